import { runCommandLine } from './command-line/program';

void runCommandLine(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
