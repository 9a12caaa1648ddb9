import type { KitWords } from './kit-words';

export const finnish: KitWords = {
  kit: 'Lehdistöpaketti',
  documents: 'Asiakirjat',
  pictures: 'Kuvat',
  print: 'Painokoko',
  web: 'Verkkokoko',
  logos: 'Logot',
  contacts: 'Mediayhteyshenkilöt',
  allContacts: 'Kaikki yhteystiedot',
  factSheet: 'Tietosivu',
  organisations: 'Organisaatiot',
  place: 'Paikka',
  date: 'Päiväys',
  releaseTime: 'Julkaisu',
  reference: 'Viite',
  languages: 'Kielet',
  altText: 'Vaihtoehtoinen teksti',
  readMe: [
    'Avaa index.html selaimessa, niin näet kaiken paketin sisällön; verkkoyhteyttä ei tarvita.',
    'Mainitse kuvaaja ilmoitetulla tavalla. Kuvaaja, kuvateksti ja vaihtoehtoinen teksti ovat myös itse kuvatiedostoissa (IPTC ja XMP).',
    'SHA256SUMS.txt sisältää jokaisen tiedoston SHA-256-tarkistussumman: ”sha256sum -c SHA256SUMS.txt” kertoo, onko tiedosto muuttunut tai vioittunut.',
  ],
};
