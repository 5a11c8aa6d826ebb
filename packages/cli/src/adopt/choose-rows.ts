import { closestName } from '@callwright/archy';
import type { Kind } from '@callwright/model';
import { ToolError, compareText } from '@callwright/model';
import type { OrgRow, OrgRows } from './org-rows.ts';
import { kindOfRow } from './org-rows.ts';

/** What somebody wants of an org. */
export interface Choice {
  /** Empty: all. */
  readonly kinds: readonly string[];
  /** Patterns of names, with `*` and `?`; empty: all. */
  readonly names: readonly string[];
  /** `Kind:Live name`; with one of these, only what they reach is taken. */
  readonly from: readonly string[];
}

/** All rows, by kind and name: the order of everything that is told. */
export function rowsInOrder({ flows, objects }: OrgRows): readonly OrgRow[] {
  const rows: readonly OrgRow[] = [
    ...flows.map((live): OrgRow => ({ is: 'flow', live })),
    ...objects.map((live): OrgRow => ({ is: 'object', live })),
  ];
  return rows.toSorted(
    (a, b) =>
      compareText(kindOfRow(a), kindOfRow(b)) ||
      compareText(a.live.name, b.live.name) ||
      compareText(a.live.id, b.live.id),
  );
}

/** The rows of these kinds whose name, with or without the prefix of the org, fits one of the patterns. */
export function chosenRows(rows: readonly OrgRow[], choice: Choice, prefix: string): readonly OrgRow[] {
  const patterns = choice.names.map(patternOf);
  return rows.filter(
    (row) =>
      (choice.kinds.length === 0 || choice.kinds.includes(kindOfRow(row))) &&
      (patterns.length === 0 ||
        patterns.some(
          (pattern) => pattern.test(row.live.name) || pattern.test(withoutPrefix(row.live.name, prefix)),
        )),
  );
}

/** `*` stands for any text and `?` for one character; small and capital letters are the same. */
function patternOf(written: string): RegExp {
  const source = written
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[\\s\\S]*')
    .replaceAll('?', '[\\s\\S]');
  return new RegExp(`^${source}$`, 'iu');
}

function withoutPrefix(name: string, prefix: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}

/** The rows that `--from` names. Throws a ToolError for what is not there. */
export function startingRows(
  rows: readonly OrgRow[],
  from: readonly string[],
  prefix: string,
  kinds: readonly Kind[],
): readonly OrgRow[] {
  return from.map((written) => {
    const at = written.indexOf(':');
    const [kind, name] = [written.slice(0, Math.max(0, at)), written.slice(at + 1)];
    if (at < 1 || name === '' || !kinds.includes(kind)) {
      throw usage(`--from takes KIND:NAME, and got "${written}".`, `Kinds are: ${kinds.join(', ')}.`);
    }
    const ofKind = rows.filter((row) => kindOfRow(row) === kind);
    const found =
      ofKind.find(({ live }) => live.name === name) ?? ofKind.find(({ live }) => live.name === prefix + name);
    if (found === undefined) {
      const close = closestName(
        name,
        ofKind.map(({ live }) => live.name),
      );
      throw usage(
        `The org has no ${kind} "${name}", or this client cannot see it.`,
        close === undefined ? 'callwright adopt --list shows what there is.' : `Did you mean "${close}"?`,
      );
    }
    return found;
  });
}

/** Kinds as they are typed. Throws a ToolError for one that there is not. */
export function checkKinds(written: readonly string[], kinds: readonly Kind[]): void {
  const unknown = written.find((kind) => !kinds.includes(kind));
  if (unknown !== undefined) {
    const close = closestName(unknown, kinds);
    throw usage(
      `There is no kind "${unknown}".`,
      close === undefined ? `Kinds are: ${kinds.join(', ')}.` : `Did you mean ${close}?`,
    );
  }
}

function usage(summary: string, hint: string): ToolError {
  return new ToolError({ code: 'adopt.usage', problem: 'usage', summary, hint });
}
