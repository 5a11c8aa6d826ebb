import { closestName } from '@callwright/archy';
import type { SchemaNode } from '@callwright/schemas';
import {
  KIND_SCHEMAS,
  anyPropertyOf,
  followed,
  formsOf,
  itemsOf,
  propertiesOf,
  schemaNode,
} from '@callwright/schemas';

/** Something that the schemas know, by the path that people type: `InboundFlow.steps.say`, `Project.orgs`. */
export interface ExplainedField {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** In words, e.g. `list of references`. */
  readonly type: string;
  readonly required: boolean;
  /** Values that may stand there, where they can be counted. */
  readonly allowed?: readonly string[];
  /** Smallest and largest number, or a pattern. */
  readonly bounds?: string;
  /** What a name there may mean. */
  readonly means?: string;
  /** What it means to leave it out. */
  readonly absent?: string;
  readonly examples: readonly unknown[];
  readonly fields: readonly FieldLine[];
}

/** One field of something that is explained. */
export interface FieldLine {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

/** A path that leads nowhere: where it left what is known, and what was probably meant. */
export interface UnknownField {
  readonly unknown: string;
  readonly in: string;
  readonly known: readonly string[];
  readonly meant?: string;
}

/** Everything that a path may begin with. */
export interface Topics {
  readonly kinds: readonly FieldLine[];
  readonly files: readonly FieldLine[];
  readonly verbs: readonly FieldLine[];
}

export function topics(): Topics {
  const line = ([name, node]: readonly [string, SchemaNode]): FieldLine => ({
    name,
    type: '',
    required: false,
    description: descriptionOf([node]),
  });
  return {
    kinds: [...kindNodes()].map(line),
    files: [...fileNodes()].map(line),
    verbs: [...verbNodes()].map(line),
  };
}

/** Looks a path up. Kinds and verbs are found in any case; keys that people make up (names of orgs, menus) may stand in it. */
export function explainField(path: string): ExplainedField | UnknownField {
  const [first = '', ...rest] = path.split('.').filter((part) => part !== '');
  const beginning = beginningOf(first);
  if (beginning === undefined) {
    const { kinds, files, verbs } = topics();
    return unknownIn(
      '',
      first,
      [...kinds, ...files, ...verbs].map(({ name }) => name),
    );
  }
  let place: Place = { path: beginning.name, nodes: beginning.nodes, required: false };
  for (const step of rest) {
    const next = stepInto(place, step);
    if ('unknown' in next) {
      return next;
    }
    place = next;
  }
  return fieldAt(place);
}

interface Place {
  readonly path: string;
  readonly nodes: readonly SchemaNode[];
  readonly required: boolean;
}

function beginningOf(
  name: string,
): { readonly name: string; readonly nodes: readonly SchemaNode[] } | undefined {
  if (/^steps?$/i.test(name)) {
    return { name: 'steps', nodes: [followed('step.schema.json', { $ref: '#/definitions/steps' })] };
  }
  for (const [known, node] of [...kindNodes(), ...fileNodes(), ...verbNodes()]) {
    if (known.toLowerCase() === name.toLowerCase()) {
      return {
        name: known,
        nodes: KIND_NAMES.has(known)
          ? documentOf(known, node)
          : known === 'Project'
            ? projectNodes()
            : [node],
      };
    }
  }
  return undefined;
}

const KIND_NAMES: ReadonlySet<string> = new Set(Object.keys(KIND_SCHEMAS));

/** What stands beside `spec` is found too, so that nobody must write `spec` and nobody may not. */
function documentOf(kind: string, spec: SchemaNode): readonly SchemaNode[] {
  return [spec, followed('manifest.schema.json', { $ref: `#/definitions/${kind}` })];
}

function projectNodes(): readonly SchemaNode[] {
  return [followed('project.schema.json', { $ref: '#/definitions/spec' }), schemaNode('project.schema.json')];
}

function* kindNodes(): Generator<readonly [string, SchemaNode]> {
  for (const kind of Object.keys(KIND_SCHEMAS)) {
    const [node] =
      propertiesOf([followed('manifest.schema.json', { $ref: `#/definitions/${kind}` })]).get('spec') ?? [];
    if (node !== undefined) {
      yield [kind, node];
    }
  }
}

function* fileNodes(): Generator<readonly [string, SchemaNode]> {
  yield ['Project', schemaNode('project.schema.json')];
  yield ['Org', schemaNode('org.schema.json')];
}

function* verbNodes(): Generator<readonly [string, SchemaNode]> {
  for (const form of formsOf(schemaNode('step.schema.json')).flatMap(eachWord)) {
    const verb = verbOf(form);
    if (verb !== undefined) {
      yield [verb, form];
    }
  }
}

function stepInto(place: Place, step: string): Place | UnknownField {
  const forms = formsBelow(place.nodes);
  const path = `${place.path}.${step}`;
  const verb = place.nodes.some(verbOf)
    ? undefined
    : forms.find((form) => verbOf(form)?.toLowerCase() === step.toLowerCase());
  if (verb !== undefined) {
    return { path, nodes: [verb], required: false };
  }
  const ours = forms.filter((form) => verbOf(form) === undefined || place.nodes.includes(form));
  const known = propertiesOf(ours);
  const nodes = known.get(step);
  if (nodes !== undefined) {
    return { path, nodes, required: isRequired(ours, step) };
  }
  const any = anyPropertyOf(ours);
  if (any.length > 0) {
    const inner = formsBelow(any);
    const deeper = propertiesOf(inner).get(step);
    return deeper === undefined
      ? { path, nodes: any, required: false }
      : { path, nodes: deeper, required: isRequired(inner, step) };
  }
  const verbs = forms.flatMap((form) => verbOf(form) ?? []);
  return unknownIn(
    place.path,
    step,
    verbs.length > 0 && !place.nodes.some(verbOf) ? verbs : [...known.keys()],
  );
}

/** Lists are looked through: nobody types positions. */
function formsBelow(nodes: readonly SchemaNode[]): readonly SchemaNode[] {
  const forms = nodes.flatMap((node) => formsOf(node));
  const items = itemsOf(forms);
  return (
    items.length > 0 && propertiesOf(forms).size === 0 ? items.flatMap((node) => formsOf(node)) : forms
  ).flatMap(eachWord);
}

/** Verbs without arguments share one form of text; to people each is a verb of its own. */
function eachWord(form: SchemaNode): readonly SchemaNode[] {
  const words = annotation(form.schema, 'words') as Readonly<Record<string, string>> | undefined;
  return words === undefined
    ? [form]
    : Object.entries(words).map(([word, description]) => ({
        ...form,
        schema: {
          description,
          type: 'string',
          const: word,
          examples: [word],
          'x-callwright': { verb: word },
        },
      }));
}

function unknownIn(path: string, step: string, known: readonly string[]): UnknownField {
  const meant = closestName(step, known);
  return { unknown: step, in: path, known, ...(meant === undefined ? {} : { meant }) };
}

// --- saying what is there

function fieldAt({ path, nodes, required }: Place): ExplainedField {
  const forms = formsBelow(nodes);
  const isSteps = !nodes.some(verbOf) && forms.some(verbOf);
  const own = isSteps ? [] : KIND_NAMES.has(path) ? formsBelow(nodes.slice(0, 1)) : forms;
  const allowed = allowedOf(nodes);
  const bounds = boundsOf(nodes);
  const means = meaningOf(nodes);
  const absent = required ? undefined : absenceOf(nodes);
  return {
    path,
    title: textOf(nodes, 'title') ?? path,
    description: descriptionOf(nodes),
    type: typeOf(nodes),
    required,
    ...(allowed.length > 0 && { allowed }),
    ...(bounds !== undefined && { bounds }),
    ...(means !== undefined && { means }),
    ...(absent !== undefined && { absent }),
    examples: nodes.flatMap(({ schema }) =>
      Array.isArray(schema['examples']) ? (schema['examples'] as readonly unknown[]) : [],
    ),
    fields: isSteps ? topics().verbs : fieldsOf(own),
  };
}

function fieldsOf(forms: readonly SchemaNode[]): readonly FieldLine[] {
  const named = [...propertiesOf(forms)].map(([name, nodes]) => ({
    name,
    type: typeOf(nodes),
    required: isRequired(forms, name),
    description: descriptionOf(nodes),
  }));
  const any = named.length > 0 ? [] : anyPropertyOf(forms);
  return any.length === 0
    ? named
    : [{ name: '<name>', type: typeOf(any), required: false, description: descriptionOf(any) }];
}

/** Required in every form that has it. */
function isRequired(forms: readonly SchemaNode[], name: string): boolean {
  const having = forms.filter(({ schema }) => Object.hasOwn(schema['properties'] ?? {}, name));
  return (
    having.length > 0 &&
    having.every(({ schema }) => Array.isArray(schema['required']) && schema['required'].includes(name))
  );
}

function verbOf({ schema }: SchemaNode): string | undefined {
  const verb = annotation(schema, 'verb');
  return typeof verb === 'string' ? verb : undefined;
}

function annotation(schema: SchemaNode['schema'], key: string): unknown {
  const own = schema['x-callwright'] as Readonly<Record<string, unknown>> | undefined;
  return own?.[key];
}

function textOf(nodes: readonly SchemaNode[], key: string): string | undefined {
  return nodes.map(({ schema }) => schema[key]).find((text) => typeof text === 'string');
}

function descriptionOf(nodes: readonly SchemaNode[]): string {
  return textOf(nodes, 'description') ?? '';
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  integer: 'whole number',
  boolean: 'true or false',
  array: 'list',
  object: 'map',
  null: 'nothing',
};

function typeOf(nodes: readonly SchemaNode[]): string {
  const types = nodes.flatMap(({ schema }) => (schema['type'] ?? []) as string | readonly string[]);
  const words = [...new Set(types.map((type) => TYPES[type] ?? type))];
  const items = types.includes('array') ? itemsOf(nodes) : [];
  const title = textOf(nodes, 'title');
  if (title !== undefined && items.length === 0) {
    return `${title.toLowerCase()}${words.length === 0 ? '' : ` (${listed(words)})`}`;
  }
  const inner = items.length === 0 ? '' : (textOf(items, 'title')?.toLowerCase() ?? typeOf(items));
  return listed(
    words.map((word) =>
      word === 'list' && inner !== '' && inner !== 'step'
        ? `list of ${inner}`
        : word === 'list' && inner === 'step'
          ? 'list of steps'
          : word,
    ),
  );
}

function listed(words: readonly string[]): string {
  return words.length === 0 ? 'anything' : words.join(' or ');
}

function allowedOf(nodes: readonly SchemaNode[]): readonly string[] {
  const forms = nodes.flatMap((node) => [...formsOf(node), ...itemsOf([node])]);
  return [
    ...new Set(
      forms.flatMap(({ schema }) =>
        Array.isArray(schema['enum'])
          ? schema['enum'].map(String)
          : schema['const'] === undefined
            ? []
            : [schema['const'] as string],
      ),
    ),
  ];
}

function boundsOf(nodes: readonly SchemaNode[]): string | undefined {
  const parts = nodes.flatMap(({ schema }) => {
    const { minimum, maximum, pattern } = schema as {
      readonly minimum?: number;
      readonly maximum?: number;
      readonly pattern?: string;
    };
    const range =
      minimum === undefined ? [] : [maximum === undefined ? `from ${minimum}` : `${minimum} to ${maximum}`];
    return pattern !== undefined ? [...range, `texts like /${pattern}/`] : range;
  });
  return parts.length === 0 ? undefined : [...new Set(parts)].join(', or ');
}

function meaningOf(nodes: readonly SchemaNode[]): string | undefined {
  const schemas = [...nodes, ...itemsOf(nodes)].map(({ schema }) => schema);
  const kinds = schemas.flatMap((schema) => (annotation(schema, 'reference') ?? []) as readonly string[]);
  const buckets = schemas.flatMap(
    (schema) => (annotation(schema, 'bucket') ?? []) as string | readonly string[],
  );
  const parts = [
    ...[...new Set(kinds)].map((kind) => `${/^[AEIOU]/.test(kind) ? 'an' : 'a'} ${kind} of the project`),
    ...[...new Set(buckets)].filter(isBucket).map((bucket) => `a key of existing.${bucket}`),
  ];
  return parts.length === 0 ? undefined : parts.join(', or ');
}

/** Some things are named in place only: `existing` has no keys for them. */
function isBucket(name: string): boolean {
  return propertiesOf([schemaNode('existing.schema.json')]).has(name);
}

function absenceOf(nodes: readonly SchemaNode[]): string | undefined {
  const attribute = nodes.find(({ schema }) => annotation(schema, 'scope') === 'attribute');
  if (attribute === undefined) {
    return undefined;
  }
  const own = attribute.schema['x-callwright'] as Readonly<Record<string, unknown>>;
  return 'absent' in own
    ? own['absent'] === null
      ? 'none'
      : 'an empty list'
    : 'not managed: what the org has stays';
}
