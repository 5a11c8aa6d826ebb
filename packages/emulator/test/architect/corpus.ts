import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const shared = process.env['CALLWRIGHT_SHARED'] ?? resolve(__dirname, '../../../../../shared');
const folder = join(shared, 'corpus/flows');

/** A real flow file, with made-up values in the place of `{{...}}`. */
export interface CorpusFile {
  readonly file: string;
  readonly source: string;
}

/** The corpus beside the checkout; empty where there is none. */
export const corpus: readonly CorpusFile[] = existsSync(folder)
  ? readdirSync(folder)
      .sort()
      .map((file) => ({ file, source: substitute(readFileSync(join(folder, file), 'utf8')) }))
  : [];

/** Values that mean the same inside quotes, inside an expression and as a plain scalar. */
function substitute(text: string): string {
  return text.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, key: string) => `made_up_${key.replace(/\W/g, '_')}`);
}
