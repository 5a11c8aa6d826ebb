import type { Bucket, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import type { Here } from './compilation.ts';
import { from, report, shown } from './compilation.ts';
import { literalBody } from './literal.ts';
import { liveNameOf } from './named-thing.ts';
import type { SpecPath } from './step-problem.ts';
import { checkExpression, looksLikeVariable, receivingVariable } from './variable-use.ts';
import { fits } from './variable-types.ts';

/** A VALUE as a person wrote it: an expression without its `=`, or a literal (language 4, values). */
export type WrittenValue =
  | { readonly is: 'expression'; readonly expression: string }
  | {
      readonly is: 'literal';
      readonly literal: Json;
      /** By `{ text: ... }` or `==`: meant literally. */ readonly insisted: boolean;
    };

export function readValue(value: Json): WrittenValue {
  if (typeof value === 'string' && value.startsWith('==')) {
    return { is: 'literal', literal: value.slice(1), insisted: true };
  }
  if (typeof value === 'string' && value.startsWith('=')) {
    return { is: 'expression', expression: value.slice(1).trim() };
  }
  if (isJsonObject(value) && 'text' in value && Object.keys(value).length === 1) {
    return { is: 'literal', literal: value['text'], insisted: true };
  }
  return { is: 'literal', literal: value, insisted: false };
}

/** The slot of something given: `{lit}` in the type of its target, or `{exp}` (facts: ARC 3). */
export function giveValue(
  here: Here,
  value: Json,
  type: string | undefined,
  path: SpecPath,
): JsonObject | undefined {
  const written = readValue(value);
  if (written.is === 'expression') {
    const given = checkExpression(here, written.expression, path);
    if (!fits(given, type)) {
      report(here, path, {
        code: 'value-type',
        summary: `${shown(written.expression)} is of type ${given ?? ''}, and ${type ?? ''} is wanted here.`,
        hint: 'Convert it in the expression, or change one of the two declarations.',
      });
    }
    return from(here, path, { exp: written.expression });
  }
  if (!written.insisted) {
    warnOfVariableInLiteral(here, written.literal, path);
  }
  const body = literalBody(here, written.literal, type, path);
  return body === undefined ? undefined : from(here, path, { lit: body });
}

/** A literal such as `Flow.x` sets the text "Flow.x" (facts: ARC 3): legal, and hardly ever meant. */
export function warnOfVariableInLiteral(here: Here, literal: Json, path: SpecPath): void {
  if (typeof literal === 'string' && looksLikeVariable(literal)) {
    report(here, path, {
      code: 'literal-looks-like-variable',
      severity: 'warning',
      summary: `"${literal}" is a text here, not the variable.`,
      hint: `Write "=${literal}" for the variable, or { text: ${literal} } for the text.`,
    });
  }
}

/** A condition: an expression, or true or false. */
export function condition(here: Here, value: Json, path: SpecPath): JsonObject | undefined {
  return giveValue(here, value, 'boolean', path);
}

/** An object of the org by name, or by an expression of its type. */
export function giveObject(
  here: Here,
  bucket: Bucket,
  value: Json,
  type: string,
  path: SpecPath,
): JsonObject | undefined {
  if (readValue(value).is === 'expression') {
    return giveValue(here, value, type, path);
  }
  const name = liveNameOf(here, bucket, value, path);
  return name === undefined ? undefined : from(here, path, { lit: { name } });
}

/** A duration such as `10s`, or an expression of one. */
export function giveDuration(here: Here, value: Json, path: SpecPath): JsonObject | undefined {
  return giveValue(here, value, 'duration', path);
}

/** The binding of something received, `{var}`; `type` is what will arrive, where that is known. */
export function receive(
  here: Here,
  value: Json,
  type: string | undefined,
  path: SpecPath,
): JsonObject | undefined {
  const variable = receivingVariable(here, value, path);
  if (variable === undefined) {
    return undefined;
  }
  if (!fits(type, variable.type)) {
    report(here, path, {
      code: 'value-type',
      summary: `${variable.name} is of type ${variable.type}, and ${type ?? ''} arrives here.`,
      hint: `Declare ${variable.name} as ${type ?? ''}, or receive it in another variable.`,
    });
  }
  return from(here, path, { var: variable.name });
}

/** A map of VALUEs whose left side is theirs, e.g. `with` of a data action. */
export function giveMap(here: Here, value: Json | undefined, path: SpecPath): JsonObject {
  return mapEach(value, (inner, key) => giveValue(here, inner, undefined, [...path, key]));
}

/** A map of variables whose left side is theirs, e.g. `into` of a table look-up. */
export function receiveMap(here: Here, value: Json | undefined, path: SpecPath): JsonObject {
  return mapEach(value, (inner, key) => receive(here, inner, undefined, [...path, key]));
}

function mapEach(
  value: Json | undefined,
  each: (inner: Json, key: string) => JsonObject | undefined,
): JsonObject {
  const entries = Object.entries(isJsonObject(value) ? value : {})
    .map(([key, inner]) => [key, each(inner, key)] as const)
    .filter((entry): entry is readonly [string, JsonObject] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
