import type { KitWords } from './kit-words';

export const french: KitWords = {
  kit: 'Dossier de presse',
  documents: 'Documents',
  pictures: 'Photos',
  print: 'Pour impression',
  web: 'Pour le web',
  logos: 'Logos',
  contacts: 'Contacts presse',
  allContacts: 'Tous les contacts',
  factSheet: 'Fiche d’information',
  organisations: 'Organisations',
  place: 'Lieu',
  date: 'Date',
  releaseTime: 'Diffusion',
  reference: 'Référence',
  languages: 'Langues',
  altText: 'Texte alternatif',
  readMe: [
    'Ouvrez index.html dans un navigateur pour voir tout le contenu de ce dossier ; aucune connexion n’est nécessaire.',
    'Merci de créditer les photos comme indiqué. Crédit, légende et texte alternatif figurent aussi dans les fichiers des photos (IPTC et XMP).',
    'SHA256SUMS.txt donne la somme de contrôle SHA-256 de chaque fichier : « sha256sum -c SHA256SUMS.txt » montre si un fichier a été modifié ou endommagé.',
  ],
};
