/** Words that precede names, for languages in which capitals do not identify names. */
const LEADS: Readonly<Record<string, ReadonlySet<string>>> = {
  // Places: other nouns have an article there.
  de: new Set('in nach aus bei bis ab'.split(' ')),
  ar: new Set(
    (
      'السيد السيدة الدكتور الدكتورة المهندس المهندسة الأستاذ الأستاذة الشيخ الشيخة القاضي القاضية الوزير الوزيرة ' +
      'الرئيس الرئيسة المدير المديرة الأمين الأمير الأميرة الملك الملكة الصحفي الصحفية الفنان الفنانة الباحث الباحثة ' +
      'اللواء العميد العقيد النقيب المحامي المحامية القابلة الممرضة الفلاح سيدي مولاي عبد أبو أبي أم بن ابن بنت آل بني ' +
      'جبل جبال نهر وادي مدينة قرية بلدة ولاية محافظة مديرية إقليم شارع حي مخيم جزيرة بحيرة ميناء مطار طريق جسر ' +
      'شركة مجموعة مؤسسة جامعة مدرسة'
    ).split(' '),
  ),
  fa: new Set(
    (
      'آقای خانم دکتر مهندس استاد سردار سرهنگ حاج سید شهر استان شهرستان روستای کوه رود خیابان جزیره دریاچه بندر ' +
      'فرودگاه دانشگاه شرکت'
    ).split(' '),
  ),
};
/** Arabic prefixes: and, so, in, for, like, with or without the article. */
const CLITICS = /^(?:[وف]?[بلك]?ال|[وف][بلك]|[وفبلكس])(?=\p{L}{3})/u;

/** Whether this word announces that a name follows. */
export const isLead = (word: string, language: string): boolean =>
  LEADS[language]?.has(word) === true ||
  (language === 'ar' && LEADS.ar?.has(word.replace(/^[وفبلك]/u, '')) === true);

/** An Arabic word without its prefixes; other words unchanged. */
export const withoutClitics = (word: string, language: string): string =>
  language === 'ar' ? word.replace(CLITICS, '') : word;
