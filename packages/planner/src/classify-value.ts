import type { Edit, Unknown } from '@callwright/model';
import { referencesIn, unknown } from '@callwright/model';
import type { Rule } from './classify-unsettled.ts';
import { BINDING_ROWS, MISSING_THING, bindingHazards } from './classify-binding.ts';
import { DELETED_OUTSIDE, UNSETTLED_ROWS, holdUnknown } from './classify-unsettled.ts';
import { describeDifference } from './describe-values.ts';
import { isOursByHistory, keepsReceipts, madeByRun } from './ledger-state.ts';
import { nounOfThing } from './name-things.ts';
import type { Verdict } from './proposal.ts';
import { placeChange, placeMissing } from './place-of-object.ts';
import { heldUnknown, reason, receiptsUnsure } from './proposal.ts';
import type { ValueCase } from './value-case.ts';

/** The table of design 5 for what is compared by value; there is no version, so L = R takes the place of V = L. */
export const VALUE_TABLE: readonly Rule<ValueCase>[] = [
  ...UNSETTLED_ROWS,
  MISSING_THING,
  {
    row: 'not live, nothing there that it could live below: held',
    when: (one) => one.live === undefined && placeMissing(one) !== undefined,
    then: (one) => ({
      action: 'create',
      reason: reason('not-live', 'The org does not have it yet.'),
      held: placeMissing(one) ?? heldUnknown(receiptsUnsure()),
    }),
  },
  {
    row: 'not live, no receipt: create',
    when: ({ live, receipt }) => live === undefined && receipt === undefined,
    then: () => ({ action: 'create', reason: reason('not-live', 'The org does not have it yet.') }),
  },
  DELETED_OUTSIDE,
  {
    row: 'a reference whose name is not known: held',
    when: (one) => unnamedReference(one) !== undefined,
    then: (one) => holdUnknown(unnamedReference(one) ?? receiptsUnsure()),
  },
  ...BINDING_ROWS,
  {
    row: 'it would have to leave what it lives below: held',
    when: (one) => placeChange(one) !== undefined,
    then: (one) => ({
      action: 'update',
      reason: reason('values-differ', 'The manifest has other values than the org.'),
      edits: editsOf(one),
      held: placeChange(one) ?? heldUnknown(receiptsUnsure()),
    }),
  },
  {
    row: 'no receipt, equal values: adopt',
    when: (one) => one.applied === undefined && isEqual(one),
    then: ({ facts }) =>
      keepsReceipts(facts)
        ? {
            action: 'adopt',
            reason: reason(
              'equal-and-unmanaged',
              'The live values are the desired ones: it is taken into the ledger.',
            ),
          }
        : { action: 'keep', reason: reason('unchanged', 'The live values are the desired ones.') },
  },
  {
    row: 'no receipt, other values: update, takes-over-unmanaged',
    when: ({ applied }) => applied === undefined,
    then: (one) => ({
      action: 'update',
      reason: reason('values-differ', sayUnmanaged(one)),
      edits: editsOf(one),
      hazards:
        one.live !== undefined && isOursByHistory(one.facts, one.live)
          ? []
          : one.resource.binds !== undefined
            ? bindingHazards(one)
            : [
                {
                  hazard: 'takes-over-unmanaged',
                  message: `The ${nounOf(one)} "${one.live?.name ?? ''}" exists and is not managed by this project; ${sayEdits(one)}.`,
                },
              ],
    }),
  },
  {
    row: 'L = D: keep',
    when: isEqual,
    then: (one) => ({
      action: 'keep',
      reason: reason(
        'unchanged',
        one.receiptIsCurrent
          ? 'Git, receipt and org agree.'
          : 'The live values are the desired ones; the receipt is brought up to date.',
      ),
      refresh: !one.receiptIsCurrent,
    }),
  },
  {
    row: 'L = R, D ≠ R: update',
    when: ({ changedOutside, live, receipt, resource }) =>
      changedOutside.length === 0 && (resource.binds !== undefined || live?.name === receipt?.liveName),
    then: (one) => ({
      action: one.differences.length === 0 ? 'rename' : 'update',
      reason: reason(
        one.differences.length === 0 ? 'name-differs' : 'values-differ',
        'The manifest has other values than what was applied.',
      ),
      edits: editsOf(one),
    }),
  },
  {
    row: 'L ≠ R, L ≠ D: update, overwrites-outside-change',
    when: () => true,
    then: (one) => ({
      action: one.differences.length === 0 ? 'rename' : 'update',
      reason: reason('changed-outside', `Changed outside of Callwright${byWhom(one)}.`),
      edits: editsOf(one),
      hazards: [
        {
          hazard: 'overwrites-outside-change',
          message: `${one.changedOutside.length > 0 ? one.changedOutside.join(', ') : 'The name'} changed outside of Callwright${byWhom(one)}; ${sayEdits(one)}.`,
        },
      ],
    }),
  },
];

export function classifyValue(one: ValueCase): Verdict {
  const rule = VALUE_TABLE.find((candidate) => candidate.when(one));
  if (rule === undefined) {
    throw new Error(`No row of the table fits ${one.resource.address}: its last row must always hold.`);
  }
  return rule.then(one);
}

function isEqual({ differences, live, resource }: ValueCase): boolean {
  return differences.length === 0 && live?.name === resource.liveName;
}

function sayUnmanaged(one: ValueCase): string {
  const run = one.live && madeByRun(one.facts, one.live);
  if (run !== undefined) {
    return `Run ${run} has made it, and ended before it was as the manifest says.`;
  }
  return one.resource.binds === undefined
    ? 'The live object has other values.'
    : `The ${nounOf(one)} is not bound as the manifest says.`;
}

function editsOf(one: ValueCase): readonly Edit[] {
  const { live, resource } = one;
  const { namedBy, keyed = {} } = one.facts.traits.get(resource.kind) ?? {};
  // A value that is the name says it already.
  const isValue = namedBy !== undefined;
  const name: readonly Edit[] =
    isValue || live === undefined || live.name === resource.liveName
      ? []
      : [
          {
            where: 'name',
            words: `name: "${resource.liveName}" (was "${live.name}")`,
            before: live.name,
            after: resource.liveName,
          },
        ];
  return [
    ...name,
    ...one.differences.flatMap((difference) => describeDifference(difference, keyed[difference.attribute])),
  ];
}

function sayEdits(one: ValueCase): string {
  return editsOf(one)
    .map((edit) => edit.words)
    .join('; ');
}

function byWhom({ live }: ValueCase): string {
  const by = live?.modifiedBy === undefined ? '' : ` by ${live.modifiedBy}`;
  return `${by}${live?.modifiedAt === undefined ? '' : ` on ${live.modifiedAt}`}`;
}

function nounOf({ facts, resource }: ValueCase): string {
  return nounOfThing(facts, resource.kind, resource.binds);
}

/** An id without a name equals nothing, and may still be the desired thing. */
export function unnamedReference({ differences }: ValueCase): Unknown | undefined {
  for (const { attribute, before } of differences) {
    const [id] = referencesIn(before).flatMap((reference) =>
      '$live' in reference && reference.$live.name === undefined ? [reference.$live.id] : [],
    );
    if (id !== undefined) {
      return unknown(
        'unnamed-reference',
        `${attribute} refers to ${id}, and what that is called could not be read.`,
      );
    }
  }
  return undefined;
}
