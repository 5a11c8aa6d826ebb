// Makes spec/openapi.json: what the local org is checked against, taken from a whole API description.
//   node packages/emulator/scripts/make-excerpt.mjs [--check] [SOURCE]
// Facts only, no texts: operations with parameters, bodies, statuses, permissions and error codes; schemas with types,
// enums, formats and required fields. SOURCE is `reference/genesys-openapi.json` in the folder CALLWRIGHT_SHARED, or
// in `../shared` beside the repository. With --check nothing is written: exit status 1 when the file is stale, 0 when
// it is fresh or there is no source to compare with.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const target = join(packageFolder, 'spec/openapi.json');
const shared = process.env['CALLWRIGHT_SHARED'] ?? join(packageFolder, '../../../shared');
const width = 110;
const texts = ['description', 'title', 'example'];
const methods = ['get', 'head', 'post', 'put', 'patch', 'delete'];

const words = process.argv.slice(2);
const source = words.find((word) => !word.startsWith('--')) ?? join(shared, 'reference/genesys-openapi.json');

if (!existsSync(source)) {
  console.log(`There is no ${source} to make the excerpt from.`);
  process.exitCode = words.includes('--check') ? 0 : 1;
} else {
  const text = `${written(excerptOf(JSON.parse(readFileSync(source, 'utf8'))))}\n`;
  const fresh = existsSync(target) && readFileSync(target, 'utf8') === text;
  if (!words.includes('--check')) {
    writeFileSync(target, text);
  } else if (!fresh) {
    console.error(
      'packages/emulator/spec/openapi.json is stale: run packages/emulator/scripts/make-excerpt.mjs',
    );
    process.exitCode = 1;
  }
}

function excerptOf(whole) {
  const operations = Object.values(whole.paths).flatMap((item) =>
    methods.filter((method) => item[method]).map((method) => item[method]),
  );
  const generic = genericCodes(operations);
  return {
    openapi: whole.openapi,
    info: { title: whole.info.title, version: whole.info.version },
    'x-generic-error-codes': generic,
    paths: mapValues(sorted(whole.paths), (item) =>
      Object.fromEntries(
        methods
          .filter((method) => item[method])
          .map((method) => [method, operationOf(item[method], generic)]),
      ),
    ),
    components: { schemas: mapValues(sorted(whole.components.schemas), schemaOf) },
  };
}

function operationOf(operation, generic) {
  const permissions = operation['x-inin-requires-permissions'];
  const own = ownCodes(operation, generic);
  return {
    operationId: operation.operationId,
    ...(operation['x-genesys-preview'] ? { 'x-genesys-preview': true } : {}),
    ...(permissions.permissions.length > 0 ? { 'x-inin-requires-permissions': permissions } : {}),
    ...(operation.parameters ? { parameters: operation.parameters.map(parameterOf) } : {}),
    ...(operation.requestBody
      ? {
          requestBody: {
            required: operation.requestBody.required,
            content: contentOf(operation.requestBody),
          },
        }
      : {}),
    responses: responsesOf(operation),
    ...(Object.keys(own).length > 0 ? { 'x-error-codes': own } : {}),
  };
}

/** Lists are repeated (`form`, exploded), which is what OpenAPI assumes when nothing is said. */
function parameterOf({ name, in: place, required, schema }) {
  return { name, in: place, ...(required ? { required } : {}), schema: schemaOf(schema) };
}

/** The statuses of success. Those of errors follow from the codes: each answers with `ErrorBody`. */
function responsesOf(operation) {
  return Object.fromEntries(
    Object.entries(operation.responses)
      .filter(([status]) => status.startsWith('2') || status === 'default')
      .map(([status, response]) => [
        status,
        {
          ...(String(response['x-status-source']).startsWith('INFERRED') ? { 'x-inferred': true } : {}),
          ...(response.content ? { content: contentOf(response) } : {}),
        },
      ]),
  );
}

function contentOf({ content }) {
  return mapValues(content, ({ schema }) => ({ schema: schemaOf(schema) }));
}

/** Everything of a schema but its texts. A reference that says nothing more needs no `allOf` around it. */
function schemaOf(schema) {
  const { allOf, properties, items, additionalProperties, ...rest } = schema;
  const inner = {
    ...Object.fromEntries(Object.entries(rest).filter(([key]) => !texts.includes(key))),
    ...(properties ? { properties: mapValues(properties, schemaOf) } : {}),
    ...(items ? { items: schemaOf(items) } : {}),
    ...(typeof additionalProperties === 'object'
      ? { additionalProperties: schemaOf(additionalProperties) }
      : {}),
    ...(typeof additionalProperties === 'boolean' ? { additionalProperties } : {}),
  };
  if (allOf?.length === 1 && Object.keys(inner).length === 0) {
    return schemaOf(allOf[0]);
  }
  return allOf ? { ...inner, allOf: allOf.map(schemaOf) } : inner;
}

// --- error codes

function codesOf(operation) {
  return Object.entries(operation.responses).map(([status, response]) => [
    status,
    Object.keys(response['x-inin-error-codes'] ?? {}),
  ]);
}

/** What every operation answers, by status. */
function genericCodes(operations) {
  const counts = new Map();
  for (const operation of operations) {
    for (const [status, codes] of codesOf(operation)) {
      for (const code of codes) {
        counts.set(`${status} ${code}`, (counts.get(`${status} ${code}`) ?? 0) + 1);
      }
    }
  }
  const everywhere = [...counts]
    .filter(([, count]) => count === operations.length)
    .map(([key]) => key.split(' '));
  return byStatus(everywhere);
}

function ownCodes(operation, generic) {
  return byStatus(
    codesOf(operation).flatMap(([status, codes]) =>
      codes.filter((code) => !(generic[status] ?? []).includes(code)).map((code) => [status, code]),
    ),
  );
}

function byStatus(pairs) {
  const result = {};
  for (const [status, code] of [...pairs].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))) {
    (result[status] ??= []).push(code);
  }
  return result;
}

// --- writing

function sorted(object) {
  return Object.fromEntries(Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function mapValues(object, change) {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/** What fits a line stands in one, and lists of words fill lines, so that a change of the source is a readable difference. */
function written(value, indent = '') {
  const line = inline(value);
  if (typeof value !== 'object' || indent.length + line.length <= width) {
    return line;
  }
  const inner = `${indent}  `;
  if (!Array.isArray(value)) {
    const rows = Object.entries(value).map(
      ([key, one]) => `${inner}${JSON.stringify(key)}: ${written(one, inner)}`,
    );
    return `{\n${rows.join(',\n')}\n${indent}}`;
  }
  const rows = value.every((one) => typeof one !== 'object')
    ? filled(value, inner)
    : value.map((one) => inner + written(one, inner));
  return `[\n${rows.join(',\n')}\n${indent}]`;
}

function inline(value) {
  if (typeof value !== 'object') {
    return JSON.stringify(value);
  }
  return Array.isArray(value)
    ? `[${value.map(inline).join(', ')}]`
    : `{ ${Object.entries(value)
        .map(([key, one]) => `${JSON.stringify(key)}: ${inline(one)}`)
        .join(', ')} }`;
}

function filled(values, indent) {
  const rows = [];
  for (const value of values.map((one) => JSON.stringify(one))) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + value.length + 3 <= width) {
      rows[rows.length - 1] = `${last}, ${value}`;
    } else {
      rows.push(indent + value);
    }
  }
  return rows;
}
