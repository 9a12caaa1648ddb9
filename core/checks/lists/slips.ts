/** A slip that can be detected without understanding the sentence, and its correction. */
export interface Slip {
  readonly pattern: RegExp;
  /** As `String.replace` takes it. */
  readonly right: string;
  readonly message: string;
}

/** Nouns made from verbs, which take “of” before their object. */
const NOUNS =
  'protection|promotion|implementation|adoption|prevention|elimination|provision|realisation|realization|' +
  'fulfilment|fulfillment|violation|detention|integration|inclusion|destruction|recognition|creation|' +
  'distribution|establishment|improvement|strengthening|prohibition|abolition|eradication|ratification|' +
  'separation|reunification|identification|evacuation|rehabilitation|(?<=\\bthe\\s)launch|enjoyment|deportation';
const DETERMINERS = 'the|their|its|these|those|our|his|her|all|every';
const AFFECTED =
  '[a-z]+s|right|child|children|family|law|environment|treaty|compact|agreement|convention|health|education';
/** Such a noun directly before its object, unless a new clause begins there. */
const LOST_OF = new RegExp(
  `\\b(?<!\\b(?:during|after|before|since|with|despite|following|until|upon|by)\\s+(?:the|its|their)\\s)(?<=(?:\\bthe|\\band|\\bfor|\\bin|\\bon|\\bof|\\bto|\\btowards|\\bwith|,)\\s)(${NOUNS})\\s+` +
    `(${DETERMINERS})\\s+(${AFFECTED})\\b` +
    `(?!(?:\\s+\\w+){0,2}\\s+(?:is|are|was|were|has|have|had|will|would|can|could|should|must|may|needs?)\\b)`,
  'giu',
);
/** Verbs and adjectives with the one preposition that they take. */
const governed = (word: string, wrong: string, right: string, message: string): Slip => ({
  pattern: new RegExp(`\\b(${word})\\s+(?:${wrong})\\b`, 'giu'),
  right: `$1 ${right}`,
  message,
});

export const SLIPS: readonly Slip[] = [
  { pattern: LOST_OF, right: '$1 of $2 $3', message: 'an “of” seems to be missing.' },
  governed(
    'comply|complies|complied|complying|compliance',
    'to|by',
    'with',
    'one complies with something.',
  ),
  governed('consists?|consisted|consisting', 'in of|on', 'of', 'it consists of something.'),
  governed('depends?|depended|depending|dependent', 'of|from', 'on', 'one depends on something.'),
  governed(
    'responsible|responsibility',
    'of the|about the',
    'for the',
    'one is responsible for something.',
  ),
  governed(
    'committed|commits|commit|commitment',
    'for the|in the',
    'to the',
    'one is committed to something.',
  ),
  governed('in accordance', 'to|of', 'with', 'it is “in accordance with”.'),
  governed('in line', 'to', 'with', 'it is “in line with”.'),
  governed('capable', 'to', 'of', 'one is capable of something.'),
  governed('aware', 'about', 'of', 'one is aware of something.'),
  governed('according', 'with', 'to', 'it is “according to”.'),
  governed('regardless', 'from|to', 'of', 'it is “regardless of”.'),
  governed('on behalf', 'for|to', 'of', 'it is “on behalf of”.'),
  governed('different', 'then', 'from', 'one thing is different from another.'),
  {
    pattern: /\b(discuss|discusses|discussed|discussing)\s+about\b/giu,
    right: '$1',
    message: 'one discusses something, without “about”.',
  },
  {
    pattern: /\b(emphasi[sz]e|emphasi[sz]es|emphasi[sz]ed|emphasi[sz]ing)\s+on\b/giu,
    right: '$1',
    message: 'one emphasises something, without “on”.',
  },
  {
    pattern: /\b(stress|stresses|stressed|stressing)\s+on\s+(the|that)\b/giu,
    right: '$1 $2',
    message: 'one stresses something, without “on”.',
  },
  {
    pattern:
      /\b(request|requests|requested)\s+for\s+(the|their|all)\b(?!\s+\w+\s+to\b)(?<=(?:we|they|it|states|who|and|has|have|he|she)\s+(?:request|requests|requested)\s+for\s+\w+)/giu,
    right: '$1 $2',
    message: 'one requests something, without “for”.',
  },
  {
    pattern: /\b(could|should|would|must|might|may) of\b(?!\s+course)/giu,
    right: '$1 have',
    message: 'it is “have”, not “of”.',
  },
  {
    pattern:
      /\b(more|less|better|rather|fewer|greater|worse|larger|smaller|higher|lower) then\b(?=\s+(?:the|a|an|half|any|ever|one|two|three|four|five|ten|\d|in|before|that|those|other))/giu,
    right: '$1 than',
    message: 'it is “than”.',
  },
  { pattern: /\b(in|with) regards to\b/giu, right: '$1 regard to', message: 'it is “regard”.' },
  {
    pattern: /\b(the reason) is because\b/giu,
    right: '$1 is that',
    message: 'the reason is that something is so.',
  },
  { pattern: /\bas of yet\b/giu, right: 'as yet', message: 'it is “as yet”.' },
  { pattern: /\birregardless\b/giu, right: 'regardless', message: 'the word is “regardless”.' },
  {
    pattern:
      /\b(one of the) (refugee|migrant|government|state|right|organisation|organization|group|region|measure)\b(?!['’-])/giu,
    right: '$1 $2s',
    message: '“one of the” is followed by a plural.',
  },
  {
    pattern:
      /\b(a number|hundreds|thousands|millions) of (refugee|migrant|government|organisation|organization|home|school)\b(?!['’-]|\s+[a-z]+(?:s|ren|le|en)\b|\s+(?:protection|detention))/giu,
    right: '$1 of $2s',
    message: 'this takes a plural.',
  },
  {
    pattern:
      /\b(this) (children|people|women|men|countries|families|rights|measures|migrants|refugees|governments)\b(?!['’])/giu,
    right: 'these $2',
    message: 'before a plural it is “these”.',
  },
  {
    pattern:
      /\b(these|those) (measure|migrant|refugee|government|right|organisation|organization|group)\b(?!['’-]|\s+(?:rights|protection|camps?|groups?|members?|organi[sz]ations?|workers?|officials?|policies|labour|children|women))/giu,
    right: '$1 $2s',
    message: 'this takes a plural.',
  },
  {
    pattern:
      /\b(children|people|women|men|states|governments|refugees|migrants|families|countries) (?:is|was)\b(?=\s+(?:not|now|at|in|on|being|already|still|entitled|protected|detained|forced|living|facing))(?<!\b(?:of|for|with|to|by|from|on|in|among|between)\s+(?:\w+\s+){0,2}\w+\s+(?:is|was))/giu,
    right: '$1 are',
    message: 'a plural takes “are” or “were”.',
  },
];
