import type { KitWords } from './kit-words';

export const hindi: KitWords = {
  kit: 'प्रेस किट',
  documents: 'दस्तावेज़',
  pictures: 'चित्र',
  print: 'मुद्रण के लिए',
  web: 'वेब के लिए',
  logos: 'लोगो',
  contacts: 'मीडिया संपर्क',
  allContacts: 'सभी संपर्क',
  factSheet: 'तथ्य पत्रक',
  organisations: 'संगठन',
  place: 'स्थान',
  date: 'तारीख',
  releaseTime: 'प्रकाशन',
  reference: 'संदर्भ',
  languages: 'भाषाएँ',
  altText: 'वैकल्पिक पाठ',
  readMe: [
    'इस किट की पूरी सामग्री देखने के लिए index.html को किसी भी ब्राउज़र में खोलें; इंटरनेट की ज़रूरत नहीं है।',
    'कृपया चित्रों का श्रेय जैसा लिखा है वैसा दें। श्रेय, चित्र-परिचय और वैकल्पिक पाठ चित्रों की फ़ाइलों में भी हैं (IPTC और XMP)।',
    'SHA256SUMS.txt में हर फ़ाइल का SHA-256 चेकसम है: “sha256sum -c SHA256SUMS.txt” बताता है कि कोई फ़ाइल बदली या ख़राब तो नहीं हुई।',
  ],
};
