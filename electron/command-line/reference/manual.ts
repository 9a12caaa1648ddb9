import { type CommandEntry, flattened } from './tree';

const EXIT_CODES: readonly (readonly [string, string])[] = [
  ['0', 'all was done; of "check": no error was found'],
  ['1', 'something could not be done, and a sentence says why; of "check": there is an error'],
  ['2', 'the command was not understood, and nothing was done'],
  ['130', 'it was interrupted (Ctrl+C); nothing half-written is left'],
];

/** The reference in Markdown: every command with what can be given. */
export function markdownReference(root: CommandEntry): string {
  const sections = flattened(root).map((entry) => {
    const name = ['dateline', ...entry.words].join(' ');
    const given = [
      ...entry.arguments.map((each) => [`\`${each.name}\``, each.description] as const),
      ...entry.options.map((option) => [`\`${option.flags}\``, option.description] as const),
    ];
    const table = given.length > 0 ? ['', ...tableOf(given)] : [];
    const level = entry.words.length === 0 ? '##' : '###';
    return [`${level} ${name}`, '', entry.description, '', `    dateline ${entry.usage}`, ...table];
  });
  return `${[HEAD, ...sections.map((lines) => lines.join('\n'))].join('\n\n')}\n`;
}

const HEAD = `# Reference of the command line

Made from the program itself by \`tests/shell/reference.test.ts\`; not to be edited by hand. What the
commands have in common: [the command line](command-line.md).`;

/** A table with its columns under one another, as the formatter of this project writes them. */
function tableOf(given: readonly (readonly [string, string])[]): string[] {
  const cells = [['given', 'means'] as const, ...given].map((row) =>
    row.map((text) => text.replaceAll('|', '\\|')),
  );
  const widths = [0, 1].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[], fill: string): string =>
    `| ${row.map((text, column) => text.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  const [head = [], ...rows] = cells;
  return [line(head, ' '), line(['', ''], '-'), ...rows.map((row) => line(row, ' '))];
}

/** The manual page, in the macros of man(7). */
export function manualPage(root: CommandEntry): string {
  const [, ...commands] = flattened(root);
  const lines = [
    '.TH DATELINE 1 "" "Dateline" "User Commands"',
    '.SH NAME',
    'dateline \\- write, check and export press releases',
    '.SH SYNOPSIS',
    '.B dateline',
    '[\\fIfile.dateline\\fR ...]',
    '.br',
    '.B dateline',
    '\\fIcommand\\fR [\\fIoptions\\fR]',
    '.SH DESCRIPTION',
    'With files, or with nothing, the window opens. With a command no window is opened: results go to',
    'standard output, everything else to standard error.',
    '.SH OPTIONS',
    ...options(root),
    '.SH COMMANDS',
    ...commands.flatMap((entry) => [
      `.SS ${roff(entry.usage)}`,
      roff(entry.description),
      ...entry.arguments.flatMap(({ name, description }) => [
        '.TP',
        `\\fI${roff(name)}\\fR`,
        roff(description),
      ]),
      ...options(entry),
    ]),
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, means]) => ['.TP', `.B ${code}`, roff(means)]),
    '.SH ENVIRONMENT',
    '.TP',
    '.B NO_COLOR',
    'if set, nothing is coloured, as with \\-\\-no\\-color',
  ];
  return `${lines.join('\n')}\n`;
}

const options = ({ options }: CommandEntry): string[] =>
  options.flatMap(({ flags, description }) => [
    '.TP',
    `\\fB${roff(flags)}\\fR`,
    roff(description || flags),
  ]);

/** Text for roff: no line begins with a control sign, and a hyphen is one that can be copied. */
const roff = (text: string): string =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
