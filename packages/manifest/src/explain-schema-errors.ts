import type { DocumentPath } from '@callwright/archy';
import type { Json } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import { closestName } from '@callwright/archy';
import { explainFormat } from './explain-formats.ts';
import type { FindingWords } from './findings.ts';
import {
  eitherOr,
  headerInManifest,
  keyNeedsKey,
  missingApiVersion,
  missingKey,
  noValue,
  shown,
  stepsBesideArchy,
  twoVerbs,
  unknownKey,
  unknownKind,
  verbNeedsArguments,
  wrongApiVersion,
  wrongType,
  wrongValue,
  yesNoKey,
} from './findings.ts';
import { explainStepWithoutVerb, VERBS, WORDS } from './explain-steps.ts';
import { pathOfPointer } from './pointer-path.ts';
import type { SchemaError } from './schema-check.ts';
import { annotationOf } from './schema-check.ts';

/** One thing that is wrong with the shape of a document, in words, and where. */
export interface ShapeProblem {
  readonly words: FindingWords;
  readonly path: DocumentPath;
  readonly what: 'key' | 'value';
  /** For an unknown key: the key that was probably meant. */
  readonly meant?: string;
  /** For a missing key: the key, and the one that could stand in its place. */
  readonly missing?: { readonly key: string; readonly instead?: string };
}

/**
 * Turns what ajv says into what a person can act on: one mistake gives one problem at its place.
 * @param filledLater whether texts with `${` get their value later, so that only their presence can be judged
 */
export function explainSchemaErrors(
  document: Json,
  errors: readonly SchemaError[],
  filledLater: boolean,
): readonly ShapeProblem[] {
  const problems: ShapeProblem[] = [];
  const seen = new Set<string>();
  // ajv repeats an error for every branch that says the same.
  for (const error of errors) {
    const path = pathOfPointer(document, error.instancePath);
    if (filledLater && isFilledLater(error, path)) {
      continue;
    }
    const problem = explain(error, path);
    const key = problem && JSON.stringify([problem.path, problem.what, problem.words.summary]);
    if (problem && key !== undefined && !seen.has(key)) {
      seen.add(key);
      problems.push(problem);
    }
  }
  return withoutConsequences(problems);
}

function explain(error: SchemaError, path: DocumentPath): ShapeProblem | undefined {
  const value = (words: FindingWords): ShapeProblem => ({ words, path, what: 'value' });
  switch (error.keyword) {
    // Only says that one of its branches failed; the branch says how.
    case 'if':
    case 'propertyNames':
      return undefined;
    case 'additionalProperties':
      return explainUnknownKey(error, path);
    case 'required':
      return { ...value(explainMissing(error)), missing: missingOf(error) };
    case 'dependencies':
      return value(keyNeedsKey(String(error.params['property']), String(error.params['missingProperty'])));
    case 'not':
      return explainEither(error, path);
    case 'type':
      // An empty value has no place of its own; its key has.
      return { ...value(explainType(error, path)), what: error.data === null ? 'key' : 'value' };
    case 'enum':
    case 'const':
      return value(explainValue(error, path));
    case 'false schema':
      return value(explainStepWithoutVerb(error.data));
    default: {
      const key = error.propertyName;
      const words = explainFormat(error, path);
      return key === undefined ? value(words) : { words, path: [...path, key], what: 'key' };
    }
  }
}

function explainUnknownKey(error: SchemaError, path: DocumentPath): ShapeProblem {
  const key = String(error.params['additionalProperty']);
  const known = [...Object.keys(propertiesOf(error)), ...new Set(Object.values(alternativesOf(error)))];
  const verb = annotationOf(error, 'verb');
  const at: DocumentPath = [...path, key];
  const words = ((): FindingWords => {
    if (typeof verb === 'string' && VERBS.includes(key)) {
      return twoVerbs(verb, key);
    }
    if (verb === 'if' && /^(yes|no|y|n|on|off|true|false)$/i.test(key)) {
      return yesNoKey(key);
    }
    if (known.includes('archy') && known.includes('substitutions')) {
      if (['steps', 'menus', 'tasks'].includes(key)) {
        return stepsBesideArchy();
      }
      if (BESIDE_STEPS.includes(key)) {
        return headerInManifest(key);
      }
    }
    return unknownKey(key, closestName(key, known), known);
  })();
  const meant = closestName(key, known);
  return { words, path: at, what: 'key', ...(meant === undefined ? {} : { meant }) };
}

/** What an Architect document brings itself (language 3). */
const BESIDE_STEPS = [
  'name',
  'description',
  'division',
  'languages',
  'inputs',
  'outputs',
  'variables',
  'type',
  'compatibleWith',
  'greeting',
  'settings',
  'onError',
];

/** Keys that exclude each other; the second is where the mistake shows. */
function explainEither(error: SchemaError, path: DocumentPath): ShapeProblem {
  const either = annotationOf(error, 'either');
  const keys = Array.isArray(either) ? either.map(String) : [];
  return { words: eitherOr(keys), path: [...path, ...keys.slice(1, 2)], what: 'key' };
}

function missingOf(error: SchemaError): NonNullable<ShapeProblem['missing']> {
  const key = String(error.params['missingProperty']);
  const instead = alternativesOf(error)[key];
  return { key, ...(instead === undefined ? {} : { instead }) };
}

/** Keys of this form of an object, each with the key of the other form that could stand in its place. */
function alternativesOf(error: SchemaError): Readonly<Record<string, string>> {
  const alternatives = annotationOf(error, 'alternatives');
  return isJsonObject(alternatives) ? (alternatives as Readonly<Record<string, string>>) : {};
}

function explainMissing(error: SchemaError): FindingWords {
  const { key, instead } = missingOf(error);
  if (key === 'apiVersion') {
    return missingApiVersion();
  }
  if (instead !== undefined) {
    return missingKey(key, `Write \`${key}:\`, or \`${instead}:\` instead.`);
  }
  const verb = annotationOf(error, 'verb');
  const property = propertiesOf(error)[key];
  const target = isJsonObject(property) ? property['$ref'] : undefined;
  const isBranch = typeof target === 'string' && target.endsWith('/steps');
  return missingKey(
    key,
    typeof verb === 'string' && isBranch
      ? `Write \`${key}: []\` to go on with the next step.`
      : `Add \`${key}:\`.`,
  );
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'nothing',
};

function explainType(error: SchemaError, path: DocumentPath): FindingWords {
  const wanted = ([] as string[]).concat(error.params['type'] as string | string[]);
  const expected = wanted.map((type) => TYPE_NAMES[type] ?? type).join(' or ');
  const { data } = error;
  const key = String(path.at(-1) ?? 'The document');
  if (data === null) {
    const example = wanted.includes('array') ? '[]' : wanted.includes('object') ? '{}' : '"..."';
    const hint = wanted.some((type) => type === 'array' || type === 'object')
      ? `Indent what belongs to it below it, or write \`${key}: ${example}\`.`
      : `Write \`${key}: ${example}\`, or remove the key.`;
    return noValue(key, expected, hint);
  }
  return wrongType(expected, described(data), typeHint(wanted, data, key));
}

function typeHint(wanted: readonly string[], data: Json, key: string): string | undefined {
  if (wanted.includes('string') && (typeof data === 'number' || typeof data === 'boolean')) {
    return `Put it in quotes: ${JSON.stringify(String(data))}.`;
  }
  if (wanted.includes('array') && !Array.isArray(data)) {
    return isJsonObject(data)
      ? `Begin each entry of \`${key}\` with a dash.`
      : `Write \`${key}: [ ${shortly(data)} ]\`.`;
  }
  return undefined;
}

function described(data: Json): string {
  if (Array.isArray(data)) {
    return 'a list';
  }
  if (isJsonObject(data)) {
    const keys = Object.keys(data).slice(0, 3);
    return keys.length > 0 ? `a map (${keys.map(shown).join(', ')})` : 'an empty map';
  }
  return typeof data === 'string' ? `the text ${shown(data)}` : `${typeof data} ${JSON.stringify(data)}`;
}

function shortly(data: Json): string {
  return typeof data === 'string' ? data.slice(0, 60).replace(/\n.*/s, '') : JSON.stringify(data);
}

function explainValue(error: SchemaError, path: DocumentPath): FindingWords {
  const { data } = error;
  const actual = typeof data === 'string' ? shown(data) : described(data);
  const allowed = (
    (error.params['allowedValues'] ?? [error.params['allowedValue']]) as readonly unknown[]
  ).map(String);
  if (path.length === 1 && path[0] === 'apiVersion') {
    return wrongApiVersion(actual);
  }
  if (path.length === 1 && path[0] === 'kind') {
    const kind = typeof data === 'string' ? data : JSON.stringify(data);
    return unknownKind(
      kind,
      closestName(kind, allowed),
      allowed.filter((one) => !one.endsWith('List')),
    );
  }
  if (typeof data === 'string' && error.parentSchema['title'] === 'Verb without arguments') {
    return VERBS.includes(data)
      ? verbNeedsArguments(data)
      : wrongValue(actual, closestName(data, [...WORDS, ...VERBS]), WORDS);
  }
  return wrongValue(actual, typeof data === 'string' ? closestName(data, allowed) : undefined, allowed);
}

/** Texts with `${var.x}` are judged again when the variable has its value. Names and kinds never hold variables. */
function isFilledLater(error: SchemaError, path: DocumentPath): boolean {
  return (
    typeof error.data === 'string' &&
    error.data.includes('${') &&
    error.propertyName === undefined &&
    (path[0] === 'spec' || path[0] === 'items')
  );
}

/** A misspelt key is one mistake, not also the lack of the right one; and of two alternatives one sentence is enough. */
function withoutConsequences(problems: readonly ShapeProblem[]): readonly ShapeProblem[] {
  const meant = new Set(
    problems.flatMap(({ path, meant: key }) =>
      key === undefined ? [] : [JSON.stringify([path.slice(0, -1), key])],
    ),
  );
  // Whoever meant the other form of an object lacks nothing of this one.
  const otherForm = new Map<string, readonly string[]>();
  for (const { path, missing } of problems) {
    if (missing?.instead !== undefined) {
      otherForm.set(JSON.stringify(path), [missing.instead]);
    }
  }
  const said = new Set<string>();
  return problems.filter(({ path, missing }) => {
    if (!missing) {
      return true;
    }
    const parent = JSON.stringify(path);
    const others = otherForm.get(parent) ?? [];
    const again = missing.instead !== undefined && said.has(parent);
    if (missing.instead !== undefined) {
      said.add(parent);
    }
    return !again && ![missing.key, ...others].some((key) => meant.has(JSON.stringify([path, key])));
  });
}

function propertiesOf(error: SchemaError): Readonly<Record<string, unknown>> {
  const properties = error.parentSchema['properties'];
  return isJsonObject(properties) ? properties : {};
}
