import type { Wording } from './words-printed';

export const hindi: Wording = {
  draft: 'मसौदा – प्रकाशन के लिए नहीं',
  kinds: {
    'press-release': 'प्रेस विज्ञप्ति',
    statement: 'वक्तव्य',
    'joint-statement': 'संयुक्त वक्तव्य',
    'media-advisory': 'मीडिया सूचना',
    'event-invitation': 'आमंत्रण',
    'quote-sheet': 'उद्धरण',
    'holding-statement': 'प्रारंभिक वक्तव्य',
    'open-letter': 'खुला पत्र',
    correction: 'शुद्धिपत्र',
  },
  immediate: 'तत्काल प्रकाशन के लिए',
  embargoed: (time) => `प्रकाशन वर्जित: ${time} तक`,
  page: (page, pages) => `पृष्ठ ${page} / ${pages}`,
  credit: (name) => `फ़ोटो: ${name}`,
  image: 'चित्र',
  phone: 'फ़ोन',
  languages: 'भाषाएँ',
  hours: 'समय',
  reference: 'संदर्भ',
  facts: { title: 'शीर्षक', place: 'स्थान', date: 'तारीख', organisations: 'संगठन', reference: 'संदर्भ' },
  dash: ' – ',
  stop: '।',
  midnight: 'मध्यरात्रि, दिन के आरंभ में',
  noon: 'दोपहर 12 बजे',
  withdrawn: 'वापस लिया गया – उपयोग न करें',
  correction: (number, date) =>
    `शुद्धिपत्र संख्या ${number}${date ? `, ${date} की विज्ञप्ति के लिए` : ''}:`,
};
