import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Json, JsonObject } from '@callwright/model';

import {
  checkStructure,
  compileSteps,
  contractOf,
  originOf,
  readFlow,
  readYaml,
  referencesOf,
  writeFlow,
} from '../../src/index.ts';
import { flowOf, project } from './project.ts';

const folder = join(__dirname, 'documents');

/** What stands at a path of data. */
function at(data: Json, path: readonly (string | number)[]): Json | undefined {
  return path.reduce<Json | undefined>(
    (value, part) => (value as Readonly<Record<string | number, Json>> | undefined)?.[part],
    data,
  );
}

function parse(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

describe.each(readdirSync(folder))('%s', (file) => {
  const source = readYaml(readFileSync(join(folder, file), 'utf8'));
  const {
    spec,
    document,
    warnings = [],
  } = source.documents[0] as {
    readonly spec: JsonObject;
    readonly document: JsonObject;
    /** Codes, without `steps.`, and places. */
    readonly warnings?: readonly string[];
  };
  const compiled = compileSteps(flowOf(spec), project);
  const { flow } = readFlow(compiled.document);

  test('compiles to the expected document, keys in the order of exports', () => {
    expect(compiled.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(
      compiled.problems.map(({ code, path }) => `${code.slice('steps.'.length)} ${path.join('.')}`),
    ).toEqual(warnings);
    expect(writeFlow(compiled.document)).toBe(writeFlow(document));
  });

  test('is a document without faults', () => {
    const faults = flow === undefined ? [] : checkStructure(flow);
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(readYaml(writeFlow(compiled.document)).documents).toEqual([compiled.document]);
  });

  test('knows where everything came from', () => {
    for (const [pointer, path] of compiled.origins) {
      expect(at(compiled.document, parse(pointer))).toBeDefined();
      expect([path, at(spec, path)]).not.toEqual([path, undefined]);
    }
  });

  test('leads every reference to the step that names it', () => {
    for (const reference of flow === undefined ? [] : referencesOf(flow)) {
      expect(originOf(compiled.origins, reference.path)).toBeDefined();
    }
  });

  test('gives the same document again', () => {
    expect(compileSteps(flowOf(spec), project)).toEqual(compiled);
  });
});

test('a shared flow has the contract that its manifest declares', () => {
  const source = readYaml(readFileSync(join(folder, 'shared-flow.yaml'), 'utf8'));
  const { spec } = source.documents[0] as { readonly spec: JsonObject };
  const { flow } = readFlow(compileSteps(flowOf(spec), project).document);
  expect(flow && contractOf(flow)).toEqual({
    inputs: [{ name: 'Common.phone', type: 'string' }],
    outputs: [
      { name: 'Common.customerId', type: 'string' },
      { name: 'Common.verified', type: 'boolean' },
    ],
    compatibleFlowTypes: ['inboundcall'],
  });
});
