// The planner alone in one situation: prints JSON with the median milliseconds of `plan` and how many references its
// resources have. `node bench/plan-once.mjs SITUATION RESOURCES [ROUNDS]`. Asking for missing facts is not counted: it
// goes before.
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
import { CANONICAL_VERSION, canonicalForm, contentHash, readFlow, readYaml } from '@callwright/archy';
import { known, nameKey } from '@callwright/model';
import { missingFacts, plan } from '@callwright/planner';
import { lineBody, sharedBody } from './write-project.mjs';

const VERSION = '1.0';
const listing = (rows) => ({ rows, complete: { known: true, value: true } });

/** Everything of one org that grows while a situation is made up. */
function emptyOrg() {
  return { resources: [], receipts: [], flows: [], routes: [], exports: {} };
}

/** A body of which only the hash counts, as long as nothing of it changes. */
const hashedBody = (name) => ({
  text: '',
  textHash: `text ${name}`,
  canonical: {},
  contentHash: `content ${name}`,
});

function realBody(text) {
  const canonical = canonicalForm(readFlow(readYaml(text).documents[0]).flow, ({ name }) => name);
  return { text, textHash: `text ${text.length}`, canonical, contentHash: contentHash(canonical) };
}

/** Adds a flow; `live` is its published content where the org has it, a hash or an export. */
function addFlow(org, { kind, name, type, calls = [], transfers = [], body, live }) {
  const flow = desiredFlow({
    kind,
    name,
    flowType: type,
    body,
    uses: [
      ...calls.map((called) => ({ address: `SharedFlow/${called}`, how: 'snapshots' })),
      ...transfers.map((target) => ({ address: `InboundFlow/${target}`, how: 'transfers' })),
    ],
  });
  org.resources.push(flow);
  if (live === undefined) return;
  const id = `id-${name}`;
  org.flows.push(liveFlow({ id, name, type }));
  if (live.text !== '') org.exports[`${id}@${VERSION}`] = { known: true, value: live.text };
  const snapshots = calls.map((called) => ({
    id: `id-${called}`,
    address: `SharedFlow/${called}`,
    version: VERSION,
    contentHash: `content ${called}`,
  }));
  const applied = {
    type,
    contentHash: live.contentHash,
    canonicalVersion: CANONICAL_VERSION,
    publishedVersion: VERSION,
    equalVersions: [],
    snapshots,
  };
  org.receipts.push(receiptOf(flow.address, id, name, { flow: applied }));
}

function addRoute(org, { name, number, open, closed, isLive }) {
  const attributes = (to) => ({ numbers: [number], open: to(open), closed: to(closed) });
  const wanted = attributes((flow) => ref(`InboundFlow/${flow}`));
  const route = desiredValue('CallRoute', name, wanted);
  org.resources.push(route);
  if (!isLive) return;
  const held = attributes((flow) => liveRef('flows', `id-${flow}`, flow));
  org.routes.push(liveObject('CallRoute', `id-${name}`, name, held));
  org.receipts.push(receiptOf(route.address, `id-${name}`, name, { attributes: wanted }));
}

/**
 * A tenth shared flows, six tenths inbound flows that call four of them, three tenths routes; three references each on
 * average. Every `changesEach`th inbound flow has another body than the one that is published.
 */
function mixedOrg(count, { isLive, changesEach = Infinity }) {
  const org = emptyOrg();
  const sharedCount = Math.floor(count / 10);
  const routeCount = Math.floor((count * 3) / 10);
  const inboundCount = count - sharedCount - routeCount;
  for (let at = 0; at < sharedCount; at++) {
    const name = `shared-${at}`;
    const body = hashedBody(name);
    addFlow(org, { kind: 'SharedFlow', name, type: 'commonmodule', body, ...(isLive && { live: body }) });
  }
  for (let at = 0; at < inboundCount; at++) {
    const name = `line-${at}`;
    const calls = [1, 7, 31, 57]
      .map((step) => `shared-${(at * step) % sharedCount}`)
      .filter((one, i, all) => all.indexOf(one) === i);
    const isChanged = at % changesEach === changesEach - 1;
    const text = isChanged ? lineBody(at, 0) : '';
    const live = isChanged ? realBody(text) : hashedBody(name);
    const body = isChanged ? realBody(text.replace('Welcome to line', 'Hello, this is line')) : live;
    addFlow(org, { kind: 'InboundFlow', name, type: 'inboundcall', calls, body, ...(isLive && { live }) });
  }
  for (let at = 0; at < routeCount; at++) {
    const line = (step) => `line-${(at * step) % inboundCount}`;
    const number = `+1${3_000_000_000 + at}`;
    addRoute(org, { name: `route-${at}`, number, open: line(1), closed: line(3), isLive });
  }
  return org;
}

/** One shared flow with other content than the published one, and everybody else calls it. */
function sharedByAll(count) {
  const org = emptyOrg();
  const text = sharedBody(0);
  addFlow(org, {
    kind: 'SharedFlow',
    name: 'shared',
    type: 'commonmodule',
    body: realBody(text.replace('announcement number 0', 'announcement number 1000')),
    live: realBody(text),
  });
  for (let at = 0; at < count; at++) {
    const body = hashedBody(`line-${at}`);
    const name = `line-${at}`;
    addFlow(org, { kind: 'InboundFlow', name, type: 'inboundcall', calls: ['shared'], body, live: body });
  }
  return org;
}

/** New flows, each of which transfers to the next. */
function chain(count) {
  const org = emptyOrg();
  for (let at = 0; at < count; at++) {
    const name = `line-${at}`;
    const transfers = at + 1 < count ? [`line-${at + 1}`] : [];
    addFlow(org, { kind: 'InboundFlow', name, type: 'inboundcall', transfers, body: hashedBody(name) });
  }
  return org;
}

/** Each with what its plan must come to, so that nothing is measured that went another way. */
const SITUATIONS = {
  unchanged: { make: (count) => mixedOrg(count, { isLive: true }), sum: (count) => ({ keep: count }) },
  'all new': { make: (count) => mixedOrg(count, { isLive: false }), sum: (count) => ({ create: count }) },
  '1 % changed': {
    make: (count) => mixedOrg(count, { isLive: true, changesEach: 60 }),
    sum: (count) => ({ update: Math.floor((count * 0.6) / 60) }),
  },
  'one shared flow': { make: sharedByAll, sum: (count) => ({ update: 1, republish: count }) },
  chain: { make: chain, sum: (count) => ({ create: count }) },
};

/** What an org answers that has nothing but what its listings show, until the planner asks for nothing more. */
function answered(input) {
  const needs = missingFacts(input);
  if (needs.isEmpty) return input;
  const { consumers, names, numbers } = needs;
  const answers = Object.entries({
    consumers: consumers.map(({ id }) => [id, known([])]),
    names: names.map(({ kind, type, name }) => [nameKey(type ?? kind, name), { state: 'gone' }]),
    numbers: numbers.map((number) => [number, known({ isPooled: true })]),
  }).filter(([, entries]) => entries.length > 0);
  if (answers.length === 0) throw new Error(`Nobody answers ${JSON.stringify(needs).slice(0, 500)}.`);
  const added = answers.map(([fact, entries]) => [
    fact,
    { ...input.live[fact], ...Object.fromEntries(entries) },
  ]);
  return answered({ ...input, live: { ...input.live, ...Object.fromEntries(added) } });
}

const [situation, size, rounds] = process.argv.slice(2);
const { make, sum } = SITUATIONS[situation];
const { resources, receipts, flows, routes, exports } = make(Number(size));
const input = answered({
  desired: desiredState({ resources, kinds: KIND_TRAITS }),
  live: liveState({
    flows: listing(flows),
    objects: { Schedule: listing([]), ScheduleGroup: listing([]), CallRoute: listing(routes) },
    exports,
  }),
  ledger: { state: 'present', receipts, elsewhere: [], complete: true, findings: [] },
  options: { now: '2026-03-02T12:00:00Z', toolVersion: '0.1.0' },
});
const times = Array.from({ length: Number(rounds ?? 7) }, () => {
  const started = performance.now();
  const made = plan(input).plan;
  const took = performance.now() - started;
  for (const [action, count] of Object.entries(sum(Number(size)))) {
    if (made.summary[action] !== count)
      throw new Error(`${situation}: ${action} ${count} expected, not ${JSON.stringify(made.summary)}`);
  }
  return took;
});
const milliseconds = times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
const references = resources.reduce((count, { dependencies }) => count + dependencies.length, 0);
console.log(JSON.stringify({ milliseconds: Number(milliseconds.toFixed(1)), references }));
