import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Real flow files, kept outside the repository; tests that need them are skipped where they are missing. */
const FLOWS = join(
  process.env['CALLWRIGHT_SHARED'] ?? resolve(__dirname, '../../../../shared'),
  'corpus',
  'flows',
);

const hasCorpus = existsSync(FLOWS);
/** `describe`, where the files are there. */
export const describeCorpus = hasCorpus ? describe : describe.skip;

/** Names of all real flow files. */
export const corpusNames: readonly string[] = hasCorpus ? readdirSync(FLOWS).sort() : [];

/** The bytes of a real flow file, placeholders and all. */
export function corpusText(name: string): string {
  return readFileSync(join(FLOWS, name), 'utf8');
}

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Made-up values for every placeholder of a text. */
export function madeUpValues(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(PLACEHOLDER)].map(([, key = '']) => [key, `x_${key.replace(/\W/g, '_')}`]),
  );
}
