import { type CommandEntry, flattened } from './tree';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script that completes commands, options and their values in a shell. */
export function completionFor(shell: Shell, root: CommandEntry): string {
  const make = { bash, zsh, fish, powershell }[shell];
  return make(root);
}

const wordsOf = (entry: CommandEntry): string => entry.words.join(' ');
const optionsOf = (entry: CommandEntry, root: CommandEntry): string[] => {
  const all = entry === root ? root.options : [...entry.options, ...root.options];
  return [...new Set([...all.map(({ long }) => long), '--help'])];
};
const commandsOf = (entry: CommandEntry): string[] =>
  entry.commands.map(({ words }) => words.at(-1) ?? '');

/** Every option with values that can be listed, with the command that it is of. */
const listedValues = (root: CommandEntry) =>
  flattened(root).flatMap((entry) =>
    entry.options
      .filter(({ values }) => values.length > 0)
      .map(({ long, values }) => ({ words: wordsOf(entry), long, values })),
  );

function bash(root: CommandEntry): string {
  const all = flattened(root);
  const group = (lines: readonly string[]): string => lines.map((line) => `    ${line}`).join('\n');
  return `# Completion of dateline for bash: source it, or put it into ~/.local/share/bash-completion/completions/dateline
_dateline() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" path="" word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "\${path:+$path }$word" in
${group([
  `${all
    .slice(1)
    .map((entry) => quoted(wordsOf(entry)))
    .join(' | ')}) path="\${path:+$path }$word" ;;`,
])}
    esac
  done
  COMPREPLY=()
  case "$path $prev" in
${group(listedValues(root).map(({ words, long, values }) => `${quoted(`${words} ${long}`)}) COMPREPLY=($(compgen -W ${quoted(values.join(' '))} -- "$cur")); return ;;`))}
  esac
  local options="" commands=""
  case "$path" in
${group(all.map((entry) => `${quoted(wordsOf(entry))}) options=${quoted(optionsOf(entry, root).join(' '))} commands=${quoted(commandsOf(entry).join(' '))} ;;`))}
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ -n $commands ]]; then
    COMPREPLY=($(compgen -W "$commands" -- "$cur"))
  fi
}
complete -o default -F _dateline dateline
`;
}

function zsh(root: CommandEntry): string {
  const functions = flattened(root).map((entry) => {
    const options = [...entry.options, ...(entry === root ? [] : root.options)].map(
      ({ long, description, takesValue, values }) => {
        const value = values.length > 0 ? `:value:(${values.join(' ')})` : ':value:_files';
        return `    ${quoted(`${long}[${zshText(description)}]${takesValue ? value : ''}`)} \\`;
      },
    );
    const name = ['_dateline', ...entry.words].join('_');
    if (entry.commands.length === 0) {
      return [`${name}() {`, '  _arguments \\', ...options, "    '*:file:_files'", '}'].join('\n');
    }
    const commands = entry.commands.map(
      (each) => `    ${quoted(`${each.words.at(-1)}:${zshText(each.description)}`)}`,
    );
    return `${name}() {
  local line state
  local -a commands=(
${commands.join('\n')}
  )
  _arguments -C \\
${options.join('\n')}
    '1: :->command' \\
    '*:: :->rest'
  case $state in
    command) _describe command commands${entry === root ? ' && _files' : ''} ;;
    rest) (( $+functions[${name}_$line[1]] )) && ${name}_$line[1] || _files ;;
  esac
}`;
  });
  return `#compdef dateline
# Completion of dateline for zsh: put it into a folder of $fpath as _dateline.
${functions.join('\n')}
_dateline "$@"
`;
}

/** In a description of zsh's the brackets and colons have meanings of their own. */
const zshText = (text: string): string => text.replace(/[[\]:]/g, '\\$&');

function fish(root: CommandEntry): string {
  const lines = flattened(root).flatMap((entry) => {
    const names = commandsOf(entry);
    const seen = entry.words.map((word) => `__fish_seen_subcommand_from ${word}`);
    const none = names.length > 0 ? [`not __fish_seen_subcommand_from ${names.join(' ')}`] : [];
    const here = (conditions: readonly string[]): string =>
      conditions.length > 0 ? ` -n ${quoted(conditions.join('; and '))}` : '';
    return [
      ...entry.commands.map(
        (each) =>
          `complete -c dateline${here([...seen, ...none])} -a ${each.words.at(-1)} -d ${quoted(each.description)}`,
      ),
      ...entry.options.map(({ long, short, description, takesValue, values }) => {
        const letter = short ? ` -s ${short.slice(1)}` : '';
        const value = values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : ' -r';
        return `complete -c dateline${here(seen)}${letter} -l ${long.slice(2)}${takesValue ? value : ''} -d ${quoted(description)}`;
      }),
    ];
  });
  return `# Completion of dateline for fish: put it into ~/.config/fish/completions/dateline.fish\n${lines.join('\n')}\n`;
}

function powershell(root: CommandEntry): string {
  const text = (word: string): string => `'${word.replaceAll("'", "''")}'`;
  const list = (words: readonly string[]): string => `@(${words.map(text).join(', ')})`;
  const commands = flattened(root).map(
    (entry) =>
      `    ${text(wordsOf(entry))} = ${list([...commandsOf(entry), ...optionsOf(entry, root)])}`,
  );
  const values = listedValues(root).map(
    ({ words, long, values }) => `    ${text(`${words} ${long}`)} = ${list(values)}`,
  );
  return `# Completion of dateline for PowerShell: add it to the file that $PROFILE names
Register-ArgumentCompleter -Native -CommandName dateline -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = @{
${commands.join('\n')}
  }
  $values = @{
${values.join('\n')}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($wordToComplete) { $typed = @($typed | Select-Object -SkipLast 1) }
  $path = ''
  foreach ($word in $typed) {
    $longer = "$path $word".Trim()
    if ($commands.ContainsKey($longer)) { $path = $longer }
  }
  $previous = $typed | Select-Object -Last 1
  $offered = if ($values.ContainsKey("$path $previous")) { $values["$path $previous"] } else { $commands[$path] }
  $offered | Where-Object { $_ -like "$wordToComplete*" } |
    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_) }
}
`;
}

/** In quotation marks of a shell; the typographic apostrophe is none. */
const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
