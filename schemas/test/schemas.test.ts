import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { KIND_SCHEMAS, SCHEMA_FILES, fileShapeProblem, schemaFile } from '@callwright/schemas';

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Everything a person may ask `explain` about: the files, their definitions, and every property. */
function* described(schema: Node, path: string): Generator<readonly [string, Node]> {
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties' || key === 'definitions') {
      for (const [name, inner] of Object.entries(isNode(value) ? value : {})) {
        if (isNode(inner)) {
          yield [`${path}/${key}/${name}`, inner];
          yield* described(inner, `${path}/${key}/${name}`);
        }
      }
    } else if (isNode(value) && !['if', 'x-callwright', 'propertyNames'].includes(key)) {
      yield* described(value, `${path}/${key}`);
    }
  }
}

describe('the schemas', () => {
  test('everything made from them is up to date', () => {
    const root = join(__dirname, '../..');
    expect(() =>
      execFileSync(process.execPath, ['scripts/generate.mjs', '--check'], { cwd: root }),
    ).not.toThrow();
  });

  test.each(SCHEMA_FILES.map((file) => [file]))('%s has a title and describes all its parts', (file) => {
    const schema = schemaFile(file) ?? {};
    expect([typeof schema['title'], typeof schema['description']]).toEqual(['string', 'string']);
    const silent = [...described(schema, '')]
      .filter(([, node]) => typeof node['description'] !== 'string' && typeof node['$ref'] !== 'string')
      .map(([path]) => path);
    expect(silent).toEqual([]);
  });

  test.each(SCHEMA_FILES.map((file) => [file]))('%s refers only to what is there', (file) => {
    const broken: string[] = [];
    JSON.stringify(schemaFile(file), (key, value: unknown) => {
      if (key === '$ref' && typeof value === 'string' && !resolves(file, value)) {
        broken.push(value);
      }
      return value;
    });
    expect(broken).toEqual([]);
  });

  test.each(Object.entries(KIND_SCHEMAS))('%s says what the rest of the tool must know', (_kind, schema) => {
    expect(schema['x-callwright']).toMatchObject({
      noun: expect.any(String) as string,
      rank: expect.any(Number) as number,
      isRoute: expect.any(Boolean) as boolean,
      exclusive: expect.any(Array) as unknown[],
    });
  });
});

function resolves(file: string, reference: string): boolean {
  const url = new URL(reference, `http://schemas/${file}`);
  const steps = url.hash.slice(1).split('/').filter(Boolean);
  let at: unknown = schemaFile(url.pathname.slice(1));
  for (const step of steps) {
    at = isNode(at) ? at[step] : undefined;
  }
  return isNode(at);
}

describe('files that are read back', () => {
  const hash = '0'.repeat(64);
  const receipt = {
    formatVersion: 1,
    project: 'acme',
    org: 'dev',
    orgId: 'x',
    address: 'CallRoute/sales',
    liveId: 'id',
    liveName: 'Sales',
    run: 'r1',
    at: '2026-01-01T00:00:00.000Z',
    attributes: { numbers: ['+13175550100'] },
  };
  const ended = { entry: 'ended', at: receipt.at, step: 's1', outcome: 'failed' };
  const trouble = { code: 'a.b', summary: 'No.' };

  test.each([
    ['a receipt', 'receipt', receipt, undefined],
    ['a receipt of a later version', 'receipt', { ...receipt, formatVersion: 2 }, '/formatVersion'],
    ['a receipt without id', 'receipt', { ...receipt, liveId: undefined }, ''],
    ['an entry', 'journal', { ...ended, trouble }, undefined],
    ['a failure without trouble', 'journal', ended, ''],
    ['an unknown entry', 'journal', { entry: 'ate', at: receipt.at }, ''],
    [
      'an opened run',
      'journal',
      {
        entry: 'opened',
        formatVersion: 1,
        run: 'r',
        at: receipt.at,
        planDigest: hash,
        project: 'a',
        org: 'b',
        orgId: 'c',
        steps: [],
      },
      undefined,
    ],
    ['something else', 'plan', [], ''],
  ] as const)('%s', (_name, shape, data, pointer) => {
    expect(fileShapeProblem(shape, data)?.pointer).toBe(pointer);
  });
});
