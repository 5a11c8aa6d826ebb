import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readYaml } from '@callwright/archy';
import type { JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

/** Real flow files, kept outside the repository; tests that need them are skipped where they are missing. */
const FLOWS = join(
  process.env['CALLWRIGHT_SHARED'] ?? resolve(__dirname, '../../../../../shared'),
  'corpus',
  'flows',
);

export const hasCorpus = existsSync(FLOWS);

/** A real flow, with a made-up word in the place of every placeholder. */
export interface CorpusFlow {
  readonly file: string;
  /** As it stands in the file, placeholders and all. */
  readonly source: string;
  readonly text: string;
  readonly document: JsonObject;
}

/** A flow of our own that has something of everything, then all real ones. */
export function flowsToTry(): readonly CorpusFlow[] {
  const real = (hasCorpus ? readdirSync(FLOWS).sort() : []).map((file) => join(FLOWS, file));
  return [join(__dirname, 'every-action.yaml'), ...real].map((path) => {
    const source = readFileSync(path, 'utf8');
    const text = source.replace(PLACEHOLDER, (_whole, key: string) => madeUpValue(key));
    return { file: basename(path), source, text, document: documentIn(text) };
  });
}

export const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

export function madeUpValue(key: string): string {
  return `x_${key.replace(/\W/g, '_')}`;
}

export function documentIn(text: string): JsonObject {
  const [document] = readYaml(text).documents;
  if (document === undefined || !isJsonObject(document)) {
    throw new Error(`This is no document: ${text.slice(0, 80)}`);
  }
  return document;
}
