/**
 * Messages of the JavaScript engine that name parts of the program only. Every other message may
 * quote a text, a name or a path, and is left out of the log.
 */
const OF_THE_ENGINE = [
  /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '[\w$]{1,40}'\)$/,
  /^[\w$.]{1,60} is not (?:a function|iterable|defined|a constructor)$/,
  /^Maximum call stack size exceeded$/,
  /^Invalid (?:array length|time value|string length)$/,
];
const MAX_FRAMES = 12;
const FRAME =
  /^\s+at (?:(?:async )?([\w$.<># [\]]{1,80}) \()?(?:.*?[\\/])?([\w.-]{1,80}):(\d+):(\d+)\)?$/;

/**
 * A fault as a line of the log: what kind it is and where in the program it happened, without any
 * word of a release, a name or a path.
 */
export function faultLine(error: unknown): string {
  if (!(error instanceof Error)) return `fault: a ${typeof error} was thrown`;
  const code = 'code' in error && /^[A-Z_0-9]{2,40}$/.test(String(error.code)) ? error.code : '';
  const call =
    'syscall' in error && /^[a-z]{2,20}$/.test(String(error.syscall)) ? error.syscall : '';
  const known = OF_THE_ENGINE.some((pattern) => pattern.test(error.message)) ? error.message : '';
  const name = /^\w{1,40}$/.test(error.name) ? error.name : 'Error';
  const cause = error.cause === undefined ? '' : ` because of ${faultLine(error.cause)}`;
  const what = [name, code, call, known && `“${known}”`].filter((each) => each !== '').join(' ');
  return `fault: ${what}${framesOf(error)}${cause}`;
}

function framesOf({ stack = '' }: Error): string {
  const frames = stack.split('\n').flatMap((line) => {
    const [, name, file, row, column] = FRAME.exec(line) ?? [];
    return file ? [`${name ? `${name} ` : ''}${file}:${row}:${column}`] : [];
  });
  return frames.length > 0 ? ` at ${frames.slice(0, MAX_FRAMES).join(' < ')}` : '';
}
