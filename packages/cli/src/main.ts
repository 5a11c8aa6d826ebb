import { readFileSync } from 'node:fs';
import { exit, processSurroundings } from './process-surroundings.ts';

/**
 * The command line: argv in, exit status out. Everything is imported late, because `--version` must not pay for what it
 * does not use.
 */
const words = process.argv.slice(2);

if (words.length === 1 && (words[0] === '--version' || words[0] === '-v')) {
  process.stdout.write(`${toolVersion()}\n`);
} else {
  const { runCommandLine } = await import('./run-command-line.ts');
  exit(await runCommandLine(words, processSurroundings(toolVersion())));
}

function toolVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL(import.meta.resolve('#package.json')), 'utf8')) as {
    version: string;
  };
  return version;
}
