// The planner alone over an unchanged org: prints JSON with the median milliseconds of `plan` for each size given.
// `node bench/plan-unchanged.mjs [RESOURCES...]`. Asking for missing facts is not counted: it goes before.
import {
  KIND_TRAITS,
  desiredFlow,
  desiredState,
  desiredValue,
  liveFlow,
  liveObject,
  liveRef,
  liveState,
  receiptOf,
  ref,
} from '@callwright/testkit';
import { CANONICAL_VERSION } from '@callwright/archy';
import { missingFacts, plan } from '@callwright/planner';

const listing = (rows) => ({ rows, complete: { known: true, value: true } });

/** A tenth shared flows, six tenths inbound flows that call four of them, three tenths routes; three references each on average. */
function unchangedOrg(count) {
  const sharedCount = Math.floor(count / 10);
  const routeCount = Math.floor((count * 3) / 10);
  const inboundCount = count - sharedCount - routeCount;
  const body = (name) => ({
    text: '',
    textHash: `text ${name}`,
    canonical: {},
    contentHash: `content ${name}`,
  });
  const version = '1.0';
  const flowReceipt = (name, type, snapshots) => ({
    type,
    contentHash: `content ${name}`,
    canonicalVersion: CANONICAL_VERSION,
    publishedVersion: version,
    equalVersions: [],
    snapshots,
  });
  const resources = [];
  const receipts = [];
  const flows = [];
  const routes = [];
  for (let at = 0; at < sharedCount; at++) {
    const name = `shared-${at}`;
    const flow = desiredFlow({ kind: 'SharedFlow', name, flowType: 'commonmodule', body: body(name) });
    resources.push(flow);
    flows.push(liveFlow({ id: `id-${name}`, name, type: 'commonmodule' }));
    receipts.push(
      receiptOf(flow.address, `id-${name}`, name, { flow: flowReceipt(name, 'commonmodule', []) }),
    );
  }
  for (let at = 0; at < inboundCount; at++) {
    const name = `line-${at}`;
    const calls = [1, 7, 31, 57]
      .map((step) => `shared-${(at * step) % sharedCount}`)
      .filter((one, i, all) => all.indexOf(one) === i);
    const flow = desiredFlow({
      kind: 'InboundFlow',
      name,
      flowType: 'inboundcall',
      body: body(name),
      uses: calls.map((called) => ({ address: `SharedFlow/${called}`, how: 'snapshots' })),
    });
    const snapshots = calls.map((called) => ({
      id: `id-${called}`,
      address: `SharedFlow/${called}`,
      version,
      contentHash: `content ${called}`,
    }));
    resources.push(flow);
    flows.push(liveFlow({ id: `id-${name}`, name, type: 'inboundcall' }));
    receipts.push(
      receiptOf(flow.address, `id-${name}`, name, { flow: flowReceipt(name, 'inboundcall', snapshots) }),
    );
  }
  for (let at = 0; at < routeCount; at++) {
    const name = `route-${at}`;
    const line = (step) => `line-${(at * step) % inboundCount}`;
    const number = `+1${3_000_000_000 + at}`;
    const attributes = (to) => ({ numbers: [number], open: to(line(1)), closed: to(line(3)) });
    const wanted = attributes((flow) => ref(`InboundFlow/${flow}`));
    const route = desiredValue('CallRoute', name, wanted);
    resources.push(route);
    routes.push(
      liveObject(
        'CallRoute',
        `id-${name}`,
        name,
        attributes((flow) => liveRef('flows', `id-${flow}`, flow)),
      ),
    );
    receipts.push(receiptOf(route.address, `id-${name}`, name, { attributes: wanted }));
  }
  return {
    references: resources.reduce((sum, { dependencies }) => sum + dependencies.length, 0),
    input: {
      desired: desiredState({ resources, kinds: KIND_TRAITS }),
      live: liveState({
        flows: listing(flows),
        objects: { Schedule: listing([]), ScheduleGroup: listing([]), CallRoute: listing(routes) },
      }),
      ledger: { state: 'present', receipts, elsewhere: [], complete: true, findings: [] },
      options: { now: '2026-03-02T12:00:00Z', toolVersion: '0.1.0' },
    },
  };
}

const rounds = Number(process.env['BENCH_ROUNDS'] ?? 7);
const sizes = process.argv.slice(2).map(Number);
const rows = (sizes.length === 0 ? [1000, 10_000] : sizes).map((count) => {
  const { input, references } = unchangedOrg(count);
  if (!missingFacts(input).isEmpty) throw new Error('an unchanged org needs no more facts');
  const times = Array.from({ length: rounds }, () => {
    const started = performance.now();
    const { plan: made } = plan(input);
    const took = performance.now() - started;
    if (made.steps.length > 0 || made.summary.keep !== count)
      throw new Error(`not unchanged: ${JSON.stringify(made.summary)}`);
    return took;
  });
  const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  return { resources: count, references, milliseconds: Number(median.toFixed(1)) };
});
console.log(JSON.stringify(rows));
