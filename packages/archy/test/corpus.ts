import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Real flow files, kept outside the repository; tests that need them are skipped where they are missing. */

const root = join(process.env['CALLWRIGHT_SHARED'] ?? resolve(__dirname, '../../../../shared'), 'corpus');

export const hasCorpus = existsSync(join(root, 'flows'));

export interface CorpusFile {
  readonly name: string;
  /** With a made-up value in the place of every placeholder. */
  readonly text: string;
}

export function corpusFiles(folder: 'flows' | 'variants'): readonly CorpusFile[] {
  return hasCorpus
    ? readdirSync(join(root, folder))
        .sort()
        .map((name) => ({ name, text: readCorpusFile(folder, name) }))
    : [];
}

export function readCorpusFile(folder: 'flows' | 'variants', name: string): string {
  return withMadeUpValues(readFileSync(join(root, folder, name), 'utf8'));
}

/** `{{ key }}` becomes a plain word, so that quoted and unquoted placeholders alike can be read. */
export function withMadeUpValues(text: string): string {
  return text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_whole, key: string) => `x_${key.replace(/\W/g, '_')}`);
}

/** Rows of VARIANTS.tsv: a file and the one it is a variant of. */
export function variantPairs(): readonly { readonly variant: string; readonly base: string }[] {
  if (!hasCorpus) {
    return [];
  }
  const [header, ...rows] = readFileSync(join(root, 'VARIANTS.tsv'), 'utf8').trimEnd().split('\n');
  const columns = (header ?? '').split('\t');
  const [file, base] = [columns.indexOf('file'), columns.indexOf('variant_of')];
  return rows.map((row) => {
    const cells = row.split('\t');
    return { variant: cells[file] ?? '', base: cells[base] ?? '' };
  });
}
