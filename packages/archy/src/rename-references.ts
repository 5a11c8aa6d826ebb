import { ToolError } from '@callwright/model';
import { escapeLiteral } from './expression-references.ts';
import type { FlowDocument } from './flow-document.ts';
import { readFlow } from './flow-document.ts';
import { groupBy } from './group-by.ts';
import type { BodyReference, HeldReference } from './references.ts';
import { heldReferencesOf } from './references.ts';
import { fitsUnescaped, fitsPlain, insideQuotes, scalarSource, sourceOffsets } from './scalar-source.ts';
import type { DocumentPath, SourceScalar } from './yaml-source.ts';
import { readYaml, scalarsOf } from './yaml-source.ts';

/**
 * The text with other names for the things it refers to. `rename` says the new name of a reference, or undefined to keep
 * it. Only the names are replaced, quoted where the new one needs it; every other byte stays. Throws a ToolError when the
 * text is no flow, or when the result would not say exactly the wanted names.
 */
export function renameReferences(
  text: string,
  rename: (reference: BodyReference) => string | undefined,
): string {
  const references = heldReferencesOf(flowOf(text));
  const wanted = references.map((reference) => newName(reference, rename));
  const renamings = references.flatMap((reference, index) => {
    const name = wanted[index];
    return name === undefined || name === reference.name ? [] : [{ reference, name }];
  });
  if (renamings.length === 0) {
    return text;
  }
  const scalars = scalarsByPath(text);
  const splices = [...groupBy(renamings, ({ reference }) => placeKey(reference)).values()].flatMap((here) => {
    const scalar = scalars.get(placeKey((here[0] as Renaming).reference));
    return scalar === undefined ? [] : splicesIn(scalar, here);
  });
  const renamed = spliced(text, splices);
  assertNames(renamed, references, wanted);
  return renamed;
}

interface Renaming {
  readonly reference: HeldReference;
  readonly name: string;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly put: string;
}

function newName(
  reference: HeldReference,
  rename: (reference: BodyReference) => string | undefined,
): string | undefined {
  return reference.name === undefined ? undefined : (rename(reference) ?? reference.name);
}

function flowOf(text: string): FlowDocument {
  const { documents, problems } = readYaml(text);
  const document = documents[0];
  const reading = document === undefined ? undefined : readFlow(document);
  if (reading?.flow === undefined) {
    throw new ToolError({
      code: 'archy.not-a-flow',
      problem: 'failed',
      summary: 'Names cannot be replaced in a text that is no flow.',
      detail: problems[0]?.message ?? reading?.problems[0]?.summary ?? 'It is empty.',
    });
  }
  return reading.flow;
}

function placeKey({ path, spelling }: Pick<HeldReference, 'path' | 'spelling'>): string {
  return JSON.stringify([spelling === 'key' ? 'key' : 'value', path]);
}

function scalarsByPath(text: string): ReadonlyMap<string, SourceScalar> {
  const scalars = [...scalarsOf(text)].filter(({ document }) => document === 0);
  return new Map(scalars.map((scalar) => [JSON.stringify([scalar.role, scalar.path]), scalar]));
}

function splicesIn(scalar: SourceScalar, renamings: readonly Renaming[]): readonly Splice[] {
  const whole = (value: string): Splice => ({
    start: scalar.start,
    end: scalar.end,
    put: scalarSource(value, scalar),
  });
  const { reference, name } = renamings[0] as Renaming;
  if (reference.span === undefined) {
    return [whole(`${reference.lead ?? ''}${name}`)];
  }
  return inExpression(scalar, renamings) ?? [wholeExpression(scalar, renamings)];
}

/** Replaces the names inside an expression where they stand; undefined where only rewriting the whole scalar is safe. */
function inExpression(scalar: SourceScalar, renamings: readonly Renaming[]): readonly Splice[] | undefined {
  const offsets = sourceOffsets(scalar);
  const { style } = scalar;
  const pieces = renamings.map(({ reference, name }) => pieceOf(reference, name));
  const fits = style === 'plain' ? fitsPlain : style === 'double' ? (): boolean => true : fitsUnescaped;
  if (offsets === undefined || !pieces.every(fits)) {
    return undefined;
  }
  return renamings.map(({ reference }, index) => {
    const { start, end } = reference.span ?? { start: 0, end: 0 };
    const piece = pieces[index] as string;
    return {
      start: scalar.start + (offsets[start] as number),
      end: scalar.start + (offsets[end] as number),
      put: style === 'plain' || style === 'block' ? piece : insideQuotes(piece, style),
    };
  });
}

function pieceOf(reference: HeldReference, name: string): string {
  return reference.span?.form === 'string' ? escapeLiteral(name) : name;
}

function wholeExpression(scalar: SourceScalar, renamings: readonly Renaming[]): Splice {
  const value = spliced(
    scalar.value,
    renamings.map(({ reference, name }) => ({
      start: reference.span?.start ?? 0,
      end: reference.span?.end ?? 0,
      put: pieceOf(reference, name),
    })),
  );
  const put = scalarSource(value, { ...scalar, style: 'double' });
  return { start: scalar.start, end: scalar.end, put: scalar.style === 'block' ? `${put}\n` : put };
}

function spliced(text: string, splices: readonly Splice[]): string {
  const ordered = splices.toSorted((a, b) => b.start - a.start);
  return ordered.reduce(
    (result, { start, end, put }) => `${result.slice(0, start)}${put}${result.slice(end)}`,
    text,
  );
}

/** Reads the result back: an upload under a wrong name would reach another thing. */
function assertNames(
  text: string,
  references: readonly HeldReference[],
  wanted: readonly (string | undefined)[],
): void {
  const expected = references.map(({ target }, index) => [target, wanted[index] ?? null]);
  const actual = heldReferencesOf(flowOf(text)).map(({ target, name }) => [target, name ?? null]);
  if (JSON.stringify(expected.toSorted(byText)) !== JSON.stringify(actual.toSorted(byText))) {
    throw new ToolError({
      code: 'archy.rename-failed',
      problem: 'failed',
      summary: 'The names in a flow could not be replaced.',
      detail: 'Written with the new names, the document would refer to other things than wanted.',
      hint: 'Write names in block-style YAML, one per line, or rename by hand.',
    });
  }
}

function byText(a: readonly unknown[], b: readonly unknown[]): number {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * The text under another name or in another division. A division that is not written yet is put before the name.
 * Throws a ToolError as {@link renameReferences} does.
 */
export function renameHeader(
  text: string,
  header: { readonly name?: string; readonly division?: string },
): string {
  const { topKey } = flowOf(text).names;
  const scalars = scalarsByPath(text);
  const at = (key: string): SourceScalar | undefined => scalars.get(JSON.stringify(['value', [topKey, key]]));
  const splices: Splice[] = [];
  for (const key of ['name', 'division'] as const) {
    const value = header[key];
    const scalar = at(key);
    if (value !== undefined && scalar !== undefined && scalar.value !== value) {
      splices.push({ start: scalar.start, end: scalar.end, put: scalarSource(value, scalar) });
    } else if (value !== undefined && scalar === undefined) {
      splices.push(
        insertedLine(
          text,
          scalars,
          [topKey, 'name'],
          `${key}: ${scalarSource(value, { style: 'plain', inFlowCollection: true })}`,
        ),
      );
    }
  }
  const renamed = spliced(text, splices);
  assertHeader(renamed, header);
  return renamed;
}

/** A property put right before the key at `path`, in the same style as that one. */
function insertedLine(
  text: string,
  scalars: ReadonlyMap<string, SourceScalar>,
  path: DocumentPath,
  property: string,
): Splice {
  const key = scalars.get(JSON.stringify(['key', path]));
  const start = key?.start ?? 0;
  const indent = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const put =
    key?.inFlowCollection === true ? `${property}, ` : `${property}\n${indent.replace(/[^ ]/g, ' ')}`;
  return { start, end: start, put };
}

function assertHeader(text: string, header: { readonly name?: string; readonly division?: string }): void {
  const flow = flowOf(text);
  const isWanted =
    (header.name === undefined || flow.name === header.name) &&
    (header.division === undefined || flow.division === header.division);
  if (!isWanted) {
    throw new ToolError({
      code: 'archy.rename-failed',
      problem: 'failed',
      summary: 'The header of a flow could not be rewritten.',
      detail: 'Written into the document, the name or division would be read as something else.',
      hint: 'Write the header in block-style YAML, one property per line.',
    });
  }
}
