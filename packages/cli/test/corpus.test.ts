import type { FlowDocument } from '@callwright/archy';
import {
  canonicalForm,
  checkStructure,
  contentHash,
  editsBetween,
  readFlow,
  readYaml,
  sameContent,
  substitute,
} from '@callwright/archy';
import { openWriter } from '@callwright/genesys';
import type { Fact, JobState, PlatformWriter, WriteResult } from '@callwright/model';
import { versionKey } from '@callwright/model';
import { manualClock } from '@callwright/testkit';
import { corpusNames, corpusText, describeCorpus, madeUpValues } from './corpus-files.ts';
import { CREDENTIALS } from './callwright-process.ts';
import type { LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';

/**
 * Every real flow file is published to an org of its own with the client that `apply` uses, exported again and
 * compared: the export is another text and the same content.
 */
describeCorpus('real flow files, published and exported', () => {
  let orgs: LocalOrgs;
  beforeAll(() => {
    orgs = localOrgs();
  });
  afterAll(() => orgs.close());

  // Most of these files are exports themselves, so not each of them leaves something to fill in or to put in order.
  const seen: Differences[] = [];
  afterAll(() => {
    const count = (what: keyof Differences): string =>
      `${seen.filter((differs) => differs[what]).length} ${what}`;
    process.stderr.write(
      `${seen.length} exports differ from their source in: ${count('refIds')}, ${count('order')}, ${count('filled')}\n`,
    );
  });

  it.each(corpusNames)('%s', async (name) => {
    const source = filled(corpusText(name));
    const flow = readWhole(source);
    const org = await orgs.start({}, { lenientReferences: true });
    const platform = await openWriter({
      gateway: org.url,
      credentials: {
        clientId: CREDENTIALS.GENESYSCLOUD_OAUTHCLIENT_ID,
        clientSecret: CREDENTIALS.GENESYSCLOUD_OAUTHCLIENT_SECRET,
      },
      clock: manualClock({ auto: true, start: Date.now() }),
      pace: 'off',
    });

    const id = await publish(platform, source);
    const exports = await platform.exportFlows([{ id, version: '1.0' }]);
    const exported = valueOf(exports[versionKey(id, '1.0')]);
    const again = readWhole(exported);

    seen.push(differences(source, exported));
    expect(exported).not.toBe(source);
    const [before, after] = [flow, again].map((document) =>
      canonicalForm(document, (reference) => reference.name),
    );
    expect(editsBetween(before ?? null, after ?? null)).toEqual([]);
    expect(sameContent(before ?? null, after ?? null)).toBe(true);
    expect(contentHash(after ?? null)).toBe(contentHash(before ?? null));
  });
});

function filled(text: string): string {
  const values = madeUpValues(text);
  const { text: result, problems } = substitute(text, values);
  expect(problems).toEqual([]);
  return result;
}

function readWhole(text: string): FlowDocument {
  const { documents, problems } = readYaml(text);
  expect(problems).toEqual([]);
  const reading = readFlow(documents[0] ?? null);
  expect(reading.problems).toEqual([]);
  if (!reading.flow) {
    throw new Error('no flow');
  }
  expect(checkStructure(reading.flow).filter((problem) => problem.severity === 'error')).toEqual([]);
  return reading.flow;
}

async function publish(platform: PlatformWriter, text: string): Promise<string> {
  const job = done(await platform.registerPublish());
  done(await platform.upload(job, text));
  for (;;) {
    const state: JobState = valueOf(await platform.publishState(job.id));
    expect({
      status: state.status,
      errors: state.messages.filter((message) => message.type === 'Error'),
    }).not.toMatchObject({ status: 'failure' });
    if (state.status === 'success' && state.flowId !== undefined) {
      return state.flowId;
    }
  }
}

function done<T>(result: WriteResult<T>): T {
  if (result.result !== 'done') {
    throw new Error(JSON.stringify(result));
  }
  return result.value;
}

function valueOf<T>(fact: Fact<T> | undefined): T {
  if (!fact?.known) {
    throw new Error(JSON.stringify(fact));
  }
  return fact.value;
}

/** In which ways an export differs from its source. */
interface Differences {
  /** Containers are called otherwise. */
  readonly refIds: boolean;
  /** What both say stands in another order. */
  readonly order: boolean;
  /** The export says more. */
  readonly filled: boolean;
}

function differences(source: string, exported: string): Differences {
  const [before, after] = [linesOf(source), linesOf(exported)];
  const known = new Set(before);
  const shared = new Set(after.filter((line) => known.has(line)));
  const inOrder = (lines: readonly string[]): string => lines.filter((line) => shared.has(line)).join('\n');
  return {
    refIds: refIdsOf(source).join('\n') !== refIdsOf(exported).join('\n'),
    order: inOrder(before) !== inOrder(after),
    filled: after.some((line) => !known.has(line) && !line.includes('refId') && !line.includes('Ref: ')),
  };
}

function linesOf(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function refIdsOf(text: string): readonly string[] {
  return [...text.matchAll(/\brefId: (.*)/g)].map((match) => match[1] ?? '');
}
