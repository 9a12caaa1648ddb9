import type { Wording } from './words-printed';

type SectionWords = Pick<Wording, 'notes' | 'about' | 'contact' | 'contacts'>;

/**
 * The headings of sections in languages that have no wording of their own yet, by primary subtag. A
 * name stands where its case does not change.
 */
export const SECTION_WORDS: Readonly<Record<string, SectionWords>> = {
  de: {
    notes: 'Hinweise für die Redaktion',
    about: (name) => `Über ${name}`,
    contact: 'Pressekontakt',
    contacts: 'Pressekontakte',
  },
  el: {
    notes: 'Σημείωση προς τους συντάκτες',
    about: (name) => `Σχετικά με: ${name}`,
    contact: 'Επικοινωνία για τα ΜΜΕ',
    contacts: 'Επικοινωνία για τα ΜΜΕ',
  },
  fa: {
    notes: 'یادداشت برای سردبیران',
    about: (name) => `دربارهٔ ${name}`,
    contact: 'تماس برای رسانه‌ها',
    contacts: 'تماس برای رسانه‌ها',
  },
  id: {
    notes: 'Catatan untuk redaksi',
    about: (name) => `Tentang ${name}`,
    contact: 'Kontak media',
    contacts: 'Kontak media',
  },
  it: {
    notes: 'Note per le redazioni',
    about: (name) => `Informazioni su ${name}`,
    contact: 'Contatto stampa',
    contacts: 'Contatti stampa',
  },
  nl: {
    notes: 'Noot voor de redactie',
    about: (name) => `Over ${name}`,
    contact: 'Perscontact',
    contacts: 'Perscontacten',
  },
  pl: {
    notes: 'Informacje dla redakcji',
    about: (name) => `O organizacji ${name}`,
    contact: 'Kontakt dla mediów',
    contacts: 'Kontakt dla mediów',
  },
  pt: {
    notes: 'Notas para a redação',
    about: (name) => `Sobre ${name}`,
    contact: 'Contato para a imprensa',
    contacts: 'Contatos para a imprensa',
  },
  ru: {
    notes: 'Примечания для редакторов',
    about: (name) => `Об организации: ${name}`,
    contact: 'Контакт для прессы',
    contacts: 'Контакты для прессы',
  },
  sv: {
    notes: 'Information till redaktionen',
    about: (name) => `Om ${name}`,
    contact: 'Presskontakt',
    contacts: 'Presskontakter',
  },
  sw: {
    notes: 'Maelezo kwa wahariri',
    about: (name) => `Kuhusu ${name}`,
    contact: 'Mawasiliano ya vyombo vya habari',
    contacts: 'Mawasiliano ya vyombo vya habari',
  },
  tr: {
    notes: 'Editörlere notlar',
    about: (name) => `${name} hakkında`,
    contact: 'Basın irtibatı',
    contacts: 'Basın irtibatı',
  },
  uk: {
    notes: 'Примітки для редакторів',
    about: (name) => `Про організацію: ${name}`,
    contact: 'Контакт для преси',
    contacts: 'Контакти для преси',
  },
  vi: {
    notes: 'Ghi chú cho biên tập viên',
    about: (name) => `Về ${name}`,
    contact: 'Liên hệ báo chí',
    contacts: 'Liên hệ báo chí',
  },
};
