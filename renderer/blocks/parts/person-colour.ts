/** How many colours `theme.css` has for people. */
const COLOURS = 6;

/** The colour of a person in the text, always the same one. Names stand in the panel: colour alone tells nobody. */
export function colourOf(person: string): string {
  let sum = 0;
  for (const letter of person) sum = (sum * 31 + letter.charCodeAt(0)) % 9973;
  return `var(--person-${(sum % COLOURS) + 1})`;
}
