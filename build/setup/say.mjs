// @ts-check

/** Progress goes to stderr: stdout carries results only. @param {string} line */
export const say = (line) => process.stderr.write(`${line}\n`);
