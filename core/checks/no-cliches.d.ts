/** English clichés in a text; `offset` is the length of each. */
declare module 'no-cliches' {
  export default function noCliches(text: string): { index: number; offset: number }[];
}
