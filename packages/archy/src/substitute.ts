import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { ArchyProblem } from './archy-problem.ts';
import { didYouMean } from './did-you-mean.ts';
import type { DocumentPath, SourceScalar } from './yaml-source.ts';
import { readYaml, scalarsOf } from './yaml-source.ts';

/** A problem with one key of the substitutions. */
export interface SubstitutionProblem extends ArchyProblem {
  readonly key: string;
}

export type Substitutions = Readonly<Record<string, string | number | boolean>>;

/** `{{key}}`; blanks inside the braces are allowed, braces are not (facts: ARC 9). */
const PLACEHOLDER = /\{\{[ \t]*([^{}\r\n]*?[^{}\s])[ \t]*\}\}/g;

/**
 * Fills `{{key}}` in a text before it is parsed, and makes sure that every value arrived whole: a key without a value, a
 * value without a key and a value that changes the structure of the document or is read as something else are errors.
 * Paths lead to where the key stands, or are empty where the template itself is no YAML.
 */
export function substitute(
  text: string,
  values: Substitutions,
): { readonly text: string; readonly problems: readonly SubstitutionProblem[] } {
  const keys = [...new Set([...text.matchAll(PLACEHOLDER)].map((match) => match[1] as string))];
  const known = keys.filter((key) => Object.hasOwn(values, key));
  const template = fill(text, (key) => markerOf(keys, key));
  const substituted = fill(text, (key, whole) => (Object.hasOwn(values, key) ? String(values[key]) : whole));
  return {
    text: substituted,
    problems: [
      ...keys.filter((key) => !known.includes(key)).map((key) => missingValue(key, keys, template, values)),
      ...Object.keys(values)
        .filter((key) => !keys.includes(key))
        .map((key) => unusedKey(key, keys)),
      ...damagedValues(text, keys, known, values),
    ],
  };
}

function fill(text: string, valueOf: (key: string, whole: string) => string): string {
  return text.replace(PLACEHOLDER, (whole: string, key: string) => valueOf(key, whole));
}

/** A word that YAML reads as itself wherever it stands, and that no template contains. */
function markerOf(keys: readonly string[], key: string): string {
  return `zq${keys.indexOf(key)}xPLACEHOLDERxqz`;
}

function missingValue(
  key: string,
  keys: readonly string[],
  template: string,
  values: Substitutions,
): SubstitutionProblem {
  return {
    code: 'archy.substitution-missing',
    severity: 'error',
    summary: `{{${key}}} has no value.`,
    hint: didYouMean(key, Object.keys(values)) ?? `Add ${key} to the substitutions.`,
    path: firstUse(template, markerOf(keys, key)) ?? [],
    key,
  };
}

function firstUse(template: string, marker: string): DocumentPath | undefined {
  for (const { value, path } of scalarsOf(template)) {
    if (value.includes(marker)) {
      return path;
    }
  }
  return undefined;
}

function unusedKey(key: string, keys: readonly string[]): SubstitutionProblem {
  return {
    code: 'archy.substitution-unused',
    severity: 'error',
    summary: `The substitution ${key} is used nowhere.`,
    hint: didYouMean(key, keys) ?? `Write {{${key}}} where the value belongs, or remove it.`,
    path: [],
    key,
  };
}

/** All values at once, since damage is rare; one by one where there is some, to name the value. */
function damagedValues(
  text: string,
  keys: readonly string[],
  known: readonly string[],
  values: Substitutions,
): readonly SubstitutionProblem[] {
  if (known.length === 0 || damageBy(text, keys, known, values) === undefined) {
    return [];
  }
  return known.flatMap((key) => {
    const damage = damageBy(text, keys, [key], values);
    return damage === undefined ? [] : [damagedValue(key, values[key], damage)];
  });
}

interface Damage {
  readonly path: DocumentPath;
  readonly how: 'structure' | 'type' | 'expression';
}

function damageBy(
  text: string,
  keys: readonly string[],
  filled: readonly string[],
  values: Substitutions,
): Damage | undefined {
  const template = fill(text, (key) => markerOf(keys, key));
  const source = fill(text, (key) => (filled.includes(key) ? String(values[key]) : markerOf(keys, key)));
  const expected = [...scalarsOf(template)];
  const arrived = [...scalarsOf(source)];
  const put = (value: string): string =>
    filled.reduce((result, key) => result.replaceAll(markerOf(keys, key), () => String(values[key])), value);
  for (const [index, scalar] of expected.entries()) {
    const other = arrived[index];
    const isSame =
      other !== undefined &&
      other.value === put(scalar.value) &&
      other.role === scalar.role &&
      other.document === scalar.document &&
      samePath(
        other.path,
        scalar.path.map((step) => (typeof step === 'string' ? put(step) : step)),
      );
    if (!isSame) {
      return { path: scalar.path, how: 'structure' };
    }
    if (breaksExpression(scalar, keys, filled, values)) {
      return { path: scalar.path, how: 'expression' };
    }
  }
  return arrived.length === expected.length
    ? retyped(source, expected, arrived, put)
    : { path: [], how: 'structure' };
}

function samePath(a: DocumentPath, b: DocumentPath): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index]);
}

/** `01234` arrives as 1234, `+1317...` without its plus, an empty text as nothing. */
function retyped(
  source: string,
  expected: readonly SourceScalar[],
  arrived: readonly SourceScalar[],
  put: (value: string) => string,
): Damage | undefined {
  const { documents } = readYaml(source);
  for (const [index, scalar] of arrived.entries()) {
    const template = expected[index] as SourceScalar;
    if (scalar.role === 'value' && scalar.style === 'plain' && put(template.value) !== template.value) {
      const value = valueAt(documents[scalar.document], scalar.path);
      if (value === null || (typeof value !== 'object' && String(value) !== scalar.value)) {
        return { path: template.path, how: 'type' };
      }
    }
  }
  return undefined;
}

function valueAt(root: Json | undefined, path: DocumentPath): Json | undefined {
  let at = root;
  for (const step of path) {
    if (Array.isArray(at)) {
      at = (at as readonly Json[])[Number(step)];
    } else {
      at = isJsonObject(at ?? null) ? (at as JsonObject)[step] : undefined;
    }
  }
  return at;
}

/** Inside a string literal of an expression, a quote or a backslash ends or changes the literal. */
function breaksExpression(
  { path, value, role }: SourceScalar,
  keys: readonly string[],
  filled: readonly string[],
  values: Substitutions,
): boolean {
  if (path.at(-1) !== 'exp' || role === 'key') {
    return false;
  }
  const literals = (value.match(/"(?:\\[\s\S]|[^"\\])*"/g) ?? []).join('');
  return filled.some((key) => literals.includes(markerOf(keys, key)) && /["\\\n]/.test(String(values[key])));
}

const DAMAGE_DETAIL: Readonly<Record<Damage['how'], string>> = {
  structure:
    'With it, the document has another structure: the value is cut, split or read as something else.',
  type: 'It is read as a number or as nothing, and changes on the way.',
  expression: 'It stands in a text inside an expression, and ends or changes that text.',
};

function damagedValue(
  key: string,
  value: Substitutions[string] | undefined,
  damage: Damage,
): SubstitutionProblem {
  return {
    code: 'archy.substitution-damaged',
    severity: 'error',
    summary: `The value of {{${key}}} does not arrive whole: ${JSON.stringify(value)}.`,
    detail: DAMAGE_DETAIL[damage.how],
    hint:
      damage.how === 'expression'
        ? `Write the value so that it fits between the quotes: \\" for a quote, \\\\ for a backslash.`
        : `Put {{${key}}} in double quotes in the document, or change the value.`,
    path: damage.path,
    key,
  };
}
