/** What a walk through the windows has seen: counts, and every fault with its screen and field. */
export class Report {
  readonly screens = new Set<string>();
  readonly faults: string[] = [];
  /** Titles of commands that have opened something, and of those that have not (yet). */
  readonly opened = new Set<string>();
  readonly unopened = new Set<string>();
  fields = 0;
  buttons = 0;
  letters = 0;
  /** Letters that stood in their field afterwards. */
  arrived = 0;
  /** Fields whose text was found in the release. */
  inRelease = 0;

  constructor(readonly title: string) {}

  fault(screen: string, field: string, what: string): void {
    this.faults.push(`${screen} › ${field}: ${what}`);
  }

  /** What was seen, as it is printed. */
  toString(): string {
    const { title, screens, fields, buttons, letters, arrived, inRelease, faults } = this;
    const all = letters === arrived ? 'all arrived' : `${arrived} arrived`;
    return [
      `${title}: ${screens.size} screens, ${fields} fields (${inRelease} of the release), ` +
        `${buttons} buttons, ${letters} letters typed, ${all}; ${faults.length} faults.`,
      ...faults.map((fault) => `  ${fault}`),
    ].join('\n');
  }
}
