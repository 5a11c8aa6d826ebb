import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Real flow files, kept outside the repository; tests that need them are skipped where they are missing. */

const root = join(process.env['CALLWRIGHT_SHARED'] ?? resolve(__dirname, '../../../../shared'), 'corpus');

const hasCorpus = existsSync(join(root, 'flows'));
/** `describe`, where the files are there. */
export const describeCorpus = hasCorpus ? describe : describe.skip;

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

/**
 * What INDEX.tsv says that a file refers to: `queue=Sales [targetQueue.lit.name] | dataAction=CRM / Get Customer [map key]`.
 * Of a data action and a Lex bot the last part is the name.
 */
export function listedReferences(
  file: string,
): readonly { readonly kind: string; readonly written: string }[] {
  const [header, ...rows] = readFileSync(join(root, 'INDEX.tsv'), 'utf8').trimEnd().split('\n');
  const columns = (header ?? '').split('\t');
  const row = rows.map((line) => line.split('\t')).find((cells) => cells[columns.indexOf('file')] === file);
  const listed = row?.[columns.indexOf('other_references')] ?? '';
  return listed.split(' | ').flatMap((item) => {
    const match = /^([\w/]+)=(.*?) \[[^[]*\]$/s.exec(item);
    const written = match === null ? undefined : nameIn(match[1] ?? '', match[2] ?? '');
    return written === undefined ? [] : [{ kind: match?.[1] ?? '', written }];
  });
}

function nameIn(kind: string, listed: string): string | undefined {
  // Placeholders of another tool's templates are listed under a name of their own.
  const name = withMadeUpValues(listed).replace(/TPL_(\w+?)(?=-)/g, '${$1}');
  switch (kind) {
    case 'dataAction':
      return name.slice(name.indexOf(' / ') + 3);
    case 'ttsEngine':
      // The default engine is listed too; what it names is its voice.
      return name.split('/')[1];
    case 'lexBot':
      return name.split('/')[1] ?? name;
    default:
      return name;
  }
}
