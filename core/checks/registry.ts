import type { Check } from './check';
import { aboutTwice } from './rules/about-twice';
import { acronymTwice } from './rules/acronym-twice';
import { acronymUndefined } from './rules/acronym-undefined';
import { acronymUnused } from './rules/acronym-unused';
import { altFileName } from './rules/alt-file-name';
import { article } from './rules/article';
import { bannedWords } from './rules/banned-words';
import { boilerplateMissing } from './rules/boilerplate-missing';
import { boilerplatePlace } from './rules/boilerplate-place';
import { boilerplateReview } from './rules/boilerplate-review';
import { cliche } from './rules/cliche';
import { contactCount } from './rules/contact-count';
import { contactDummy } from './rules/contact-dummy';
import { contactHours } from './rules/contact-hours';
import { contactMissing } from './rules/contact-missing';
import { contactNumberShared } from './rules/contact-number-shared';
import { contactOrganisation } from './rules/contact-organisation';
import { contactPage } from './rules/contact-page';
import { contactPhone } from './rules/contact-phone';
import { contactTwice } from './rules/contact-twice';
import { countList } from './rules/count-list';
import { dashStyle } from './rules/dash-style';
import { dateMissing } from './rules/date-missing';
import { datePast } from './rules/date-past';
import { doubleSpace } from './rules/double-space';
import { doubledWord } from './rules/doubled-word';
import { emailMalformed } from './rules/email-malformed';
import { embargoDate } from './rules/embargo-date';
import { embargoPast } from './rules/embargo-past';
import { embargoText } from './rules/embargo-text';
import { endMarkMissing } from './rules/end-mark-missing';
import { eventPast } from './rules/event-past';
import { figures } from './rules/figures';
import { finalStop } from './rules/final-stop';
import { footnote } from './rules/footnote';
import { headingOrder } from './rules/heading-order';
import { headlineCapitals } from './rules/headline-capitals';
import { headlineFullStop } from './rules/headline-full-stop';
import { headlineLength } from './rules/headline-length';
import { headlineMissing } from './rules/headline-missing';
import { headlineOrganisation } from './rules/headline-organisation';
import { headlinePunctuation } from './rules/headline-punctuation';
import { hype } from './rules/hype';
import { imageAlt } from './rules/image-alt';
import { imageCaption } from './rules/image-caption';
import { imageCredit } from './rules/image-credit';
import { ledeFacts } from './rules/lede-facts';
import { ledeLength } from './rules/lede-length';
import { ledeMissing } from './rules/lede-missing';
import { letterheadContrast } from './rules/letterhead-contrast';
import { linkDead } from './rules/link-dead';
import { linkExpires } from './rules/link-expires';
import { linkText } from './rules/link-text';
import { linkWrapped } from './rules/link-wrapped';
import { mailtoMismatch } from './rules/mailto-mismatch';
import { mixedSpelling } from './rules/mixed-spelling';
import { nameSpelling } from './rules/name-spelling';
import { nameVariants } from './rules/name-variants';
import { pageCount } from './rules/page-count';
import { paragraphLength } from './rules/paragraph-length';
import { passive } from './rules/passive';
import { person } from './rules/person';
import { phoneMalformed } from './rules/phone-malformed';
import { pictureNames } from './rules/picture-names';
import { pictureSmall } from './rules/picture-small';
import { placeMissing } from './rules/place-missing';
import { placeholderLeft } from './rules/placeholder-left';
import { preferredNames } from './rules/preferred-names';
import { punctuationSpace } from './rules/punctuation-space';
import { quarterSlip } from './rules/quarter-slip';
import { quoteAttribution } from './rules/quote-attribution';
import { quoteLength } from './rules/quote-length';
import { quoteMarks } from './rules/quote-marks';
import { quoteMissing } from './rules/quote-missing';
import { quoteStyle } from './rules/quote-style';
import { quotesCount } from './rules/quotes-count';
import { readingEaseCheck } from './rules/reading-ease';
import { releaseLineMissing } from './rules/release-line-missing';
import { runLanguage } from './rules/run-language';
import { sentenceLength } from './rules/sentence-length';
import { slips } from './rules/slips';
import { smallNumbers } from './rules/small-numbers';
import { spelling } from './rules/spelling';
import { struckText } from './rules/struck-text';
import { sum } from './rules/sum';
import { terms } from './rules/terms';
import { thousands } from './rules/thousands';
import { units } from './rules/units';
import { weekdayDate } from './rules/weekday-date';
import { yearSlip } from './rules/year-slip';
import { zoneSeason } from './rules/zone-season';

/** Every check, in the order in which a careful reader would make them. */
export const CHECKS: readonly Check[] = [
  headlineMissing,
  headlineLength,
  headlineCapitals,
  headlineFullStop,
  headlinePunctuation,
  headlineOrganisation,
  releaseLineMissing,
  embargoPast,
  embargoDate,
  embargoText,
  placeMissing,
  dateMissing,
  datePast,
  weekdayDate,
  zoneSeason,
  yearSlip,
  quarterSlip,
  eventPast,
  ledeMissing,
  ledeLength,
  ledeFacts,
  figures,
  countList,
  sum,
  sentenceLength,
  paragraphLength,
  readingEaseCheck,
  pageCount,
  passive,
  person,
  cliche,
  hype,
  terms,
  acronymUndefined,
  acronymTwice,
  acronymUnused,
  nameVariants,
  nameSpelling,
  preferredNames,
  bannedWords,
  linkDead,
  linkText,
  linkWrapped,
  linkExpires,
  mailtoMismatch,
  emailMalformed,
  phoneMalformed,
  contactMissing,
  contactPage,
  contactPhone,
  contactHours,
  contactOrganisation,
  contactTwice,
  contactNumberShared,
  contactCount,
  contactDummy,
  quoteMissing,
  quoteAttribution,
  quoteLength,
  quotesCount,
  quoteMarks,
  quoteStyle,
  dashStyle,
  doubleSpace,
  punctuationSpace,
  finalStop,
  footnote,
  slips,
  article,
  doubledWord,
  struckText,
  spelling,
  mixedSpelling,
  smallNumbers,
  thousands,
  units,
  placeholderLeft,
  endMarkMissing,
  boilerplateMissing,
  boilerplateReview,
  boilerplatePlace,
  aboutTwice,
  imageAlt,
  altFileName,
  imageCaption,
  imageCredit,
  pictureSmall,
  pictureNames,
  headingOrder,
  letterheadContrast,
  runLanguage,
];

/** The check with that id, or undefined. */
export const checkById = (id: string): Check | undefined => CHECKS.find((each) => each.id === id);
