import type { Attributes, Edit, Unknown } from '@callwright/model';
import { unnamedReference } from '../classify-value.ts';
import { compareValues } from '../compare-values.ts';
import { describeDifference } from '../describe-values.ts';
import { isOursByHistory, keepsReceipts } from '../ledger-state.ts';
import type { Matches } from '../match-live.ts';
import { nounOfThing } from '../name-things.ts';
import type { ValueCase } from '../value-case.ts';
import type { Found } from './compared-address.ts';
import { AGREED, awaiting, lacks } from './compared-address.ts';
import { changedHeader, pendingHeader, wantedHeader } from './compare-header.ts';
import { notLive, unsettled } from './compare-presence.ts';
import { unsureReference } from '../unsure-reference.ts';

/** Git, receipt and org for one desired object that is compared by value, attribute by attribute. */
export function compareValue(one: ValueCase, matches: Matches): Found {
  const early = unsettled(one) ?? notBound(one) ?? notLive(one);
  if (early !== undefined) {
    return early;
  }
  const unnamed = unnamedReference(one) ?? unsureTarget(one, matches);
  if (unnamed !== undefined) {
    return lacks(unnamed);
  }
  if (one.former?.state === 'unknown') {
    return lacks(one.former.why);
  }
  return one.applied === undefined ? withoutReceipt(one) : withReceipt(one, one.applied);
}

function unsureTarget(one: ValueCase, matches: Matches): Unknown | undefined {
  const names = one.differences.map(({ attribute }) => attribute);
  return unsureReference(one.facts, matches, one.live, [...names, ...one.changedOutside]);
}

function withReceipt(one: ValueCase, applied: Attributes): Found {
  const wanted = one.resource.attributes;
  const header = { ...one, isNamedByValue: isNamedByValue(one) };
  const pendingAttributes = one.differences
    .map(({ attribute }) => attribute)
    .filter((attribute) => differs(one, attribute, applied, wanted));
  const outside = [
    ...changedHeader(header),
    ...formerEdits(one),
    ...editsOf(one, applied, one.liveAttributes, one.changedOutside),
  ];
  return {
    state: 'compared',
    outside,
    pending: [
      ...pendingHeader(header),
      ...turnsToAnother(one),
      ...editsOf(one, applied, wanted, pendingAttributes),
    ],
    ...(outside.length > 0 && { happened: `It was changed outside of Callwright${byWhom(one)}.` }),
  };
}

function withoutReceipt(one: ValueCase): Found {
  const wanted = one.resource.attributes;
  const all = one.differences.map(({ attribute }) => attribute);
  const header = wantedHeader({ ...one, isNamedByValue: isNamedByValue(one) });
  const isEqual = all.length === 0 && header.length === 0;
  const pending = [...header, ...editsOf(one, one.liveAttributes, wanted, all)];
  if (keepsReceipts(one.facts)) {
    return isEqual
      ? awaiting('It exists with equal values and is in no receipt yet.')
      : awaiting(
          one.resource.binds === undefined
            ? 'It exists, with other values, and is not managed by this project yet.'
            : 'It is not bound as the manifest says yet.',
          pending,
        );
  }
  if (isEqual) {
    return AGREED;
  }
  return one.live !== undefined && isOursByHistory(one.facts, one.live)
    ? awaiting('The manifest has other values than what was applied.', pending)
    : {
        state: 'compared',
        outside: editsOf(one, wanted, one.liveAttributes, all),
        pending: header,
        happened: `It is not as git says, and was changed by others${byWhom(one)}.`,
      };
}

/** What a binding binds is made elsewhere, and may be gone there or have another name now. */
function notBound(one: ValueCase): Found | undefined {
  const { resource, live, receipt, facts } = one;
  if (resource.binds === undefined || live !== undefined) {
    return undefined;
  }
  const thing = `${nounOfThing(facts, resource.kind, resource.binds)} "${resource.liveName}"`;
  if (receipt === undefined) {
    return awaiting(`The org has no ${thing}, and it is made elsewhere.`);
  }
  const bound = facts.objectsById.get(receipt.liveId);
  return {
    state: 'missing',
    words:
      bound === undefined
        ? `The ${thing} is not in the org any more.`
        : `The ${thing} is called "${bound.name}" now.`,
  };
}

/** Whether two of the three states differ in an attribute. */
function differs(one: ValueCase, attribute: string, before: Attributes, after: Attributes): boolean {
  return changed(one, before, after, [attribute]).length > 0;
}

function changed(
  { facts, resource }: ValueCase,
  before: Attributes,
  after: Attributes,
  names: readonly string[],
): ReturnType<typeof compareValues> {
  const part = Object.fromEntries(names.map((name) => [name, after[name] ?? null]));
  return compareValues(before, part, facts.traits.get(resource.kind)?.sets ?? []);
}

function editsOf(
  one: ValueCase,
  before: Attributes,
  after: Attributes,
  names: readonly string[],
): readonly Edit[] {
  const keyed = one.facts.traits.get(one.resource.kind)?.keyed ?? {};
  return changed(one, before, after, names).flatMap((difference) =>
    describeDifference(difference, keyed[difference.attribute]),
  );
}

/** The manifest names another thing than the receipt. */
function turnsToAnother({ former, resource }: ValueCase): readonly Edit[] {
  return former?.state === 'present'
    ? [
        {
          where: 'binds',
          words: `binds: "${resource.liveName}" (was "${former.value.name}")`,
          before: former.value.name,
          after: resource.liveName,
        },
      ]
    : [];
}

/** Changes of the thing that a binding is about to leave. */
function formerEdits(one: ValueCase): readonly Edit[] {
  const { former, formerAttributes = {}, receipt } = one;
  if (former?.state !== 'present') {
    return [];
  }
  const applied = receipt?.attributes ?? {};
  return editsOf(one, applied, formerAttributes, Object.keys(applied));
}

function isNamedByValue({ facts, resource }: ValueCase): boolean {
  return facts.traits.get(resource.kind)?.namedBy !== undefined;
}

/** By id: the platform gives no name here (facts: API 4). */
function byWhom({ live }: ValueCase): string {
  const by = live?.modifiedBy === undefined ? '' : ` by ${live.modifiedBy}`;
  return `${by}${live?.modifiedAt === undefined ? '' : ` on ${live.modifiedAt}`}`;
}
