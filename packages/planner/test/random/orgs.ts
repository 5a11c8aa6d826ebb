import type { Attributes, DesiredState, LiveFlow, LiveObject, Receipt } from '@callwright/model';
import { known, versionKey } from '@callwright/model';
import type { ModelOrg } from '@callwright/testkit';
import { publishByHand } from '@callwright/testkit';
import fc from 'fast-check';
import { JANE } from '../catalogue/org-events.ts';
import { applied } from '../plan-model.ts';
import type { Sample } from '../sample-project.ts';
import { liveNameOf, project } from '../sample-project.ts';
import { aProject, bareOrg, successor } from './projects.ts';

/** An org in which this project, another one and people have worked, and what this project wants of it next. */
export interface Tangle {
  readonly org: ModelOrg;
  readonly desired: DesiredState;
}

/** Something that a person does in an org, to the flow or object whose turn it is. */
type Hand = (org: ModelOrg, pick: number) => ModelOrg;

const HANDS: readonly Hand[] = [
  onFlow((org, flow, pick) => {
    const before = org.texts[versionKey(flow.id, flow.published?.id ?? '')];
    return before === undefined
      ? org
      : publishByHand(org, flow.id, before.replace(/tts: "[^"]*"/, `tts: "By hand ${pick}"`));
  }),
  onFlow((org, flow) => {
    const before = org.texts[versionKey(flow.id, flow.published?.id ?? '')];
    return before === undefined ? org : publishByHand(org, flow.id, before);
  }),
  onFlow((org, flow) => withFlow(org, { ...flow, name: `${flow.name} by hand` })),
  onFlow((org, flow) => withFlow(org, { ...flow, active: false })),
  onFlow((org, flow) => withFlow(org, { ...flow, division: { id: 'division-Sales', name: 'Sales' } })),
  onFlow((org, flow) => withFlow(org, { ...flow, lock: known(JANE) })),
  onFlow((org, flow) => withFlow(org, { ...flow, draft: known({ id: 'saved_version_1', by: JANE }) })),
  onFlow((org, flow) => ({ ...org, flows: without(org.flows, flow.id) })),
  onObject((org, object) => ({ ...org, objects: without(org.objects, object.id) })),
  onObject((org, object) =>
    withObject(org, { ...object, attributes: { ...object.attributes, description: 'By hand' } }),
  ),
  onObject((org, object) => withObject(org, { ...object, attributes: { ...object.attributes, open: null } })),
  (org, pick) => ({ ...org, receipts: without(org.receipts, nth(Object.keys(org.receipts), pick) ?? '') }),
  (org) => ({ ...org, receipts: {}, ledger: 'missing', elsewhere: [] }),
];

export const aTangle: fc.Arbitrary<Tangle> = fc
  .record({
    theirs: aProject,
    /** Their flows are called like ours. */
    collides: fc.boolean(),
    first: aProject,
    second: aProject,
    hands: fc.array(fc.record({ hand: fc.nat(HANDS.length - 1), pick: fc.nat(1000) }), { maxLength: 4 }),
  })
  .map(({ theirs, collides, first, second, hands }) => {
    const others = ofOtherProject(applied(project(elsewhere(theirs, collides)), bareOrg()));
    const before = project(first);
    const org = hands.reduce(
      (now, { hand, pick }) => HANDS[hand]?.(now, pick) ?? now,
      applied(before, others),
    );
    return { org, desired: successor(before, second) };
  });

/** The same project with numbers, and mostly names, of its own. */
function elsewhere(sample: Sample, collides: boolean): Sample {
  const renamed = (name: string): string => (collides ? name : `Their ${name}`);
  return {
    ...sample,
    flows: (sample.flows ?? []).map((flow) => ({ ...flow, liveName: renamed(liveNameOf(flow)) })),
    values: (sample.values ?? []).map((value) => ({
      ...value,
      liveName: renamed(value.name),
      attributes: JSON.parse(
        JSON.stringify(value.attributes).replaceAll('+131755501', '+131755502'),
      ) as Attributes,
    })),
  };
}

function ofOtherProject(org: ModelOrg): ModelOrg {
  const theirs = Object.values(org.receipts).map((receipt): Receipt => ({ ...receipt, project: 'other' }));
  return { ...org, receipts: {}, elsewhere: theirs };
}

function onFlow(act: (org: ModelOrg, flow: LiveFlow, pick: number) => ModelOrg): Hand {
  return (org, pick) => {
    const flow = nth(Object.values(org.flows), pick);
    return flow === undefined ? org : act(org, flow, pick);
  };
}

function onObject(act: (org: ModelOrg, object: LiveObject) => ModelOrg): Hand {
  return (org, pick) => {
    const object = nth(Object.values(org.objects), pick);
    return object === undefined ? org : act(org, object);
  };
}

function nth<T>(items: readonly T[], pick: number): T | undefined {
  return items.length === 0 ? undefined : items[pick % items.length];
}

function withFlow(org: ModelOrg, flow: LiveFlow): ModelOrg {
  return { ...org, flows: { ...org.flows, [flow.id]: flow } };
}

function withObject(org: ModelOrg, object: LiveObject): ModelOrg {
  return { ...org, objects: { ...org.objects, [object.id]: object } };
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}
