import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DriftReport, Plan } from '@callwright/model';
import { fileShapeProblem } from '@callwright/schemas';
import type { Ended } from './callwright-process.ts';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { exampleFolder } from './project-folder.ts';
import { expectJunit, sarifIn } from './reports/schemas.ts';
import { SHARED_LOGIN_SEED } from './shared-login-seed.ts';

const callwright = callwrightInOneProcess();

/** A chat that keeps what it is told. */
interface Chat {
  readonly url: string;
  readonly heard: string[];
  answer: number;
  close(): Promise<void>;
}

/**
 * An applied example in which people have been: one changed a flow, one a shared flow, one a route, and a schedule went.
 * Each way of looking at it is one run of the command.
 */
describe('drift', () => {
  let orgs: LocalOrgs;
  let org: LocalOrg;
  let chat: Chat;
  const project: ProjectFolder = exampleFolder('shared-login');
  const seen: Record<string, Ended> = {};
  const asked: Record<string, readonly string[]> = {};

  beforeAll(async () => {
    orgs = localOrgs();
    org = await orgs.start(SHARED_LOGIN_SEED);
    chat = await openChat();
    project.edit(
      'callwright.yaml',
      'local:\n      emulator: true\n      seed: local-org.yaml',
      `dev:\n      gateway: "${org.url}"`,
    );
    project.edit('manifests/after-hours.yaml', '  media: call', '  division: Home\n  media: call');
    await run('applied', ['apply', '--auto-approve']);
    await run('quiet', ['drift'], { CALLWRIGHT_NOTIFY_URL: chat.url });

    const live = await org.exported('SalesLine', 'inboundcall');
    await org.publish('Robin Fields', live.replace('Thank you for calling Acme sales.', 'Happy holidays.'));
    const auth = await org.exported('CommonAuth', 'commonmodule');
    await org.publish(
      'Robin Fields',
      auth.replace(/description: .*/, 'description: Hand made').replace(/(tts: ).*/, '$1Hand made'),
    );
    await addNumber('+13175550109');
    await run('human', ['drift'], { CALLWRIGHT_NOTIFY_URL: chat.url });
    await run('json', ['drift', '--format', 'json', '--unmanaged']);
    await run('markdown', ['drift', '--format', 'markdown']);
    await run('junit', ['drift', '--format', 'junit']);
    await run('sarif', ['drift', '--format', 'sarif']);

    chat.answer = 500;
    await run('deaf chat', ['drift', '--notify', chat.url]);
    await run('bad chat', ['drift', '--notify', 'http://chat.example/hooks/T0-secret-path']);

    await org.fault({
      name: 'late',
      method: 'GET',
      path: '/api/v2/flows',
      times: 1,
      effect: { kind: 'expired-token' },
    });
    await run('expired token', ['drift', '--format', 'json']);
    await refuse('POST', '/api/v2/flows/export/jobs');
    await run('no export', ['drift', '--format', 'json']);
    await org.control('DELETE', '/faults');
    await refuse('GET', '/api/v2/architect/ivrs');
    await run('no routes', ['drift', '--format', 'json']);
    await org.control('DELETE', '/faults');
    await moveAfterHours('Night');
    await run('not drifted', ['drift', '--accept', 'CallRoute/support']);
    await run('accepted', [
      'drift',
      ...['--accept', 'CallRoute/sales'],
      ...['--accept', 'InboundFlow/sales-line'],
      ...['--accept', 'SharedFlow/common-auth'],
      ...['--accept', 'InboundFlow/after-hours'],
    ]);
    await run('after', ['drift', '--format', 'json']);
    await run('plan after', ['plan', '--format', 'json']);
  }, 120_000);

  afterAll(async () => {
    project.remove();
    await Promise.all([chat.close(), orgs.close()]);
  });

  async function run(
    name: string,
    words: readonly string[],
    env: Record<string, string> = {},
  ): Promise<void> {
    await org.forget();
    seen[name] = await callwright([...words, '--org', 'dev'], { folder: project.path, env });
    asked[name] = (await org.requests()).map(({ method, template }) => `${method} ${template}`);
  }

  async function refuse(method: string, path: string): Promise<void> {
    const effect = { kind: 'error', code: 'missing.permissions' };
    await org.fault({ name: `no ${path}`, method, path, effect });
  }

  /** Its published version stays, and tells the division in which it was published. */
  async function moveAfterHours(name: string): Promise<void> {
    const division = (await org.call('POST', '/authorization/divisions', { name })) as {
      readonly id: string;
    };
    const flow = (await org.state()).flows.find((one) => one.name === 'AfterHours');
    await org.call('POST', `/authorization/divisions/${division.id}/objects/FLOW`, [flow?.id]);
  }

  async function addNumber(number: string): Promise<void> {
    const page = (await org.call('GET', '/architect/ivrs')) as {
      readonly entities: readonly { readonly id: string; readonly name: string }[];
    };
    const path = `/architect/ivrs/${page.entities.find(({ name }) => name === 'Sales line')?.id ?? ''}`;
    const body = (await org.call('GET', path)) as { readonly dnis: readonly string[] };
    await org.call('PUT', path, { ...body, dnis: [...body.dnis, number] });
  }

  const ended = (name: string): Ended => seen[name] ?? { status: -1, out: '', err: '' };
  const report = (name: string): DriftReport => JSON.parse(ended(name).out) as DriftReport;
  const classes = (name: string): readonly string[] =>
    report(name)
      .objects.filter((object) => object.class !== 'unmanaged')
      .map(({ class: is, address }) => `${is} ${address ?? ''}`);

  it('is quiet where nothing changed, and tells no chat', () => {
    expect(ended('applied')).toMatchObject({ status: 0 });
    expect(ended('quiet')).toEqual({
      status: 0,
      out: 'shared-login ↔ org dev: no drift (9 unchanged)\n',
      err: '',
    });
  });

  it('says what changed, by whom, whom it reaches, and what to type', () => {
    expect(ended('human')).toMatchObject({ status: 3, err: '' });
    const { out } = ended('human');
    expect(out).toMatch(
      /^shared-login ↔ org dev: 3 drift, 1 stale caller, 5 unchanged; drift reaches 3 numbers/,
    );
    expect(out).toMatch(
      /⚠ drift InboundFlow\/sales-line "SalesLine"\n {4}Published outside of Callwright: version 2\.0 by Robin Fields on \S+; applied was 1\.0\./,
    );
    expect(out).toContain('"Happy holidays." (was "Thank you for calling Acme sales.")');
    expect(out).toContain('· numbers: adds +13175550109');
    expect(out).toContain('callwright drift --org dev --accept CallRoute/sales');
  });

  it('prints JSON as schemas/drift.schema.json says, with what nobody manages when asked', () => {
    for (const name of ['json', 'expired token', 'no export', 'no routes']) {
      expect(fileShapeProblem('drift', report(name))).toBeUndefined();
    }
    expect(classes('json')).toEqual([
      'drift CallRoute/sales',
      'drift InboundFlow/sales-line',
      'drift SharedFlow/common-auth',
      'stale-caller InboundFlow/support-line',
    ]);
  });

  it('is a test of everything that was compared, and a finding at the manifest of what has drifted', async () => {
    expect(ended('junit')).toMatchObject({ status: 3, err: '' });
    await expectJunit([ended('junit').out]);
    expect(ended('junit').out).toContain('tests="10" failures="4" errors="0" skipped="0"');
    expect(ended('junit').out).toMatch(
      /<testcase name="InboundFlow\/sales-line" .* file="manifests\/sales-line.yaml" line="\d+" time="0">\n +<failure message="Published outside of Callwright: version 2\.0 by Robin Fields /,
    );
    expect(ended('sarif')).toMatchObject({ status: 3, err: '' });
    const results = sarifIn(ended('sarif').out).runs[0]?.results ?? [];
    expect(results.map(({ ruleId, level }) => `${ruleId ?? ''} ${level ?? ''}`)).toEqual([
      'drift.drift error',
      'drift.drift error',
      'drift.drift error',
      'drift.stale-caller error',
    ]);
  });

  it('only reads: listings, and content in one job', () => {
    const others = (name: string): string[] => [
      ...new Set((asked[name] ?? []).filter((request) => !request.startsWith('GET '))),
    ];
    expect(others('quiet')).toEqual(['POST /oauth/token']);
    expect(others('json').sort()).toEqual(['POST /api/v2/flows/export/jobs', 'POST /oauth/token']);
    expect(
      asked['json']?.filter((request) => request.endsWith('POST /api/v2/flows/export/jobs')),
    ).toHaveLength(1);
  });

  it('is the same when the token expires in mid-run', () => {
    expect(ended('expired token')).toMatchObject({ status: 3 });
    expect(classes('expired token')).toEqual(classes('json'));
  });

  it('takes what cannot be read for unknown, and goes on with the rest', () => {
    expect(classes('no export')).toEqual(
      [
        'drift CallRoute/sales',
        'unknown InboundFlow/sales-line',
        'unknown SharedFlow/common-auth',
        'unknown InboundFlow/support-line',
      ].sort(),
    );
    expect(classes('no routes')).toEqual([
      'drift InboundFlow/sales-line',
      'drift SharedFlow/common-auth',
      'stale-caller InboundFlow/support-line',
      'unknown CallRoute/sales',
      'unknown CallRoute/support',
    ]);
  });

  it('tells a chat in the shape that chats take', () => {
    expect(chat.heard[0]).toBeDefined();
    const { text } = JSON.parse(chat.heard[0] ?? '{}') as { readonly text: string };
    expect(text).toContain('shared-login, org dev: 3 drift');
    expect(text).toContain('InboundFlow/sales-line');
  });

  it('stands when the chat does not listen, and says so without its address', () => {
    expect(ended('deaf chat')).toMatchObject({ status: 3, out: ended('human').out });
    expect(ended('deaf chat').err).toContain('cli.not-notified');
    expect(ended('bad chat')).toMatchObject({ status: 7, out: '' });
    for (const name of ['deaf chat', 'bad chat']) {
      expect(ended(name).err).not.toContain('secret-path');
    }
  });

  it('takes what people made into the manifests, and leaves everything else as it is written', () => {
    expect(ended('not drifted')).toMatchObject({ status: 7, out: '' });
    expect(ended('not drifted').err).toContain('cli.not-drifted');
    expect(ended('accepted')).toMatchObject({ status: 0, err: '' });
    expect(project.read('manifests/sales-line.yaml')).toContain('greeting: Happy holidays.\n  steps:\n');
    expect(project.read('manifests/routes.yaml')).toContain('sales-main, sales-tollfree');
    expect(project.read('manifests/routes.yaml')).toContain('+13175550109');
    expect(project.read('manifests/after-hours.yaml')).toMatch(/^ {2}division: Night$/m);
    expect(classes('after')).toEqual([
      'stale-caller InboundFlow/sales-line',
      'stale-caller InboundFlow/support-line',
    ]);
    const { changes } = JSON.parse(ended('plan after').out) as Pick<Plan, 'changes'>;
    expect(changes.filter(({ action }) => action !== 'keep').map(({ action }) => action)).toEqual([
      'republish',
      'republish',
    ]);
  });

  it('is a list for an issue in Markdown', () => {
    expect(ended('markdown')).toMatchObject({ status: 3, err: '' });
    expect(ended('markdown').out).toMatch(
      /^<!-- callwright:drift shared-login\/dev -->\n\n### Callwright drift: `shared-login` ↔ org `dev`\n/,
    );
    expect(ended('markdown').out).toContain('- **drift** `InboundFlow/sales-line`');
  });
});

async function openChat(): Promise<Chat> {
  const heard: string[] = [];
  const server: Server = createServer((request, response) => {
    const body: Buffer[] = [];
    request.on('data', (chunk: Buffer) => body.push(chunk));
    request.on('end', () => {
      heard.push(Buffer.concat(body).toString('utf8'));
      response.writeHead(chat.answer).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const chat: Chat = {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hooks/secret-path`,
    heard,
    answer: 200,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
  return chat;
}
