import { startEmulator } from '@callwright/emulator';
import type { Bucket, ExistingThing } from '@callwright/model';
import { completeSeed } from './local-seed.ts';

const thing = (bucket: Bucket, liveName: string, more: Partial<ExistingThing> = {}): ExistingThing => ({
  bucket,
  key: 'key',
  liveName,
  ...more,
});

const EVERY_SORT: readonly ExistingThing[] = [
  thing('queues', 'Sales'),
  thing('skills', 'French'),
  thing('languageSkills', 'German'),
  thing('users', 'Ann'),
  thing('groups', 'Night'),
  thing('prompts', 'Welcome'),
  thing('scripts', 'Desk'),
  thing('tables', 'Routing'),
  thing('dataActions', 'Find', { integration: 'CRM' }),
  thing('numbers', '+13175550100'),
  thing('schedules', 'Weekdays'),
  thing('scheduleGroups', 'Office'),
  thing('emergencyGroups', 'Flood'),
  thing('recipients', 'Texts'),
  thing('deployments', 'Site'),
  thing('deployments', 'Shop'),
  thing('divisions', 'Voice'),
  thing('divisions', 'Home'),
];

test('what a project names and its seed lacks is made, of every sort but flows', async () => {
  const seed = completeSeed({ queues: ['Billing'] }, EVERY_SORT);
  const server = await startEmulator({ port: 0, seed: { text: JSON.stringify(seed) } });
  try {
    const state = JSON.stringify(await (await fetch(`${server.url}/emulator/state`)).json());
    for (const { liveName } of [...EVERY_SORT, { liveName: 'Billing' }]) {
      expect(state).toContain(JSON.stringify(liveName));
    }
  } finally {
    await server.close();
  }
});

test('what the seed has already, and what an org does not have, is left alone', () => {
  const own = {
    clients: [{ id: 'local', secret: 'local' }],
    org: { name: 'Mine', divisions: ['Voice'] },
    queues: ['Sales'],
    recipients: [{ name: 'Texts', messengerType: 'sms' }],
    didPools: [{ from: '+13175550100', to: '+13175550199' }],
  };
  expect(
    completeSeed(own, [
      thing('queues', 'Sales'),
      thing('recipients', 'Texts'),
      thing('numbers', '+13175550150'),
      thing('divisions', 'Voice'),
      thing('queues', 'none'),
      thing('flows', 'Old line'),
    ]),
  ).toEqual(own);
});
