/** File name extensions of other programs' documents that can become a release, in lower case. */
export const IMPORTED_EXTENSIONS = [
  'docx',
  'docm',
  'dotx',
  'dotm',
  'doc',
  'odt',
  'ott',
  'fodt',
  'rtf',
  'html',
  'htm',
  'md',
  'markdown',
  'txt',
  'eml',
  'msg',
] as const;

/** Documents that people try, too: they cannot be read, and the reader says what to do instead. */
const TRIED_EXTENSIONS = ['pdf', 'pages', 'wps', 'wpd', 'xlsx', 'pptx', 'dot', 'mht', 'mhtml'];

const ALL: ReadonlySet<string> = new Set<string>([...IMPORTED_EXTENSIONS, ...TRIED_EXTENSIONS]);

/** Whether a file is, by its name, a document of another program rather than one of ours. */
export const isOfAnotherProgram = (path: string): boolean =>
  ALL.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
