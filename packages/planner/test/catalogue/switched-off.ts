import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as archy from '@callwright/archy';
import * as model from '@callwright/model';
import { transformSync } from '@swc/core';
import deepDiff from 'deep-diff';
import type { Planner } from '../plan-model.ts';
import type { Off } from './case.ts';

const folder = join(__dirname, '..', '..', 'src');
const OUTSIDE: Readonly<Record<string, unknown>> = {
  '@callwright/archy': archy,
  '@callwright/model': model,
  'deep-diff': { __esModule: true, default: deepDiff },
};

const sources: ReadonlyMap<string, string> = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
);

/** A module of the planner; each run of it is an instance of its own. */
type Compiled = (
  require: (wanted: string) => unknown,
  module: { readonly exports: Record<string, unknown> },
  exports: Record<string, unknown>,
) => void;
const compiled: ReadonlyMap<string, Compiled> = new Map(
  [...sources].map(([file, text]) => [file, compile(text)]),
);

function compile(text: string): Compiled {
  const { code } = transformSync(text, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
    module: { type: 'commonjs' },
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own sources, one of them changed
  return new Function('require', 'module', 'exports', code) as Compiled;
}

/** The planner from its own sources, with one rule switched off in one of them. */
export function plannerWithout(off: Off): Planner {
  const [file, text] = 'row' in off ? withoutRow(off.row, off.in) : replaced(off);
  const changed = compile(text);
  const loaded = new Map<string, Record<string, unknown>>();
  const load = (name: string): Record<string, unknown> => {
    const before = loaded.get(name);
    if (before !== undefined) {
      return before;
    }
    const module: { exports: Record<string, unknown> } = { exports: {} };
    loaded.set(name, module.exports);
    const requires = (wanted: string): unknown => {
      if (wanted.startsWith('.')) {
        return load(join(dirname(name), wanted));
      }
      if (OUTSIDE[wanted] === undefined) {
        throw new Error(`${name} imports ${wanted}, which this does not know.`);
      }
      return OUTSIDE[wanted];
    };
    const run = name === file ? changed : compiled.get(name);
    run?.(requires, module, module.exports);
    return module.exports;
  };
  return load('index.ts') as unknown as Planner;
}

/** A row of a table that never holds. */
function withoutRow(row: string, where?: string): readonly [string, string] {
  const written = new RegExp(`row: ${quoted(row)},\\n(\\s+)when:`);
  const file = only(
    [...sources].filter(([name, text]) => written.test(text) && (where ?? name) === name),
    `row "${row}"`,
  );
  return [file[0], file[1].replace(written, `row: '',\n$1when: () => false, was:`)];
}

function quoted(text: string): string {
  return `['"\`]${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}['"\`]`;
}

function replaced({
  in: file,
  replace,
  by,
}: Exclude<Off, { readonly row: string; readonly in?: string }>): readonly [string, string] {
  const text = sources.get(file) ?? '';
  only(text.split(replace).slice(1), `"${replace}" in ${file}`);
  return [file, text.replace(replace, () => by)];
}

function only<T>(found: readonly T[], what: string): T {
  const [first, ...more] = found;
  if (first === undefined || more.length > 0) {
    throw new Error(`${what} stands in the planner's sources ${found.length} times, not once.`);
  }
  return first;
}
