import type { Plan } from '@callwright/model';
import { corpusText, describeCorpus, madeUpValues } from './corpus-files.ts';
import type { LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';
import { callwrightInOneProcess } from './one-process.ts';
import type { ProjectFolder } from './project-folder.ts';
import { projectFolder } from './project-folder.ts';

const callwright = callwrightInOneProcess();

/**
 * Real flows that were applied, exported by the org and published by somebody just as the export spells them: no
 * change. One edit on top of that, in git or by hand: one change and one sentence.
 */
interface RealFlow {
  readonly file: string;
  readonly address: string;
  readonly media?: string;
  readonly type: string;
  /** The edit, as it is made in the body and in the export alike. */
  readonly from: RegExp;
  readonly to: string;
  readonly says: string;
  readonly saysBack: string;
}

/** A flow as the local org tells of it; here no two are of one type. */
interface LiveRow {
  readonly id: string;
  readonly type: string;
  readonly publishedVersion: string;
}

const BLUEPRINTS = 'GenesysCloudBlueprints__';
const FLOWS: readonly RealFlow[] = [
  {
    file: `${BLUEPRINTS}dr-fallback-ivr__DR-Emergency-IVR.yaml`,
    address: 'InboundFlow/emergency',
    media: 'call',
    type: 'inboundcall',
    from: /(targetQueue:\s+lit:\s+name: )Life Insurance/,
    to: '$1Elsewhere',
    says: 'transfers to queue Elsewhere (was Life Insurance)',
    saysBack: 'transfers to queue Life Insurance (was Elsewhere)',
  },
  {
    file: `${BLUEPRINTS}send-message-transcript-by-email__resolve-contact.yaml`,
    address: 'SharedFlow/resolve',
    type: 'commonmodule',
    from: /exp: Common\.identifierType$/m,
    to: 'exp: Common.identifierValue',
    says: '=Common.identifierValue (was =Common.identifierType)',
    saysBack: '=Common.identifierType (was =Common.identifierValue)',
  },
  {
    file: `${BLUEPRINTS}callback-prioritization__Callback-Prioritization-Workflow.yaml`,
    address: 'Flow/callback',
    type: 'workflow',
    from: /lit: "5"/,
    to: 'lit: "7"',
    says: 'variable Flow.delay: starts as "7" (was "5")',
    saysBack: 'variable Flow.delay: starts as "5" (was "7")',
  },
  {
    file: `${BLUEPRINTS}genesys-cloud-call-park__in-queue-orbit-call-park-hold.yaml`,
    address: 'Flow/park',
    type: 'inqueuecall',
    from: /tts: Please hold as your call is retrieved/,
    to: 'tts: One moment',
    says: 'says "One moment" (was "Please hold as your call is retrieved")',
    saysBack: 'says "Please hold as your call is retrieved" (was "One moment")',
  },
];

/** What the flows name and a plan looks up. */
const SEED = {
  queues: [
    'Life Insurance',
    'Annuity',
    'Mutual Funds',
    'Brokerage',
    'Health Insurance',
    'General Help',
    'Elsewhere',
  ],
  emergencyGroups: [{ name: 'Organization Evacuation Emergency Group' }],
};

describeCorpus('real flows that were published again', () => {
  let orgs: LocalOrgs;
  let folder: ProjectFolder | undefined;
  beforeAll(() => {
    orgs = localOrgs();
  });
  afterAll(() => {
    folder?.remove();
    return orgs.close();
  });

  test('as the org exports them are no change; one edit is one, in git and by hand', async () => {
    const org = await orgs.start(SEED, { lenientReferences: true });
    const project = projectFolder({
      'callwright.yaml': `apiVersion: callwright/v1\nkind: Project\nmetadata: { name: again }\nspec:\n  manifests: [manifests]\n  orgs:\n    test: { gateway: "${org.url}" }\n`,
      'manifests/flows.yaml': FLOWS.map(manifestOf).join('---\n'),
      ...Object.fromEntries(FLOWS.map((flow) => [bodyOf(flow), corpusText(flow.file)])),
    });
    folder = project;
    const plan = async (): Promise<Plan['changes']> => {
      const ended = await callwright(['plan', '--org', 'test', '--format', 'json'], { folder: project.path });
      expect(ended.status).toBe(0);
      return (JSON.parse(ended.out) as Plan).changes.filter(({ action }) => action !== 'keep');
    };

    const applied = await callwright(['apply', '--org', 'test', '--auto-approve'], { folder: project.path });
    expect(applied).toMatchObject({ status: 0, err: expect.not.stringContaining('held') as unknown });
    const { flows } = (await org.state()) as unknown as { readonly flows: readonly LiveRow[] };
    const exported = new Map<RealFlow, string>();
    for (const flow of FLOWS) {
      const live = flows.find(({ type }) => type.toLowerCase() === flow.type);
      expect([flow.file, live?.type.toLowerCase()]).toEqual([flow.file, flow.type]);
      exported.set(flow, await org.exportedVersion(live?.id ?? '', live?.publishedVersion ?? '1.0'));
    }

    for (const [flow, text] of exported) {
      const again = await org.publish('Robin Fields', text);
      expect([flow.file, again.version]).toEqual([flow.file, '2.0']);
    }
    expect(await plan()).toEqual([]);

    const bodies = FLOWS.map((flow) => [flow, project.read(bodyOf(flow))] as const);
    bodies.forEach(([flow, body]) => project.write(bodyOf(flow), body.replace(flow.from, flow.to)));
    expect(wordsOf(await plan())).toEqual(expectedOf([], ({ says }) => says));
    bodies.forEach(([flow, body]) => project.write(bodyOf(flow), body));

    for (const [flow, text] of exported) {
      await org.publish('Robin Fields', text.replace(flow.from, flow.to));
    }
    expect(wordsOf(await plan())).toEqual(
      expectedOf(['overwrites-outside-change'], ({ saysBack }) => saysBack),
    );
  });
});

/** One update of each flow, with one sentence each. */
function expectedOf(hazards: readonly string[], says: (flow: RealFlow) => string): readonly unknown[] {
  return FLOWS.map((flow) => [flow.address, 'update', hazards, [expect.stringContaining(says(flow))]]).sort(
    byAddress,
  );
}

function byAddress([a]: readonly unknown[], [b]: readonly unknown[]): number {
  return String(a) < String(b) ? -1 : 1;
}

function wordsOf(changes: Plan['changes']): readonly unknown[] {
  return changes
    .map(({ address, action, hazards, edits }) => [address, action, hazards, edits.map(({ words }) => words)])
    .sort(byAddress);
}

function nameOf({ address }: RealFlow): string {
  return address.replace(/.*\//, '');
}

function valueOf(flow: RealFlow, key: string): string {
  // Two real files call themselves by the same placeholder.
  const chosen: Readonly<Record<string, string>> = {
    division: 'Home',
    division_name: 'Home',
    default_language: 'en-us',
  };
  return chosen[key] ?? `${nameOf(flow)} ${madeUpValues(`{{${key}}}`)[key] ?? ''}`;
}

function bodyOf(flow: RealFlow): string {
  return `manifests/bodies/${nameOf(flow)}.archy.yaml`;
}

function manifestOf(flow: RealFlow): string {
  const values = Object.keys(madeUpValues(corpusText(flow.file))).map(
    (key) => `    ${JSON.stringify(key)}: ${JSON.stringify(valueOf(flow, key))}\n`,
  );
  const [kind = ''] = flow.address.split('/');
  return [
    `apiVersion: callwright/v1\nkind: ${kind}\nmetadata: { name: ${nameOf(flow)} }\nspec:\n`,
    flow.media === undefined ? '' : `  media: ${flow.media}\n`,
    `  archy: bodies/${nameOf(flow)}.archy.yaml\n`,
    values.length === 0 ? '' : `  substitutions:\n${values.join('')}`,
  ].join('');
}
