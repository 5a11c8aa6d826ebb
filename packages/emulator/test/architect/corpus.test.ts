import { createArchitectEngine } from '../../src/architect/create-engine.ts';
import type { PublishedFlow, ReadResult } from '../../src/architect/engine.ts';
import { parseYaml } from '../../src/architect/parse-yaml.ts';
import { type Yaml, isList, isMap, singleEntry } from '../../src/architect/yaml-tree.ts';
import { corpus } from './corpus.ts';
import { createFakeOrg } from './fake-org.ts';

const engine = createArchitectEngine({ lenientReferences: true });

function errorsOf(result: ReadResult): readonly string[] {
  return result.messages.filter((message) => message.type === 'Error').map((message) => message.text);
}

function treeOf(text: string): Yaml {
  const parsed = parseYaml(text);
  return parsed.ok ? parsed.tree : null;
}

/** Reference numbers are the only text that an export may change; relative references become absolute ones. */
function sameText(key: string, before: string, after: string): boolean {
  const bare = (text: string) => text.replaceAll(/_\d+(?=\]|$)/g, '');
  return key === 'refId' || key.endsWith('Ref')
    ? after.includes('_') && bare(before) !== ''
    : before === after;
}

function variableName(item: Yaml): string {
  const body = singleEntry(item)?.[1];
  return isMap(body) ? JSON.stringify(body['name']) : '';
}

/** Paths of what a source says and its export does not. */
function lost(before: Yaml, after: Yaml | undefined, key = '', path = ''): readonly string[] {
  if (isMap(before) && isMap(after)) {
    return Object.entries(before).flatMap(([name, value]) =>
      lost(value, after[name], name, `${path}/${name}`),
    );
  }
  if (isList(before) && isList(after) && before.length === after.length) {
    const sorted = (list: Yaml[]) =>
      key === 'variables' ? list.toSorted((a, b) => (variableName(a) < variableName(b) ? -1 : 1)) : list;
    const [left, right] = [sorted(before), sorted(after)];
    return left.flatMap((value, index) => lost(value, right[index], key, `${path}/${String(index)}`));
  }
  if (typeof before === 'string' && typeof after === 'string' && sameText(key, before, after)) {
    return [];
  }
  return before === after ? [] : [path];
}

(corpus.length > 0 ? describe : describe.skip)('real flow files', () => {
  test('there are 67 of them', () => {
    expect(corpus).toHaveLength(67);
  });

  test.each(corpus)('$file is read and exported', ({ source }) => {
    const org = createFakeOrg({ lenient: true });
    const first = engine.read(source, org);
    expect(errorsOf(first)).toEqual([]);
    const exported = engine.export(first.flow!, org);
    expect(exported).not.toBe(source);
    expect(lost(treeOf(source), treeOf(exported))).toEqual([]);

    const second = engine.read(exported, org);
    expect(errorsOf(second)).toEqual([]);
    expect(engine.export(second.flow!, org)).toBe(exported);
    expect(second.flow!.consumed).toEqual(first.flow!.consumed);
    expect(second.flow!.contract.length).toBe(first.flow!.contract.length);
  });

  test('a caller takes in the outputs that its module got since', () => {
    const sourceOf = (part: string) => corpus.find(({ file }) => file.includes(part))!.source;
    const flows: PublishedFlow[] = [];
    const strict = createArchitectEngine({ lenientReferences: false });
    const objects = { queue: ['Terraform Queue A'], division: ['Home', 'made_up_division'] };
    const exports = ['v1-0', 'v2-0'].map((version, index) => {
      const org = createFakeOrg({ objects, flows });
      const { flow: module } = strict.read(sourceOf(`Terraform CM_${version}`), org);
      flows.splice(0, 1, {
        ...module!,
        id: 'module',
        name: 'Terraform CM',
        publishedVersion: `${String(index + 1)}.0`,
      });
      const { flow, messages } = strict.read(sourceOf('Terraform Inbound Flow_v1-0'), org);
      expect(messages.filter((message) => message.type === 'Error')).toEqual([]);
      expect(flow!.consumed).toContainEqual({
        id: 'module',
        name: 'Terraform CM',
        type: 'COMMONMODULEFLOW',
        version: `${String(index + 1)}.0`,
      });
      return strict.export(flow!, org);
    });
    expect(exports[1]).toBe(
      exports[0]!.replace(
        '                        var: Task.Output\n',
        `$&                      Common.Output2:\n                        noValue: true\n`,
      ),
    );
  });
});
