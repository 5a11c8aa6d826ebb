/**
 * Makes docs/reference-manifest.md: every kind, field and verb, from the JSON Schemas in schemas/ by the same code as `callwright explain`.
 * `node scripts/write-reference.mjs` writes it (after a build); with `--check` it writes nothing and exits 1 when the page is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { followed, formsOf } from '@callwright/schemas';
import { explainField, topics } from '../packages/cli/dist/explain-field.js';
import { exampleText } from '../packages/cli/dist/reporters/explain-text.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PAGE = 'docs/reference-manifest.md';

/** Forms of a value that many fields share: told once. The name is the one that types go by. */
const SHAPES = {
  reference: 'names.schema.json#/definitions/reference',
  'phone number': 'names.schema.json#/definitions/number',
  'data action reference': 'names.schema.json#/definitions/dataAction',
  'resource name': 'names.schema.json#/definitions/resourceName',
  address: 'names.schema.json#/definitions/address',
  'live name': 'names.schema.json#/definitions/liveName',
  'language tag': 'names.schema.json#/definitions/language',
  day: 'names.schema.json#/definitions/day',
  'local time': 'names.schema.json#/definitions/localTime',
  'time zone': 'names.schema.json#/definitions/timeZone',
  audio: 'audio.schema.json#',
  'audio in one language': 'audio.schema.json#/definitions/oneLanguage',
  value: 'value.schema.json#',
  item: 'value.schema.json#/definitions/item',
  condition: 'value.schema.json#/definitions/condition',
  variable: 'value.schema.json#/definitions/variable',
  duration: 'value.schema.json#/definitions/duration',
  variables: 'value.schema.json#/definitions/declarations',
  'variable type': 'value.schema.json#/definitions/variableType',
  inputs: 'value.schema.json#/definitions/give',
  outputs: 'value.schema.json#/definitions/receive',
};

/** Parts that are told once, with the heading they have. */
const PARTS = { menus: 'menus', tasks: 'tasks', existing: 'existing', orgs: 'an-org' };

const page = pageOf(topics());
const file = join(root, PAGE);
if (readText(file) !== page) {
  if (process.argv.includes('--check')) {
    console.error(`${PAGE} is stale: run \`npm run reference\``);
    process.exitCode = 1;
  } else {
    writeFileSync(file, page);
    console.log(`wrote ${PAGE}`);
  }
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function pageOf({ kinds, verbs }) {
  return `# Manifest reference

Every kind, field and verb. Made from the JSON Schemas by \`npm run reference\`, with the same words as \`callwright explain\`; [language.md](language.md) tells how they
work together.

- **Files**: [callwright.yaml](#callwrightyaml), [an org](#an-org), [existing](#existing), [a manifest](#a-manifest)
- **Kinds**: ${kinds.map(({ name }) => `[${name}](#${name.toLowerCase()})`).join(', ')}
- **Inside of flows**: [menus](#menus), [tasks](#tasks), [verbs of steps](#verbs-of-steps)
- **What may stand in many places**: [shapes](#shapes)

In a path, \`<name>\` is a key that you choose, and lists are looked through: \`menus.<name>.options.press\` is \`press\` of an option.

## callwright.yaml

\`apiVersion: callwright/v1\`, \`kind: Project\`, \`metadata: { name }\` and \`spec\`. This is \`spec\`:

${tableOf('Project.spec', explained('Project.spec').fields)}
## An org

One entry of \`orgs\`, or a file of its own that \`orgs\` names.

${tableOf('Org', explained('Org').fields)}
## existing

${explained('Project.existing').description} An org may name what differs in it.

${tableOf('Project.existing', explained('Project.existing').fields)}
## A manifest

A file holds one document or several, separated by \`---\`. Each has \`apiVersion: callwright/v1\`, \`kind\`, \`metadata\`, \`spec\`, and perhaps \`lifecycle\`. Instead of \`metadata\`
and \`spec\` a list such as \`kind: ScheduleList\` has \`items\`: a map from name to spec.

### metadata

${tableOf('CallRoute.metadata', explained('CallRoute.metadata').fields)}
### lifecycle

${tableOf('CallRoute.lifecycle', explained('CallRoute.lifecycle').fields)}
${kinds.map(kindText).join('\n')}
## Menus

\`menus\` of a flow: a map from an id to a menu.

${tableOf('InboundFlow.menus.<name>', explained('InboundFlow.menus.<name>').fields)}
## Tasks

\`tasks\` of a flow: a map from an id to a task.

${tableOf('InboundFlow.tasks.<name>', explained('InboundFlow.tasks.<name>').fields)}
## Verbs of steps

A step is a map with exactly one verb as a key; the other fields below are arguments of that verb. A verb without arguments is written as a plain word.

${verbs.map(verbText).join('\n')}
## Shapes

| shape | what it is |
|---|---|
${Object.entries(SHAPES).map(shapeRow).join('\n')}
`;
}

function kindText({ name }) {
  const kind = explained(name);
  const forms = formsOf(specOf(name)).filter(({ schema }) => schema.properties !== undefined);
  const tables = forms.map(({ schema }) => {
    const fields = kind.fields
      .filter((field) => field.name in schema.properties)
      .map((field) => ({ ...field, required: schema.required?.includes(field.name) ?? false }));
    return `${forms.length > 1 ? `**${schema.title ?? name}.** ${schema.description ?? ''}\n\n` : ''}${tableOf(name, fields)}`;
  });
  return `## ${name}\n\n${kind.description}\n\n${examplesOf(kind)}${tables.join('\n')}`;
}

function specOf(kind) {
  return followed('manifest.schema.json', { $ref: `#/definitions/${kind}/properties/spec` });
}

function verbText({ name }) {
  const verb = explained(name);
  const table = verb.fields.length === 0 ? '' : tableOf(name, verb.fields);
  return `### ${name}\n\n${verb.description}\n\n${examplesOf(verb)}${table}`.trimEnd() + '\n';
}

function examplesOf({ examples }) {
  return examples
    .map((example) =>
      typeof example === 'string' ? `- ${example}` : exampleText(example).replace(/^ {2}/gm, ''),
    )
    .map((text) => `\`\`\`yaml\n${text}\n\`\`\`\n\n`)
    .join('');
}

function tableOf(path, fields) {
  const rows = fields.flatMap((field) => rowsOf(path, field, ''));
  return `| field | type | when left out | meaning |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** A field, and below it the fields of what stands there, unless that is told elsewhere. */
function rowsOf(above, { name, required }, prefix) {
  const field = explained(`${above}.${name}`);
  const shown = `${prefix}${name}`;
  const facts = [
    ...(field.description === '' ? [] : [cell(field.description)]),
    ...(field.allowed === undefined
      ? []
      : [`One of ${field.allowed.map((one) => `\`${one}\``).join(', ')}.`]),
    ...(field.means === undefined ? [] : [`Names ${cell(field.means)}.`]),
  ];
  if (facts.length === 0) {
    return [];
  }
  const row = `| \`${shown}\` | ${typeCell(field, name)} | ${required ? '**must be written**' : cell(field.absent ?? '')} | ${facts.join(' ')} |`;
  const isToldElsewhere = shapeOf(field) !== undefined || isSteps(field) || name in PARTS;
  const inner = isToldElsewhere ? [] : field.fields;
  return [row, ...inner.flatMap((one) => rowsOf(field.path, one, `${shown}.`))];
}

/** `list of reference` and `reference (text or map)` are both told under Shapes. */
function shapeOf({ title, type }) {
  if (title.toLowerCase() in SHAPES) {
    return title.toLowerCase();
  }
  const word = type.replace(/ \(.*\)$/, '').replace(/^list of /, '');
  return word in SHAPES ? word : undefined;
}

function isSteps({ type }) {
  return type.includes('list of steps');
}

function typeCell(field, name) {
  const shape = shapeOf(field);
  if (shape !== undefined) {
    return `${field.type.startsWith('list of') ? 'list of ' : ''}[${shape}](#shapes)`;
  }
  if (isSteps(field)) {
    return '[list of steps](#verbs-of-steps)';
  }
  const words = /\(([^)]*)\)$/.exec(field.type)?.[1] ?? field.type;
  const plain = /^list of (?!text|whole number)/.test(words) ? 'list of maps' : words;
  return name in PARTS ? `[${plain}](#${PARTS[name]})` : plain;
}

function shapeRow([name, at]) {
  const { schema } = followed('.', { $ref: at });
  return `| **${name}** | ${cell(schema.description)} |`;
}

function explained(path) {
  const field = explainField(path);
  if ('unknown' in field) {
    throw new Error(`explain does not know ${path}`);
  }
  return field;
}

/** Text in a cell of a table. */
function cell(text) {
  return text
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ')
    .replace(/<(?=\w)/g, '\\<');
}
