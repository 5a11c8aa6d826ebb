// Tells the story of this example with real commands against the local org. Works in a copy, so it can be run again.
// Run by `npm run demo` in the root of the repository.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const callwright = join(here, '..', '..', 'packages', 'cli', 'bin', 'callwright.js');
const copy = mkdtempSync(join(tmpdir(), 'callwright-demo-'));
cpSync(here, copy, {
  recursive: true,
  filter: (path) => !/[\\/]\.callwright$/.test(path) && !path.endsWith('demo.mjs'),
});
process.on('exit', () => rmSync(copy, { recursive: true, force: true }));

const bold = (text) =>
  process.stdout.isTTY && !process.env['NO_COLOR'] ? `\u001b[1m${text}\u001b[0m` : text;
const say = (text) => console.log(`\n${bold(`── ${text}`)}\n`);

/** Shows a command, runs it, shows what it prints, and stops the demo when it does not end as the story says. */
function run(words, { status = 0, quiet = false } = {}) {
  if (!quiet) console.log(`$ callwright ${words.join(' ')}`);
  const done = spawnSync(process.execPath, [callwright, ...words], {
    cwd: copy,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
  });
  if (done.status !== status) {
    console.error(`\nThe demo expected exit status ${status} and got ${done.status}.`);
    process.exit(1);
  }
  return done.stdout ?? '';
}

function check(what, holds) {
  if (!holds) {
    console.error(`\nThe demo expected: ${what}.`);
    process.exit(1);
  }
}

/** Which version of CommonAuth the published versions of both lines hold, as the local org's dependency tracking says. */
function copiesHeld() {
  const state = JSON.parse(run(['emulator', 'state'], { quiet: true }));
  return ['SalesLine', 'SupportLine'].map((name) => {
    const flow = state.flows.find((candidate) => candidate.name === name);
    const version = state.versions.find(
      (candidate) => candidate.flowId === flow.id && candidate.version === flow.publishedVersion,
    );
    return {
      name,
      version: flow.publishedVersion,
      holds: version.consumed.find((item) => item.name === 'CommonAuth')?.version,
    };
  });
}

/** Somebody opens a flow in Architect and publishes it: the local org lets us act as a person. */
async function publishByHand(user, file, change) {
  const server = spawn(
    process.execPath,
    [callwright, 'emulator', 'serve', '--data', join(copy, '.callwright', 'local-org')],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const url = await new Promise((resolve, reject) => {
    let text = '';
    server.stdout.on('data', (chunk) => {
      text += chunk;
      const found = /listening on (\S+)/.exec(text);
      if (found) resolve(found[1]);
    });
    server.once('exit', () => reject(new Error('the local org did not start')));
  });
  const exported = await liveYaml(url, 'SalesLine');
  const answer = await fetch(`${url}/emulator/people/publish`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, yaml: change(exported) }),
  });
  check(`the local org lets ${user} publish`, answer.ok);
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
}

/** What Architect would show: the export of the published version, fetched with plain HTTP. */
async function liveYaml(url, name) {
  const token = await (
    await fetch(`${url}/oauth/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from('local:local').toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    })
  ).json();
  const headers = { authorization: `Bearer ${token.access_token}`, 'content-type': 'application/json' };
  const call = async (path, init = {}) => (await fetch(`${url}/api/v2${path}`, { ...init, headers })).json();
  const { entities } = await call(`/flows?name=${encodeURIComponent(name)}&type=inboundcall`);
  const { id, publishedVersion } = entities[0];
  const job = await call('/flows/export/jobs', {
    method: 'POST',
    body: JSON.stringify({ flows: [{ flow: { id, version: publishedVersion.id } }] }),
  });
  for (;;) {
    const { status, downloadUrl } = await call(`/flows/export/jobs/${job.id}`);
    if (status === 'Success') return (await fetch(downloadUrl)).text();
    check('the export succeeds', status !== 'Failure');
  }
}

say('An empty org, and a project with one shared flow, two lines that call it, and three numbers.');
run(['plan', '--org', 'local', '--detailed-exitcode'], { status: 2 });
run(['apply', '--org', 'local', '--auto-approve']);

say('The call paths: numbers, routes, flows; double lines copy a shared flow in.');
run(['graph', '--org', 'local']);

say('Planned again: nothing.');
run(['plan', '--org', 'local', '--detailed-exitcode']);

say('Now the shared flow changes: five digits instead of four. Nothing else is touched.');
const shared = join(copy, 'manifests', 'common-auth.yaml');
writeFileSync(
  shared,
  readFileSync(shared, 'utf8').replace('four digit PIN', 'five digit PIN').replace('digits: 4', 'digits: 5'),
);
const before = copiesHeld();
run(['plan', '--org', 'local', '--out', 'change']);
const { summary } = JSON.parse(run(['show', 'change', '--format', 'json'], { quiet: true }));
check(
  'one update and two republishes',
  summary.update === 1 && summary.republish === 2 && summary.create + summary.delete + summary.held === 0,
);
run(['apply', 'change', '--auto-approve']);

say('Both lines now carry the new version of CommonAuth:');
for (const [index, now] of copiesHeld().entries()) {
  console.log(
    `${now.name} ${now.version} holds CommonAuth ${now.holds} (before: ${before[index].name} ${before[index].version} held ${before[index].holds})`,
  );
  check(
    `${now.name} holds a newer version`,
    Number.parseInt(now.holds, 10) > Number.parseInt(before[index].holds, 10),
  );
}

say('In the meantime Robin opens SalesLine in Architect, changes the greeting, and publishes it by hand.');
await publishByHand('Robin Fields', 'SalesLine', (yaml) =>
  yaml.replace('Thank you for calling Acme sales.', 'Happy holidays from Acme sales.'),
);

say('The next plan sees it, says who and when, and does not overwrite it unless that is allowed by name.');
run(['plan', '--org', 'local', '--detailed-exitcode'], { status: 4 });
