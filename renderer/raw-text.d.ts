/** The text of a file, taken in when the window is built. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
