/**
 * Makes what is derived from the JSON Schemas in schemas/ (docs/where-is.md):
 *   schemas/step.schema.json, schemas/manifest.schema.json   dispatch over verbs/ and kinds/
 *   schemas/src/*.generated.ts                               schema texts, types, checks of files we write
 *   packages/manifest/src/schema-check.generated.ts          compiled checks of what people write
 * `node scripts/generate.mjs` writes them; with `--check` it writes nothing and exits 1 when one is stale.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile as compileTypes } from 'json-schema-to-typescript';
import prettier from 'prettier';

/** Verbs without arguments, and what each does. */
const WORDS = {
  disconnect: 'Ends the conversation. Nothing may stand behind it.',
  return: 'Goes back to where this shared flow or task was called. Nothing may stand behind it.',
  repeatMenu: 'Says the menu again and waits for another choice.',
  previousMenu: 'Goes back to the menu from which this one was reached.',
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
// The workspace root holds another major version of ajv for its linter; ours is the one of the package that checks.
const fromManifest = createRequire(join(root, 'packages/manifest/package.json'));
const Ajv = fromManifest('ajv').default;
const standaloneCode = fromManifest('ajv/dist/standalone').default;

const DRAFT = 'http://json-schema.org/draft-07/schema#';
/** Schemas refer to each other by relative file; this base only lets ajv resolve those. */
const BASE = 'callwright://schemas/';
const DISPATCHERS = ['step.schema.json', 'manifest.schema.json'];
const BANNER = '// Made by scripts/generate.mjs from the JSON Schemas in schemas/. Do not edit.\n';

const outputs = await generate();
const stale = Object.entries(outputs).filter(([path, text]) => text !== readText(path));
if (process.argv.includes('--check')) {
  for (const [path] of stale) {
    console.error(`${path} is stale: run \`npm run generate\``);
  }
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const [path, text] of stale) {
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}

/** All derived files: path to text. */
async function generate() {
  const written = readSchemas();
  const verbs = inFolder(written, 'verbs').sort(
    ([, a], [, b]) => a['x-callwright'].order - b['x-callwright'].order,
  );
  const kinds = inFolder(written, 'kinds').sort(
    ([, a], [, b]) => a['x-callwright'].rank - b['x-callwright'].rank,
  );
  const dispatchers = {
    'step.schema.json': stepSchema(verbs),
    'manifest.schema.json': manifestSchema(kinds),
  };
  const schemas = { ...written, ...dispatchers };
  return {
    ...(await dispatcherFiles(dispatchers)),
    'schemas/src/schemas.generated.ts': schemaTexts(schemas, kinds),
    'schemas/src/types.generated.ts': await types(schemas, kinds),
    'schemas/src/file-checks.generated.ts': compiledChecks(schemas, {
      checkPlan: 'plan.schema.json',
      checkApplied: 'applied.schema.json',
      checkWhy: 'why.schema.json',
      checkGraph: 'graph.schema.json',
      checkShown: 'shown.schema.json',
      checkExplained: 'explained.schema.json',
      checkReceipt: 'receipt.schema.json',
      checkJournal: 'journal.schema.json',
      checkEvent: 'events.schema.json',
      checkRuns: 'runs.schema.json',
      checkRun: 'run.schema.json',
      checkLease: 'lease.schema.json',
      checkCompare: 'compare.schema.json',
      checkDrift: 'drift.schema.json',
      checkDoctor: 'doctor.schema.json',
      checkAdopt: 'adopt.schema.json',
      checkAdoptList: 'adopt-list.schema.json',
      checkAdoptSeed: 'adopt-seed.schema.json',
    }),
    'packages/manifest/src/quick-check.generated.ts': compiledChecks(schemas, {
      checkManifest: 'manifest.schema.json',
      checkProject: 'project.schema.json',
      checkOrg: 'org.schema.json',
    }),
  };
}

// --- reading

function readText(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

/** The schemas written by hand, by path relative to schemas/. */
function readSchemas() {
  const folders = ['', 'kinds/', 'verbs/'];
  const paths = folders.flatMap((folder) =>
    readdirSync(join(root, 'schemas', folder))
      .filter((name) => name.endsWith('.schema.json'))
      .map((name) => folder + name)
      .sort(),
  );
  return Object.fromEntries(
    paths
      .filter((path) => !DISPATCHERS.includes(path))
      .map((path) => [path, JSON.parse(readText(`schemas/${path}`))]),
  );
}

function inFolder(schemas, folder) {
  return Object.entries(schemas).filter(([path]) => path.startsWith(`${folder}/`));
}

// --- dispatch

/** An if/then chain: the first verb that a step has decides, so that one typo is one error at its place. */
function stepSchema(verbs) {
  const takesArguments = verbs.map(([path, schema]) => ({ key: schema['x-callwright'].verb, path, schema }));
  return {
    $schema: DRAFT,
    title: 'Step',
    description: 'A step: a map with exactly one verb, or the plain name of a verb without arguments.',
    type: ['object', 'string'],
    if: { type: 'object' },
    then: {
      type: 'object',
      properties: Object.fromEntries(
        takesArguments.map(({ key, schema }) => [key, { description: schema.description }]),
      ),
      ...takesArguments.reduceRight(
        (others, { key, path }) => ({ if: { required: [key] }, then: { $ref: path }, else: others }),
        false,
      ),
    },
    else: { $ref: '#/definitions/word' },
    definitions: {
      word: {
        title: 'Verb without arguments',
        description: 'A verb that stands alone.',
        type: 'string',
        enum: Object.keys(WORDS),
        'x-callwright': { words: WORDS },
      },
      steps: { title: 'Steps', description: 'Steps, in order.', type: 'array', items: { $ref: '#' } },
    },
  };
}

/** Dispatch on `kind`: one document, or a list of one kind. A new kind is a new file in kinds/. */
function manifestSchema(kinds) {
  const named = kinds.map(([path, schema]) => ({
    kind: schema.title,
    path,
    noun: schema['x-callwright'].noun,
  }));
  const all = named.flatMap(({ kind }) => [kind, `${kind}List`]);
  const isKind = (kind) => ({ properties: { kind: { const: kind } }, required: ['kind'] });
  const forms = named.flatMap(({ kind }) => [
    [kind, `#/definitions/${kind}`],
    [`${kind}List`, `#/definitions/${kind}List`],
  ]);
  const apiVersion = { description: 'Version of the manifest language.', const: 'callwright/v1' };
  return {
    $schema: DRAFT,
    title: 'Manifest',
    description: 'One document of a manifest file.',
    type: 'object',
    required: ['apiVersion', 'kind'],
    properties: {
      apiVersion,
      kind: { description: 'Kind of the document.', type: 'string', enum: all },
    },
    ...forms.reduceRight(
      (others, [kind, $ref]) => ({ if: isKind(kind), then: { $ref }, else: others }),
      true,
    ),
    definitions: Object.fromEntries(
      named.flatMap(({ kind, path, noun }) => [
        [
          kind,
          {
            title: `${kind}Document`,
            description: `One ${noun}.`,
            type: 'object',
            required: ['metadata', 'spec'],
            additionalProperties: false,
            properties: {
              apiVersion: { description: apiVersion.description },
              kind: { description: 'Kind of the document.' },
              metadata: { $ref: 'metadata.schema.json' },
              lifecycle: { $ref: 'lifecycle.schema.json' },
              spec: { $ref: path },
            },
          },
        ],
        [
          `${kind}List`,
          {
            title: `${kind}List`,
            description: `Several of kind ${kind}, by name.`,
            type: 'object',
            required: ['items'],
            additionalProperties: false,
            properties: {
              apiVersion: { description: apiVersion.description },
              kind: { description: 'Kind of the document.' },
              items: {
                description: 'Name to spec: the same as one document each.',
                type: 'object',
                propertyNames: { $ref: 'names.schema.json#/definitions/resourceName' },
                additionalProperties: { $ref: path },
              },
            },
          },
        ],
      ]),
    ),
  };
}

async function dispatcherFiles(dispatchers) {
  const options = { ...(await prettier.resolveConfig(join(root, 'package.json'))), parser: 'json' };
  return Object.fromEntries(
    await Promise.all(
      Object.entries(dispatchers).map(async ([path, schema]) => [
        `schemas/${path}`,
        await prettier.format(JSON.stringify(schema), options),
      ]),
    ),
  );
}

// --- constants

/** As text, so that loading the module costs next to nothing; whoever needs a schema parses it. */
function schemaTexts(schemas, kinds) {
  const files = kinds.map(([path, { title }]) => `  ${title}: ${JSON.stringify(path)},\n`);
  const rows = Object.entries(schemas).map(
    ([path, schema]) => `  ${JSON.stringify(path)}: ${JSON.stringify(JSON.stringify(schema))},\n`,
  );
  return `${BANNER}\n/** JSON text of every schema, by path relative to schemas/. */\nexport const SCHEMA_TEXTS = {\n${rows.join('')}} as const;\n\n/** The schema file of every kind, in the order of their ranks. */\nexport const KIND_FILES = {\n${files.join('')}} as const;\n`;
}

/** The schema behind a `$ref`, and the path of the file it stands in. */
function resolved(schema, at, schemas) {
  if (!schema.$ref) {
    return { form: schema, at };
  }
  const url = new URL(schema.$ref, `http://schemas/${at}`);
  const path = url.pathname.slice(1);
  const form = url.hash
    .slice(1)
    .split('/')
    .filter(Boolean)
    .reduce((node, key) => node[decodeURIComponent(key)], schemas[path]);
  return resolved(form, path, schemas);
}

// --- types

/** One schema for all types: every file and definition under a name of its own, conditions as unions. */
async function types(schemas, kinds) {
  const wanted = [
    'project.schema.json',
    'org.schema.json',
    'existing.schema.json',
    'metadata.schema.json',
    'lifecycle.schema.json',
    'step.schema.json',
    'audio.schema.json',
    'value.schema.json',
    'finding.schema.json',
    'findings.schema.json',
    ...kinds.map(([path]) => path),
  ];
  const definitions = {};
  const nameOf = (path, pointer) => (path + pointer).replace(/[^A-Za-z0-9]+/g, '_');
  const visit = (path, pointer) => {
    const name = nameOf(path, pointer);
    if (!(name in definitions)) {
      definitions[name] = {};
      const { form } = resolved({ $ref: `/${path}${pointer}` }, path, schemas);
      definitions[name] = forTypes(form, path);
    }
    return `#/definitions/${name}`;
  };
  const forTypes = (schema, at) => {
    if (schema === true || schema === false) {
      return schema;
    }
    if (schema.$ref) {
      const url = new URL(schema.$ref, `http://schemas/${at}`);
      return { $ref: visit(url.pathname.slice(1), url.hash) };
    }
    const { if: condition, then: yes, else: no } = schema;
    const rest = without(schema, ['if', 'then', 'else', 'allOf', 'definitions', 'dependencies']);
    const plain = Object.fromEntries(
      Object.entries(rest)
        .filter(
          ([key]) => !['propertyNames', 'minItems', 'maxItems', 'minProperties', '$schema'].includes(key),
        )
        .map(([key, value]) => {
          if (key === 'properties') {
            return [key, mapValues(value, (property) => forTypes(property, at))];
          }
          return [key, ['items', 'additionalProperties'].includes(key) ? forTypes(value, at) : value];
        }),
    );
    if (condition === undefined) {
      return plain;
    }
    const ways = alternatives(schema).filter((way) => way !== false);
    // `if: { type: object }` splits a mixed type: scalars as they are, objects as the branch says.
    if (condition.type === 'object' && Array.isArray(plain.type)) {
      const { type, title, description, ...others } = plain;
      const scalars = type.filter((one) => one !== 'object');
      return {
        title,
        description,
        anyOf: [
          no ? forTypes(no, at) : { ...others, type: scalars },
          ...objectWays(yes).map((way) => forTypes(way, at)),
        ],
      };
    }
    return {
      title: plain.title,
      description: plain.description,
      anyOf: ways.map((way) => forTypes(way, at)),
    };
  };
  const objectWays = (schema) => (schema.if ? alternatives(schema).filter((way) => way !== false) : [schema]);
  const alternatives = (schema) =>
    typeof schema === 'object' && schema.if
      ? [...alternatives(schema.then ?? true), ...alternatives(schema.else ?? true)]
      : [schema];
  const top = {
    title: 'EveryFile',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(wanted.map((path) => [path, { $ref: visit(path, '') }])),
    definitions,
  };
  const text = await compileTypes(top, 'EveryFile', {
    bannerComment: BANNER,
    unreachableDefinitions: false,
    additionalProperties: false,
    style: { singleQuote: true, printWidth: 110 },
  });
  return text;
}

function without(object, keys) {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)));
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

// --- checks

/** The checks as code: no compilation and no ajv at run time. They say yes or no, and the first error's place. */
function compiledChecks(schemas, entries) {
  const ajv = new Ajv({
    allErrors: false,
    messages: false,
    logger: false,
    inlineRefs: false,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    allowUnionTypes: true,
    // Lengths in UTF-16 units, as everywhere else; with it the code would need a library.
    unicode: false,
    code: { source: true, esm: true },
  });
  ajv.addKeyword({ keyword: 'x-callwright' });
  for (const [path, schema] of Object.entries(schemas)) {
    ajv.addSchema(without(schema, ['$schema']), BASE + path);
  }
  const code = standaloneCode(
    ajv,
    mapValues(entries, (path) => BASE + path),
  );
  if (code.includes('require(')) {
    throw new Error('the compiled checks need a library at run time: find the keyword that asks for it');
  }
  // What a schema said is of no use to the compiled code unless a function looks something up in it.
  const slim = code.replace(/const (schema\d+) = \{"title".*?\};(?=const |function |\n|$)/g, (whole, name) =>
    [...code.matchAll(new RegExp(`${name}\\b`, 'g'))].length > 1 ? whole : '',
  );
  return `${BANNER}// @ts-nocheck -- compiled by ajv\n${slim}`;
}
