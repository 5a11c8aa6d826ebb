/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { startEmulator } from '../../src/start-emulator.ts';
import { inqueueCallBody, mediumBody } from './bodies.ts';
import { serveOrg } from './served-org.ts';

const flows = `flows:
  - { yaml: ${JSON.stringify(inqueueCallBody('Waiting'))} }
  - { yaml: ${JSON.stringify(mediumBody('inboundEmail', 'Mail'))} }
  - { yaml: ${JSON.stringify(mediumBody('inboundShortMessage', 'Texts'))} }
`;

describe('what a seed says of queues, mail, messages and web deployments', () => {
  test.each([
    [
      'a flow of another type',
      'queues: [{ name: A, inQueueFlow: Mail }]',
      "names the in-queue call flow 'Mail'",
    ],
    [
      'an unknown prompt',
      'queues: [{ name: A, whisperPrompt: Nobody }]',
      "names the userPrompt or systemPrompt 'Nobody'",
    ],
    [
      'settings of a wrong type',
      'queues: [{ name: A, settings: { acwSettings: { timeoutMs: soon } } }]',
      'acwSettings.timeoutMs must be integer',
    ],
    [
      'settings of a wrong value',
      'queues: [{ name: A, settings: { scoringMethod: Random } }]',
      'scoringMethod must be TimestampAndPriority or PriorityOnly',
    ],
    ['settings that are none', 'queues: [{ name: A, settings: { colour: red } }]', "'colour'"],
    ['settings that are a list', 'queues: [{ name: A, settings: [] }]', 'must be object'],
    [
      'a route with queue and flow',
      'emailDomains: [{ name: a.example, routes: [{ pattern: x, flow: Mail, queue: A }] }]',
      'only one of them',
    ],
    [
      'an unknown queue',
      'emailDomains: [{ name: a.example, routes: [{ pattern: x, queue: Nobody }] }]',
      "names the queue 'Nobody'",
    ],
    [
      'an unknown reply',
      'emailDomains: [{ name: a.example, routes: [{ pattern: x, flow: Mail, replyTo: y@a.example }] }]',
      "replies to 'y@a.example'",
    ],
    ['a flag that is a text', 'emailDomains: [{ name: a.example, subDomain: "yes" }]', 'true or false'],
    ['an unknown messenger', 'recipients: [{ name: A, messengerType: pigeon }]', 'messengerType'],
    ['an unknown flow', 'recipients: [{ name: A, flow: Mail }]', "names the inbound message flow 'Mail'"],
    [
      'an unknown configuration',
      'webDeployments: [{ name: A, configuration: B }]',
      "names the configuration 'B'",
    ],
    [
      'an unpublished configuration',
      'webDeploymentConfigurations: [{ name: B, versions: [] }]\nwebDeployments: [{ name: A, configuration: B }]',
      'no such published version',
    ],
  ])('%s is a sentence', async (_name, seed, part) => {
    await expect(startEmulator({ seed: { text: flows + seed } })).rejects.toMatchObject({
      name: 'EmulatorError',
      code: 'seed-invalid',
      message: expect.stringContaining(part),
    });
  });

  test('a seed that is applied again changes nothing', async () => {
    const seed = `${flows}
queues: [{ name: A, inQueueFlow: Waiting, tasks: 2, settings: { peerId: p } }]
emailDomains: [{ name: a.example, routes: [{ pattern: x, fromName: X, queue: A, replyTo: x@a.example }] }]
recipients: [{ name: R, flow: Texts }]
webDeploymentConfigurations: [{ name: B, settings: { languages: [en-us] }, versions: [{ settings: {} }, {}] }]
webDeployments: [{ name: W, configuration: B, version: '1', flow: Texts, inactive: true }]
`;
    const org = await serveOrg({ seedText: seed });
    const before = (await org.call('GET', '/emulator/state')).json;
    await org.call('POST', '/emulator/seed', { seed });
    const after = (await org.call('GET', '/emulator/state')).json;
    for (const table of [
      'queues',
      'emailDomains',
      'emailRoutes',
      'recipients',
      'webDeployments',
      'webDeploymentConfigurations',
    ]) {
      expect(after[table].length).toBeGreaterThan(0);
      expect(after[table]).toEqual(before[table]);
    }
    const [site] = (await org.call('GET', '/webdeployments/deployments')).json.entities;
    expect(site).toMatchObject({
      status: 'Inactive',
      allowAllDomains: true,
      configuration: { version: '1' },
    });
    await org.close();
  });
});
