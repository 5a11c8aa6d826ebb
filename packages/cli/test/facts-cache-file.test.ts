import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FACTS_VERSION, loadProject, projectFilesIn, validateProject } from '@callwright/manifest';
import type { Finding } from '@callwright/model';
import { openFactsCache } from '../src/facts-cache-file.ts';

const VERSION = '1.2.3';
const FILE = `facts-v${FACTS_VERSION}-${VERSION}.json`;

const PROJECT = `apiVersion: callwright/v1
kind: Project
metadata: { name: cache }
spec: { manifests: [flows.yaml] }
`;
const FLOW = `apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: line }
spec: { media: call, archy: line.archy.yaml }
`;
// Calls a shared flow that nobody knows: a finding that comes from facts.
const BODY = `inboundCall:
  name: Line
  defaultLanguage: en-us
  supportedLanguages: { en-us: { none: true } }
  startUpRef: /inboundCall/tasks/task[Main_10]
  tasks:
    - task:
        name: Main
        refId: Main_10
        actions:
          - callCommonModule:
              name: Call
              commonModule: { Nobody: { ver_latestPublished: { none: true } } }
          - disconnect: { name: Disconnect }
`;

describe('facts cache', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'callwright-facts-'));
    writeFileSync(join(folder, 'callwright.yaml'), PROJECT);
    writeFileSync(join(folder, 'flows.yaml'), FLOW);
    writeFileSync(join(folder, 'line.archy.yaml'), BODY);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function validated(): Promise<readonly Finding[]> {
    const cache = openFactsCache(folder, VERSION);
    const findings = await validateProject(await loadProject(folder, projectFilesIn(folder), cache), {
      orgs: ['local'],
      variables: {},
      cache,
    });
    await cache.save();
    return findings;
  }

  it('changes nothing about what is found, places included', async () => {
    const cold = await validated();
    expect(cold.length).toBeGreaterThan(0);
    expect(readdirSync(folder)).toContain(FILE);
    expect(await validated()).toEqual(cold);
  });

  it('does not remember a text by another one that stood in its file', async () => {
    await validated();
    writeFileSync(join(folder, 'line.archy.yaml'), BODY.replace('Nobody', 'Somebody'));
    const summaries = (await validated()).map(({ summary }) => summary).join('\n');
    expect(summaries).toContain('Somebody');
    expect(summaries).not.toContain('Nobody');
  });

  it.each<[string, (good: string) => string]>([
    ['empty', () => ''],
    ['cut off', (good) => good.slice(0, good.length / 2)],
    ['another kind of JSON', () => '[1, 2]'],
    ['entries that are no facts', (good) => JSON.stringify(emptied(good, {}))],
    ['entries that are nothing', (good) => JSON.stringify(emptied(good, null))],
    ['entries with facts of another time', (good) => JSON.stringify(emptied(good, { name: 'Line' }))],
  ])('does no harm when its file is %s', async (_name, spoil) => {
    const cold = await validated();
    const path = join(folder, FILE);
    const good = readFileSync(path, 'utf8');
    writeFileSync(path, spoil(good));
    expect(await validated()).toEqual(cold);
    expect(readFileSync(path, 'utf8')).toBe(good);
  });

  it('keeps the file of one of several writers, whole', async () => {
    const writers = [1, 2, 3].map((writer) => {
      const cache = openFactsCache(folder, VERSION);
      cache.put(`hash-${writer}`, { writer });
      return cache;
    });
    await Promise.all(writers.map((writer) => writer.save()));
    expect(readdirSync(folder).filter((name) => name.startsWith('facts-'))).toEqual([FILE]);
    expect(openFactsCache(folder, VERSION).get('hash-3')).toEqual({ writer: 3 });
  });

  it('keeps as many unused entries as used ones, and drops what is old', async () => {
    for (const hash of ['a', 'b', 'c']) {
      const cache = openFactsCache(folder, VERSION);
      cache.put(hash, hash);
      await cache.save();
    }
    const cache = openFactsCache(folder, VERSION);
    expect(['a', 'b', 'c'].map((hash) => cache.get(hash))).toEqual([undefined, 'b', 'c']);

    const leftover = join(folder, 'facts-v0.json');
    writeFileSync(leftover, '{}');
    utimesSync(leftover, 0, 0);
    cache.put('d', 'd');
    await cache.save();
    expect(readdirSync(folder)).not.toContain('facts-v0.json');
  });

  it('holds nothing that another version found out', async () => {
    const cache = openFactsCache(folder, VERSION);
    cache.put('a', 'a');
    await cache.save();
    expect(openFactsCache(folder, '1.2.4').get('a')).toBeUndefined();
  });

  it('fails no command when it cannot be written', async () => {
    const cache = openFactsCache(join(folder, 'flows.yaml', 'cache'), VERSION);
    cache.put('a', 'a');
    await expect(cache.save()).resolves.toBeUndefined();
  });
});

function emptied(good: string, entry: unknown): unknown {
  return Object.fromEntries(Object.keys(JSON.parse(good) as object).map((hash) => [hash, entry]));
}
