import type { BodyReference, FlowDocument } from '@callwright/archy';
import {
  canonicalForm,
  keepSpelling,
  lostComments,
  mergeYaml,
  readFlow,
  readYaml,
  renameHeader,
  renameReferences,
  sameContent,
} from '@callwright/archy';
import type { Json, JsonObject } from '@callwright/model';
import { isToolError } from '@callwright/model';
import type { FlowSurroundings } from '../desired/flow-surroundings.ts';
import { sourceResolver } from '../desired/resolve-reference.ts';
import type { LiveBody } from './live-content.ts';
import type { Names } from './written-names.ts';
import { nameInBody, ownNameOf } from './written-names.ts';

/** An export as it is written into a project, or why it cannot be. */
export type WrittenExport =
  | { readonly text: string; readonly flow: FlowDocument; readonly problem?: undefined }
  | { readonly problem: string };

/**
 * An export in the words of a project: without the org's prefix, and with names that mean there what they mean in the
 * org. Every other byte is the export's.
 */
export function writtenExport(
  { exported, division }: Pick<LiveBody, 'exported' | 'division'>,
  names: Names,
): WrittenExport {
  const { documents, problems } = readYaml(exported);
  const [problem] = problems;
  if (problem !== undefined || documents.length !== 1) {
    return {
      problem: `its export is no YAML that can be read: ${problem?.message ?? 'it is not one document'}`,
    };
  }
  const reading = readFlow(documents[0] as Json);
  if (reading.flow === undefined) {
    return {
      problem: `its export is no Architect document: ${reading.problems[0]?.summary ?? 'it is empty'}`,
    };
  }
  const ownName = ownNameOf(reading.flow.name, names.view);
  if (ownName === undefined) {
    return { problem: `its name does not begin with the prefix "${names.view.namePrefix}" of the org` };
  }
  try {
    const unclear: BodyReference[] = [];
    const renamed = renameReferences(exported, (reference) => {
      const written = nameInBody(reference, names);
      if (written === undefined) {
        unclear.push(reference);
      }
      return written;
    });
    const [first] = unclear;
    if (first !== undefined) {
      return { problem: `it names "${first.name ?? ''}", which means something else in this project` };
    }
    const text = renameHeader(renamed, {
      name: ownName,
      ...(division !== undefined && reading.flow.division !== undefined && { division }),
    });
    const { flow } = readFlow(readYaml(text).documents[0] ?? null);
    return flow === undefined ? { problem: 'its names cannot be written otherwise' } : { text, flow };
  } catch (error) {
    if (!isToolError(error)) {
      throw error;
    }
    return { problem: `its names cannot be written otherwise: ${error.detail ?? error.message}` };
  }
}

/** A document that says what an export says; the same one when it does already. */
export function takenDocument(
  before: FlowDocument,
  after: FlowDocument,
  around: Pick<FlowSurroundings, 'book'>,
): JsonObject {
  const resolve = sourceResolver(around);
  const own = { [before.names.topKey]: before.root };
  const now = withManagedHeader(before, after);
  const isSame =
    sameHeader(before, now) &&
    before.names.type === now.names.type &&
    sameContent(canonicalForm(before, resolve), canonicalForm(now, resolve));
  return isSame ? own : keepSpelling(before, now, resolve);
}

/** Description and division that nobody wrote are not managed, and stay so. */
function withManagedHeader(before: FlowDocument, after: FlowDocument): FlowDocument {
  const unmanaged = ['description', 'division'].filter((key) => before.root[key] === undefined);
  const root = Object.fromEntries(Object.entries(after.root).filter(([key]) => !unmanaged.includes(key)));
  return readFlow({ [after.names.topKey]: root }).flow ?? after;
}

function sameHeader(a: FlowDocument, b: FlowDocument): boolean {
  return (
    a.name === b.name &&
    (a.description ?? '').trim() === (b.description ?? '').trim() &&
    a.division === b.division
  );
}

/**
 * The text of a body file with other content. `{{key}}` stays wherever its value is still what is wanted.
 *
 * @param valueOf what stands for a mark such as `{{key}}`
 */
export function mergedBody(
  text: string,
  wanted: JsonObject,
  valueOf: (mark: string) => string,
): { readonly text: string; readonly lost: readonly string[] } | undefined {
  const marks: string[] = [];
  // A mark without quotes is no YAML; a word is, wherever it stands.
  const worded = text.replace(MARK, (mark) => {
    marks.push(mark);
    return wordFor(marks.length - 1);
  });
  const withMarks = (source: string, put: (mark: string) => string): string =>
    source.replace(WORD, (_word, index: string) => put(marks[Number(index)] ?? ''));
  const merged = mergeYaml(worded, wanted, { filled: (source) => withMarks(source, valueOf) });
  if (merged === undefined) {
    return undefined;
  }
  const written = withMarks(merged, (mark) => mark);
  return { text: written, lost: lostComments(worded, merged) };
}

const MARK = /\{\{[ \t]*[^{}\r\n]*?[^{}\s][ \t]*\}\}/g;
const WORD = /zq(\d+)xMARKxqz/g;

function wordFor(index: number): string {
  return `zq${index}xMARKxqz`;
}
