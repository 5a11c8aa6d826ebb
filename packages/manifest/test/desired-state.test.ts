import { readFlow, readYaml, referencesOf } from '@callwright/archy';
import type { DesiredState, ExistingThing, Json, ValueResource } from '@callwright/model';
import { isFlowResource } from '@callwright/model';
import fc from 'fast-check';
import { desiredState, noCache } from '../src/index.ts';
import { AROUND_BODY, BODY } from './desired-cases/bodies.ts';
import { LINE, ROUTED, route } from './desired-cases/manifest-text.ts';
import { markedProject } from './marked-project.ts';
import { errors, flowOf, stateOf } from './state-of.ts';

const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Date.now() % 2 ** 31);
const deep = process.env['CALLWRIGHT_DEEP'] === '1';
beforeAll(() => process.stdout.write(`seed ${String(seed)}\n`));

const BODY_FILE = 'manifests/line.archy.yaml';

function attributesOf(state: DesiredState, address: string): ValueResource['attributes'] {
  const found = state.resources.find((one) => one.address === address);
  if (!found || isFlowResource(found)) {
    throw new Error(`no ${address}: ${errors(state).join(' ')}`);
  }
  return found.attributes;
}

const thing = ({ bucket, key, liveName, integration, raw }: ExistingThing): string =>
  `${bucket}.${key}=${integration === undefined ? '' : `${integration}/`}${liveName}${raw ? ' (raw)' : ''}`;

describe('what an org has', () => {
  const EXISTING = `existing:
  queues: [ Sales, Support ]
  skills: { spanish: Spanish }
  dataActions: { look: { integration: CRM, action: Look up } }
orgs:
  dev:
    region: us-east-1
    existing:
      queues: { Sales: Sales dev, vip: none }
      skills: [ French ]
      numbers: { main: { raw: sip:main }, more: "+13175550101" }
  prod:
    region: us-east-1
    existing:
      queues: { vip: VIP }
      numbers: { main: "+13175550100" }
      dataActions: { look: none }
`;
  test.each([
    {
      org: 'dev',
      has: [
        'dataActions.look=CRM/Look up',
        'numbers.main=sip:main (raw)',
        'numbers.more=+13175550101',
        'queues.Sales=Sales dev',
        'queues.Support=Support',
        'queues.vip=none',
        'skills.French=French',
        'skills.spanish=Spanish',
      ],
    },
    {
      org: 'prod',
      has: [
        'dataActions.look=none/',
        'numbers.main=+13175550100',
        'queues.Sales=Sales',
        'queues.Support=Support',
        'queues.vip=VIP',
        'skills.spanish=Spanish',
      ],
    },
    {
      org: 'local',
      has: [
        'dataActions.look=CRM/Look up',
        'numbers.main=sip:main (raw)',
        'numbers.more=+13175550101',
        'queues.Sales=Sales',
        'queues.Support=Support',
        'queues.vip=VIP',
        'skills.French=French',
        'skills.spanish=Spanish',
      ],
    },
  ])('$org', async ({ org, has }) => {
    const state = await stateOf(org, { project: EXISTING, manifests: ROUTED });
    expect(errors(state)).toEqual([]);
    expect(state.existing.map(thing).sort()).toEqual(has.map((one) => one.replace('none/', 'none')));
  });
});

describe('variables', () => {
  const VARS =
    'vars: { who: Acme, many: 3, open: true }\norgs: { dev: { region: us-east-1, vars: { who: Acme dev } } }';
  test.each([
    { name: 'of the project', org: 'local', text: '${var.who}', variables: {}, gives: 'Acme' },
    { name: 'of the org', org: 'dev', text: '${var.who}', variables: {}, gives: 'Acme dev' },
    { name: 'of the command line', org: 'dev', text: '${var.who}', variables: { who: 'Me' }, gives: 'Me' },
    {
      name: 'within a text',
      org: 'dev',
      text: 'For ${var.who}, ${var.many}',
      variables: {},
      gives: 'For Acme dev, 3',
    },
    { name: 'with two signs', org: 'dev', text: '$${var.who}', variables: {}, gives: '${var.who}' },
    {
      name: 'with two signs within a text',
      org: 'dev',
      text: '$${a} ${var.who}',
      variables: {},
      gives: '${a} Acme dev',
    },
    {
      name: 'that say another',
      org: 'dev',
      text: '${var.who}',
      variables: { who: '${var.many}' },
      gives: '${var.many}',
    },
  ])('$name', async ({ org, text, variables, gives }) => {
    const state = await stateOf(org, {
      project: VARS,
      variables,
      manifests: `kind: Schedule\nmetadata: { name: days }\nspec: { day: 2026-01-01, description: ${JSON.stringify(text)} }\n`,
    });
    expect(errors(state)).toEqual([]);
    expect(attributesOf(state, 'Schedule/days')['description']).toBe(gives);
  });

  const priority = (written: string): string =>
    `${LINE.replace('- disconnect', `- transferToQueue: { existing: Sales }\n      priority: ${written}`)}---\n${route('main', 'numbers: [ { raw: main } ]\nopen: line')}`;

  test.each([
    { name: 'a number', variables: {}, value: 3 },
    { name: 'a number of the command line, where the project has one', variables: { many: '7' }, value: 7 },
  ])('keep their type: $name', async ({ variables, value }) => {
    const state = await stateOf('dev', { project: VARS, variables, manifests: priority('"${var.many}"') });
    const plain = await stateOf('dev', { project: VARS, manifests: priority(String(value)) });
    expect(errors(state)).toEqual([]);
    expect(flowOf(state, 'InboundFlow/line').body.textHash).toBe(
      flowOf(plain, 'InboundFlow/line').body.textHash,
    );
  });

  test('are not filled in an Architect document', async () => {
    const inline = BODY.replace('# The main line.\n', '')
      .replace('name: End', 'name: "End of ${var.who}"')
      .replace(/^/gm, '    ');
    const state = await stateOf('dev', {
      project: `${VARS}\nexisting: { queues: { sales: Sales } }`,
      manifests: AROUND_BODY.replace(
        '{ media: call, archy: line.archy.yaml }',
        `\n  media: call\n  archy:\n${inline}`,
      ).replace('numbers: [ main ]', 'numbers: [ { raw: main } ]'),
    });
    expect(errors(state)).toEqual([]);
    expect(flowOf(state, 'InboundFlow/line').body.text).toContain('End of ${var.who}');
  });
});

const OWN_NAMES = ['Late', 'Line', 'Login', 'Main', 'Office', 'days'];

describe('prefixes', () => {
  const orgs = (prefix: string, queue: string): string =>
    `existing: { numbers: { main: "+13175550100" } }\norgs: { dev: { region: us-east-1, namePrefix: ${JSON.stringify(prefix)}, existing: { queues: { sales: ${JSON.stringify(queue)} } } }, prod: { region: us-east-1, existing: { queues: { sales: Sales } } } }`;
  const both = async (prefix: string, queue: string): Promise<readonly [DesiredState, DesiredState]> => {
    const written = { project: orgs(prefix, queue), manifests: AROUND_BODY, files: { [BODY_FILE]: BODY } };
    return [await stateOf('dev', written), await stateOf('prod', written)];
  };
  const names = (state: DesiredState): Record<string, readonly string[]> => {
    const [value] = readYaml(flowOf(state, 'InboundFlow/line').body.text).documents;
    const { flow } = readFlow(value as Json);
    if (!flow) {
      throw new Error('the uploaded text is no flow');
    }
    return {
      flow: [flow.name],
      references: referencesOf(flow).flatMap(({ name }) => name ?? []),
    };
  };

  test('stand before names of flows, routes, schedules and groups', async () => {
    const [dev, prod] = await both('DEV - ', 'Sales');
    expect(errors(dev)).toEqual([]);
    expect(dev.resources.map(({ liveName }) => liveName).sort()).toEqual(
      OWN_NAMES.map((name) => `DEV - ${name}`),
    );
    expect(prod.resources.map(({ liveName }) => liveName).sort()).toEqual(OWN_NAMES);
  });

  test('change nothing else in the uploaded text', async () => {
    const [dev, prod] = await both('DEV - ', 'Sales');
    expect(flowOf(prod, 'InboundFlow/line').body.text).toBe(BODY.replace('name: sales', 'name: Sales'));
    expect(flowOf(dev, 'InboundFlow/line').body.text).toBe(
      BODY.replace('  name: Line', '  name: DEV - Line')
        .replace('{ Login:', '{ DEV - Login:')
        .replace('name: Office', 'name: DEV - Office')
        .replace('name: sales', 'name: Sales')
        .replace('name: Late', 'name: DEV - Late'),
    );
    expect(flowOf(dev, 'InboundFlow/late').body.text).toContain('DEV - Login');
  });

  test('are no difference, and other queues are', async () => {
    const [dev, prod] = await both('DEV - ', 'Sales');
    const [elsewhere] = await both('DEV - ', 'Sales dev');
    for (const address of ['InboundFlow/line', 'InboundFlow/late', 'SharedFlow/login']) {
      expect(flowOf(dev, address).body.contentHash).toBe(flowOf(prod, address).body.contentHash);
    }
    expect(attributesOf(dev, 'CallRoute/main')).toEqual(attributesOf(prod, 'CallRoute/main'));
    for (const address of ['InboundFlow/line', 'InboundFlow/late']) {
      expect(flowOf(elsewhere, address).body.contentHash).not.toBe(flowOf(dev, address).body.contentHash);
    }
    expect(flowOf(elsewhere, 'SharedFlow/login').body.contentHash).toBe(
      flowOf(dev, 'SharedFlow/login').body.contentHash,
    );
  });

  test('and live names arrive whole, whatever they are made of', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
      fc.constantFrom('"', "'", '\\n', '\n', '\t', ' # ', ': ', '}', ']', '|', '&a ', '- ', '${', 'none'),
    );
    const name = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(name, name, async (prefix, queue) => {
        // A slash in a flow's name, a prefix that stands there already, and no queue at all are refused.
        fc.pre(!prefix.includes('/') && !OWN_NAMES.some((own) => own.startsWith(prefix)) && queue !== 'none');
        const [dev, prod] = await both(prefix, queue);
        expect(errors(dev)).toEqual([]);
        expect(names(dev)).toEqual({
          flow: [`${prefix}Line`],
          references: names(prod)['references']?.map((one) => (one === 'Sales' ? queue : prefix + one)),
        });
        for (const address of ['SharedFlow/login', ...(queue === 'Sales' ? ['InboundFlow/line'] : [])]) {
          expect(flowOf(dev, address).body.contentHash).toBe(flowOf(prod, address).body.contentHash);
        }
      }),
      { seed, numRuns: deep ? 2_000 : 60, interruptAfterTimeLimit: 40_000, markInterruptAsFailure: false },
    );
  }, 45_000);
});

describe('attributes', () => {
  const one = (kind: string, spec: string): string => `kind: ${kind}\nmetadata: { name: x }\nspec: ${spec}\n`;
  const around = `${LINE}---\nkind: Schedule\nmetadata: { name: days }\nspec: { day: 2026-01-01 }\n---\nkind: ScheduleGroup\nmetadata: { name: office }\nspec: { timeZone: Europe/Paris, open: [ days ] }\n---\n`;
  test.each([
    {
      name: 'a whole day ends at the next midnight',
      manifest: one('Schedule', '{ day: 2026-12-31 }'),
      gives: { start: '2026-12-31T00:00:00', end: '2027-01-01T00:00:00', repeat: null },
    },
    {
      name: 'local times have seconds, and a rule one spelling',
      manifest: one(
        'Schedule',
        '{ start: 2026-01-05T08:00, end: 2026-01-05T18:00:30, repeat: "RRULE:freq=weekly;byday=TU,MO" }',
      ),
      gives: { start: '2026-01-05T08:00:00', end: '2026-01-05T18:00:30', repeat: 'FREQ=WEEKLY;BYDAY=MO,TU' },
    },
    {
      name: 'a group names managed schedules and others, and clears what it leaves out',
      manifest: one('ScheduleGroup', '{ timeZone: America/New_York, open: [ days, { existing: Old } ] }'),
      gives: {
        timeZone: 'America/New_York',
        open: [{ $ref: 'Schedule/days' }, { $named: { bucket: 'schedules', name: 'Old' } }],
        closed: [],
        holidays: [],
      },
    },
    {
      name: 'a route has numbers as they are in the org, without those that it lacks',
      manifest: one(
        'CallRoute',
        '{ numbers: [ main, gone, odd, { raw: "1" }, "+13175550109" ], open: line, hours: office, closed: night }',
      ),
      gives: {
        numbers: ['+13175550100', { raw: 'sip:odd' }, { raw: '1' }, '+13175550109'],
        open: { $ref: 'InboundFlow/line' },
        hours: { $ref: 'ScheduleGroup/office' },
        closed: { $named: { bucket: 'flows', name: 'Night line' } },
        holiday: null,
      },
    },
  ])('$name', async ({ name, manifest, gives }) => {
    const state = await stateOf('local', {
      project:
        'existing: { numbers: { main: "+13175550100", gone: none, odd: { raw: "sip:odd" } }, flows: { night: Night line } }',
      manifests: around + manifest,
    });
    expect({ name, errors: errors(state) }).toEqual({ name, errors: [] });
    expect(attributesOf(state, `${/kind: (\w+)/.exec(manifest)?.[1] ?? ''}/x`)).toEqual(gives);
  });
});

describe('the state', () => {
  const LINES = `removed: { CallRoute/old: delete, SharedFlow/login: release, CallRoute/more: delete }
allow: [ { hazard: takes-over-unmanaged, address: InboundFlow/line, until: 2026-12-31, reason: first }, ]
division: Sales
orgs: { dev: { region: us-east-1, orgId: 0f3c1111-0000-4000-8000-000000000001 }, prod: { region: us-east-1, protected: true, division: Home } }`;
  const manifests = `${ROUTED}---\n${route('more', 'numbers: [ { raw: more } ]\nopen: line')}lifecycle: { onlyIn: [prod] }\n`;

  test('takes over what the project says of removals, allowances and orgs', async () => {
    const dev = await stateOf('dev', { project: LINES, manifests });
    expect(errors(dev)).toEqual([]);
    expect(dev).toMatchObject({
      project: 'acme',
      org: 'dev',
      orgId: '0f3c1111-0000-4000-8000-000000000001',
      protected: false,
      removed: { 'CallRoute/old': 'delete', 'SharedFlow/login': 'release', 'CallRoute/more': 'delete' },
      allowances: [
        {
          hazard: 'takes-over-unmanaged',
          address: 'InboundFlow/line',
          from: 'git',
          until: '2026-12-31',
          reason: 'first',
          place: { file: 'callwright.yaml', line: 7 },
        },
      ],
    });
    expect(flowOf(dev, 'InboundFlow/line').division).toBe('Sales');
  });

  test('of an org holds what takes part in it, and no removal of that', async () => {
    const prod = await stateOf('prod', { project: LINES, manifests });
    expect(errors(prod)).toEqual([]);
    expect(prod.protected).toBe(true);
    expect(prod.resources.map(({ address }) => address).sort()).toEqual([
      'CallRoute/main',
      'CallRoute/more',
      'InboundFlow/line',
    ]);
    expect(prod.removed).toEqual({ 'CallRoute/old': 'delete', 'SharedFlow/login': 'release' });
    expect(flowOf(prod, 'InboundFlow/line').division).toBe('Home');
  });

  test('with an error holds no resources', async () => {
    const state = await stateOf('dev', {
      project:
        'orgs: { dev: { region: us-east-1, namePrefix: "A/" } }\nexisting: { queues: { sales: Sales } }',
      manifests: AROUND_BODY.replace('[ main ]', '[ { raw: main } ]'),
      files: { [BODY_FILE]: BODY },
    });
    expect(state.findings.map(({ code }) => code)).toContain('manifest.name-with-slash');
    expect(state.resources).toEqual([]);
  });

  test('has a digest of its files that knows no order and every letter', async () => {
    const written = {
      manifests: AROUND_BODY,
      files: { [BODY_FILE]: BODY, 'manifests/n.yaml': ROUTED.replaceAll('line', 'other') },
    };
    const options = { org: 'local', variables: {}, cache: noCache };
    const { loaded } = await markedProject(written);
    const { sourcesDigest } = await desiredState(loaded, options);
    const turned = await desiredState({ ...loaded, sources: loaded.sources.toReversed() }, options);
    const edited = await stateOf('local', {
      ...written,
      files: { ...written.files, [BODY_FILE]: `${BODY}\n` },
    });
    expect(loaded.sources.map(({ file }) => file)).toContain(BODY_FILE);
    expect(turned.sourcesDigest).toBe(sourcesDigest);
    expect(edited.sourcesDigest).not.toBe(sourcesDigest);
  });
});
