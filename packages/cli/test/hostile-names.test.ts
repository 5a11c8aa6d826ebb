import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ONLY_VISIBLE, hostileText } from './hostile-text.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { SECRET, localOrgs } from './local-orgs.ts';
import type { MarkdownParser } from './markdown/markdown-parser.ts';
import { markdownParser, nodesOf } from './markdown/markdown-parser.ts';
import type { CommandHost, Ran } from './pages/command-host.ts';
import { openCommandHost } from './pages/command-host.ts';
import { foreignHtml } from './html-grammar.ts';
import { OUR_DOT, bareDot, foreignMermaid } from './picture-grammar.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';
import { expectJunit, sarifIn } from './reports/schemas.ts';
import { CREDENTIALS } from './callwright-process.ts';

/*
 * An org and a project in which every name that somebody else gives is hostile, and every command that prints one, in every
 * format that it has. A new command or format is one line of PRINTED, a new format of text one line of READERS.
 */

const ROUNDS = process.env['CALLWRIGHT_DEEP'] === '1' ? 12 : 1;

type Format = 'human' | 'json' | 'markdown' | 'mermaid' | 'dot' | 'completion' | 'junit' | 'sarif' | 'html';
const PRINTED: readonly (readonly [Format, readonly string[]])[] = [
  ['human', ['validate']],
  ['json', ['validate', '--format', 'json']],
  ['junit', ['validate', '--format', 'junit']],
  ['sarif', ['validate', '--format', 'sarif']],
  ['human', ['plan', '--org', 'dev', '--verbose']],
  ['json', ['plan', '--org', 'dev', '--format', 'json']],
  ['markdown', ['plan', '--org', 'dev', '--format', 'markdown']],
  ['json', ['show', 'saved', '--format', 'json']],
  ['markdown', ['show', 'saved', '--format', 'markdown']],
  ['junit', ['show', 'saved', '--format', 'junit']],
  ['sarif', ['plan', '--org', 'dev', '--format', 'sarif']],
  ['human', ['show', 'SharedFlow/login', '--plan', 'saved']],
  ['json', ['show', 'SharedFlow/login', '--org', 'dev', '--format', 'json']],
  ['mermaid', ['show', 'SharedFlow/login', '--plan', 'saved', '--format', 'mermaid']],
  ['human', ['show', 'CallRoute/main', '--plan', 'saved']],
  ['html', ['plan', '--org', 'dev', '--format', 'html']],
  ['html', ['show', 'saved', '--format', 'html']],
  ['html', ['show', 'SharedFlow/login', '--plan', 'saved', '--format', 'html']],
  ['html', ['graph', '--plan', 'saved', '--format', 'html']],
  ['html', ['drift', '--org', 'dev', '--unmanaged', '--format', 'html']],
  ['html', ['compare', 'dev', 'prod', '--unmanaged', '--format', 'html']],
  ['html', ['runs', '{{run}}', '--format', 'html']],
  ['human', ['why', 'SharedFlow/login', '--org', 'dev']],
  ['json', ['why', 'SharedFlow/login', '--org', 'dev', '--format', 'json']],
  ['human', ['why', 'InboundFlow/line', '--plan', 'saved']],
  ['human', ['drift', '--org', 'dev', '--unmanaged', '--verbose']],
  ['json', ['drift', '--org', 'dev', '--unmanaged', '--format', 'json']],
  ['markdown', ['drift', '--org', 'dev', '--unmanaged', '--format', 'markdown']],
  ['junit', ['drift', '--org', 'dev', '--unmanaged', '--format', 'junit']],
  ['sarif', ['drift', '--org', 'dev', '--unmanaged', '--format', 'sarif']],
  ['human', ['compare', 'dev', 'prod', '--unmanaged', '--verbose']],
  ['json', ['compare', 'dev', 'prod', '--unmanaged', '--format', 'json']],
  ['markdown', ['compare', 'dev', 'prod', '--unmanaged', '--format', 'markdown']],
  ['human', ['adopt', '--org', 'dev', '--list']],
  ['json', ['adopt', '--org', 'dev', '--list', '--format', 'json']],
  ['human', ['adopt', '--org', 'dev', '--dry-run']],
  ['json', ['adopt', '--org', 'dev', '--dry-run', '--format', 'json']],
  ['mermaid', ['graph', '--plan', 'saved']],
  ['mermaid', ['graph', '--org', 'dev']],
  ['dot', ['graph', '--plan', 'saved', '--format', 'dot']],
  ['dot', ['graph', '--org', 'dev', '--format', 'dot']],
  ['json', ['graph', '--org', 'dev', '--format', 'json']],
  ['human', ['runs']],
  ['json', ['runs', '--format', 'json']],
  ['human', ['runs', '{{run}}']],
  ['json', ['runs', '{{run}}', '--format', 'json']],
  ['human', ['runs', '--lease', '--org', 'dev']],
  ['json', ['runs', '--lease', '--org', 'dev', '--format', 'json']],
  ['human', ['doctor', '--org', 'dev']],
  ['json', ['doctor', '--org', 'dev', '--format', 'json']],
  ['human', ['rollback', '{{run}}', '--org', 'dev', '--out', 'back']],
  ['json', ['apply', '--org', 'dev', '--auto-approve', '--format', 'json']],
  ['completion', ['completion', 'bash', '--', 'plan', '--org', '']],
  ['completion', ['completion', 'zsh', '--', 'why', '']],
  ['completion', ['completion', 'fish', '--', 'plan', '--allow', 'discards-draft:']],
];

let orgs: LocalOrgs;
let host: CommandHost;
let markdown: MarkdownParser;
beforeAll(() => {
  orgs = localOrgs();
  host = openCommandHost();
  markdown = markdownParser();
});
afterAll(async () => {
  markdown.close();
  await Promise.all([orgs.close(), host.close()]);
});

/** How a text of each format is read by what shows it. Throws where a name has become more than text. */
const READERS: Readonly<Record<Format, (text: string) => void | Promise<void>>> = {
  human: onlyVisible,
  json: (text) => {
    onlyVisible(text);
    JSON.parse(text);
  },
  markdown: readMarkdown,
  html: (text) => {
    onlyVisible(text);
    expect(foreignHtml(text)).toEqual([]);
  },
  mermaid: readMermaid,
  dot: readDot,
  completion: readCompletion,
  junit: (text) => expectJunit([text]),
  sarif: (text) => void sarifIn(text),
};

function onlyVisible(text: string): void {
  expect(text).toMatch(ONLY_VISIBLE);
}

function readMermaid(text: string): void {
  onlyVisible(text);
  expect(foreignMermaid(text)).toEqual([]);
}

function readDot(text: string): void {
  onlyVisible(text);
  expect(bareDot(text)).toMatch(OUR_DOT);
}

/** A tab parts a value from its description. */
function readCompletion(text: string): void {
  onlyVisible(text.replaceAll('\t', ' '));
  const values = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0] ?? '');
  expect(values.filter((value) => /[$`'"(){}<>|;&*?!#\s]/.test(value))).toEqual([]);
}

async function readMarkdown(text: string): Promise<void> {
  expect(text).toMatch(ONLY_VISIBLE);
  const nodes = nodesOf(await markdown.parse(text));
  const html = nodes.filter(({ type }) => type === 'html').map(({ value = '' }) => value);
  // Tags of ours have no attributes, and comments of ours name no name.
  expect(
    html.filter(
      (tag) => !/^(?:\s*<\/?(?:details|summary|br|b|sub|code|pre)>|<!-- [\w: .=/-]+ -->|[^<>]*)+$/.test(tag),
    ),
  ).toEqual([]);
  expect(nodes.filter(({ type, url = '' }) => type === 'image' || /^\s*javascript:/i.test(url))).toEqual([]);
}

/** Names that Architect and manifests take; what they do not, no org can hold. */
function names(amount: number): readonly string[] {
  return fc.sample(hostileText, amount).map((text, index) =>
    `n${index} ${text}`
      .replace(/[/\\\p{Cs}]/gu, '')
      .slice(0, 120)
      .trimEnd(),
  );
}

interface Scene {
  readonly org: LocalOrg;
  readonly folder: ProjectFolder;
  readonly run: (words: readonly string[]) => Promise<Ran>;
  /** A name that no manifest may hold. */
  readonly key: string;
}

async function scene(): Promise<Scene> {
  const [orgName, client, person, queue, shared, line, route, unmanaged, said, division, key] = names(11) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const q = (text: string): string => JSON.stringify(text);
  const org = await orgs.start({
    org: { name: orgName, divisions: [division] },
    users: [person],
    queues: [queue],
    clients: [{ id: 'pipeline', secret: SECRET, name: client, permissions: 'all', divisions: 'all' }],
  });
  const other = await orgs.start({
    org: { id: '77ab1111-0000-4000-8000-000000000003', name: orgName },
    users: [person],
  });
  const folder = projectFolder({
    'callwright.yaml': `apiVersion: callwright/v1
kind: Project
metadata: { name: acme }
spec:
  manifests: [manifests]
  existing: { queues: { sales: ${q(queue)} } }
  orgs:
    dev: { gateway: "${org.url}", existing: { numbers: { main: "+13175550100" } } }
    prod: { gateway: "${other.url}", existing: { numbers: { main: "+13175550100" } } }
`,
    'manifests/flows.yaml': `apiVersion: callwright/v1
kind: SharedFlow
metadata: { name: login }
spec:
  name: ${q(shared)}
  compatibleWith: [inboundCall]
  languages: [en-us]
  steps: [ { say: ${q(said)} } ]
---
apiVersion: callwright/v1
kind: InboundFlow
metadata: { name: line }
spec:
  name: ${q(line)}
  media: call
  languages: [en-us]
  steps: [ { call: login }, { transferToQueue: sales } ]
---
apiVersion: callwright/v1
kind: CallRoute
metadata: { name: main }
spec: { name: ${q(route)}, numbers: [main], open: line }
`,
  });
  const run = (words: readonly string[]): Promise<Ran> =>
    host.run({ words, folder: folder.path, env: { ...CREDENTIALS } });
  const made = await run(['apply', '--org', 'dev', '--auto-approve']);
  expect({ status: made.status, text: made.status === 0 ? '' : made.text }).toEqual({ status: 0, text: '' });
  await READERS.human(made.text);
  // Somebody with such a name changes a flow, and makes another one.
  const text = await org.exported(shared, 'commonmodule');
  await org.publish(
    person,
    text.replace('endTask:', `endTask:`).replace(/tts: .*/, `tts: ${q(`${said} again`)}`),
  );
  await other.publish(person, text);
  await org.publish(person, text.replace(/^( {2}name: ).*/m, `$1${q(unmanaged).replaceAll('$', '$$$$')}`));
  folder.edit('manifests/flows.yaml', `say: ${q(said)}`, `say: ${q(`${said} changed`)}`);
  await run(['plan', '--org', 'dev', '--out', 'saved']);
  return { org, folder, run, key };
}

describe('names of other people', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))(
    'are interpreted nowhere, round %d',
    async () => {
      const { folder, run, key } = await scene();
      try {
        const runs = join(folder.path, '.callwright', 'runs');
        const [id = ''] = readdirSync(runs);
        for (const [format, words] of PRINTED) {
          const { text, out } = await run(words.map((word) => word.replace('{{run}}', id)));
          try {
            expect(text).not.toContain('defect');
            await READERS.human(text.replaceAll('\t', ' '));
            expect(out).not.toBe('');
            await READERS[format](out);
          } catch (error) {
            throw new Error(`callwright ${words.join(' ')}: ${String(error)}\n\n${JSON.stringify(text)}`, {
              cause: error,
            });
          }
        }
        for (const one of readdirSync(runs)) {
          await readMarkdown(folder.read(join('.callwright', 'runs', one, 'rollback.md')));
        }
        folder.edit(
          'callwright.yaml',
          '  orgs:',
          `  orgs:\n    ${JSON.stringify(key)}: { region: us-east-1 }`,
        );
        for (const [format, words] of PRINTED.slice(0, 4)) {
          const { status, out } = await run(words);
          expect(status).toBe(1);
          await READERS[format](out);
        }
      } finally {
        folder.remove();
      }
    },
  );
});
