# Completion of dateline for bash: source it, or put it into ~/.local/share/bash-completion/completions/dateline
_dateline() {
  local cur="${COMP_WORDS[COMP_CWORD]}" prev="${COMP_WORDS[COMP_CWORD - 1]}" path="" word
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "${path:+$path }$word" in
    'check' | 'export' | 'new' | 'kit' | 'templates' | 'formats' | 'library' | 'library import' | 'library list' | 'library export' | 'archive' | 'archive add' | 'archive search' | 'archive status' | 'import' | 'translate' | 'translate export' | 'translate import' | 'translate status' | 'diagnostics' | 'repair' | 'completion' | 'review' | 'review send' | 'review status' | 'review take') path="${path:+$path }$word" ;;
    esac
  done
  COMPREPLY=()
  case "$path $prev" in
    'export --to') COMPREPLY=($(compgen -W 'docx pdf html text markdown eml odt ninjs' -- "$cur")); return ;;
    'kit --to') COMPREPLY=($(compgen -W 'docx pdf html text markdown eml odt ninjs' -- "$cur")); return ;;
    'library import --duplicates') COMPREPLY=($(compgen -W 'fill replace skip add' -- "$cur")); return ;;
    'library import --encoding') COMPREPLY=($(compgen -W 'utf-8 utf-16le utf-16be windows-1252 windows-1250 windows-1251 windows-1253 windows-1254 windows-1256 macintosh shift_jis gb18030 big5 euc-kr' -- "$cur")); return ;;
    'library list --kind') COMPREPLY=($(compgen -W 'contact organisation boilerplate snippet image' -- "$cur")); return ;;
    'library export --to') COMPREPLY=($(compgen -W 'vcf csv' -- "$cur")); return ;;
    'library export --vcard-version') COMPREPLY=($(compgen -W '3.0 4.0' -- "$cur")); return ;;
    'archive search --kind') COMPREPLY=($(compgen -W 'press-release statement joint-statement media-advisory event-invitation quote-sheet holding-statement open-letter correction' -- "$cur")); return ;;
    'import --changes') COMPREPLY=($(compgen -W 'accepted rejected' -- "$cur")); return ;;
  esac
  local options="" commands=""
  case "$path" in
    '') options='--version --quiet --verbose --no-color --help' commands='check export new kit templates formats library archive import translate diagnostics repair completion review' ;;
    'check') options='--house-style --no-spelling --dictionaries --json --version --quiet --verbose --no-color --help' commands='' ;;
    'export') options='--to --out --name --option --letterhead --for --jobs --watch --replace --json --version --quiet --verbose --no-color --help' commands='' ;;
    'new') options='--set --out --replace --json --version --quiet --verbose --no-color --help' commands='' ;;
    'kit') options='--to --out --name --as --option --letterhead --replace --json --version --quiet --verbose --no-color --help' commands='' ;;
    'templates') options='--json --version --quiet --verbose --no-color --help' commands='' ;;
    'formats') options='--json --version --quiet --verbose --no-color --help' commands='' ;;
    'library') options='--version --quiet --verbose --no-color --help' commands='import list export' ;;
    'library import') options='--library --json --country --map --duplicates --encoding --dry-run --version --quiet --verbose --no-color --help' commands='' ;;
    'library list') options='--library --json --kind --search --archived --version --quiet --verbose --no-color --help' commands='' ;;
    'library export') options='--library --json --to --vcard-version --out --replace --version --quiet --verbose --no-color --help' commands='' ;;
    'archive') options='--version --quiet --verbose --no-color --help' commands='add search status' ;;
    'archive add') options='--archive --json --version --quiet --verbose --no-color --help' commands='' ;;
    'archive search') options='--archive --json --organisation --person --kind --from --to --language --limit --version --quiet --verbose --no-color --help' commands='' ;;
    'archive status') options='--archive --json --version --quiet --verbose --no-color --help' commands='' ;;
    'import') options='--out --name --changes --replace --json --version --quiet --verbose --no-color --help' commands='' ;;
    'translate') options='--version --quiet --verbose --no-color --help' commands='export import status' ;;
    'translate export') options='--to --into --out --replace --version --quiet --verbose --no-color --help' commands='' ;;
    'translate import') options='--out --into --replace --json --version --quiet --verbose --no-color --help' commands='' ;;
    'translate status') options='--json --version --quiet --verbose --no-color --help' commands='' ;;
    'diagnostics') options='--profile --version --quiet --verbose --no-color --help' commands='' ;;
    'repair') options='--profile --dry-run --json --version --quiet --verbose --no-color --help' commands='' ;;
    'completion') options='--version --quiet --verbose --no-color --help' commands='' ;;
    'review') options='--version --quiet --verbose --no-color --help' commands='send status take' ;;
    'review send') options='--to --out --each --pdf --due --note --by --replace --json --version --quiet --verbose --no-color --help' commands='' ;;
    'review status') options='--json --version --quiet --verbose --no-color --help' commands='' ;;
    'review take') options='--from --by-text --json --version --quiet --verbose --no-color --help' commands='' ;;
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  elif [[ -n $commands ]]; then
    COMPREPLY=($(compgen -W "$commands" -- "$cur"))
  fi
}
complete -o default -F _dateline dateline
