import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from './callwright-process.ts';
import { CREDENTIALS } from './callwright-process.ts';
import type { LocalOrg } from './local-orgs.ts';
import { SECRET } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { toldOnce } from './small-project.ts';

const callwright = callwrightInOneProcess();

jest.setTimeout(60_000);

const base64 = (text: string): string => Buffer.from(text).toString('base64');
/** The secret of the client, as it is and as the login sends it; the middle of an encoding shows in any longer text too. */
const MARKED = [
  SECRET,
  base64(SECRET),
  base64(`${CREDENTIALS.GENESYSCLOUD_OAUTHCLIENT_ID}:${SECRET}`),
].flatMap((text) => [text, text.slice(8, -8)]);

interface Told {
  readonly printed: readonly string[];
  readonly kept: readonly (readonly [file: string, text: string])[];
}

/** Good and bad days with a client whose secret is marked, and everything that is left of them. */
async function tell(org: LocalOrg, folder: ProjectFolder): Promise<Told> {
  const printed: string[] = [];
  const run = async (
    words: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<Ended> => {
    const ended = await callwright(words, { folder: folder.path, env });
    printed.push(ended.out, ended.err);
    return ended;
  };
  const dev = ['--org', 'dev'];
  await run(['doctor', ...dev]);
  await run(['plan', ...dev, '--out', 'saved']);
  await run(['apply', 'saved', '--auto-approve', '--events', 'events.jsonl']);
  folder.edit('manifests/line.yaml', 'Thank you', 'Thanks');
  await run(['apply', ...dev, '--auto-approve', '--format', 'json']);
  const last =
    readdirSync(join(folder.path, '.callwright', 'runs'))
      .sort()
      .at(-1) ?? '';
  await run(['runs', last, '--format', 'json']);
  await run(['runs', '--lease', ...dev]);
  await run(['rollback', last, ...dev, '--auto-approve']);
  await run(['plan', ...dev], { GENESYSCLOUD_OAUTHCLIENT_SECRET: `${SECRET}-wrong` });
  await run(['plan', ...dev], { GENESYSCLOUD_OAUTHCLIENT_ID: 'guest' });
  await org.settings({ failedDeployLeaves: 'draft' });
  folder.edit('manifests/line.yaml', 'transferToQueue: Sales', 'transferToQueue: Nowhere');
  await run(['apply', ...dev, '--auto-approve']);
  return { printed, kept: filesIn(folder.path) };
}

function filesIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
}

describe('the secret of a client', () => {
  const told = toldOnce(tell);

  it('is in nothing that was printed', () => {
    expect(told().printed.filter((text) => MARKED.some((marked) => text.includes(marked)))).toEqual([]);
  });

  it('is in no file: plans, journals, events, caches', () => {
    const names = told().kept.map(([file]) => file);
    expect(names).toEqual(
      expect.arrayContaining([
        'events.jsonl',
        join('saved', 'plan.json'),
        expect.stringContaining('journal.jsonl') as unknown,
      ]),
    );
    const leaks = told().kept.filter(([, text]) => MARKED.some((marked) => text.includes(marked)));
    expect(leaks.map(([file]) => file)).toEqual([]);
  });
});
