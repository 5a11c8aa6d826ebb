import { closestName } from '@callwright/archy';
import type { Address, Attributes, Edit } from '@callwright/model';
import { compareText, listingKey } from '@callwright/model';
import type { Rule } from './classify-unsettled.ts';
import { holdUnknown } from './classify-unsettled.ts';
import { compareValues } from './compare-values.ts';
import { describeDifference } from './describe-values.ts';
import { nounOfThing } from './name-things.ts';
import type { RaisedHazard, Verdict } from './proposal.ts';
import { heldConflict, reason } from './proposal.ts';
import type { ValueCase } from './value-case.ts';

/** Code of the reason why a binding is held whose thing the org does not have. */
export const THING_MISSING = 'bound-thing-missing';

/** What a binding binds is made elsewhere, so one that is not there is never made. */
export const MISSING_THING: Rule<ValueCase> = {
  row: 'binding, its thing is not there: held',
  when: ({ resource, live }) => resource.binds !== undefined && live === undefined,
  then: (one) => ({
    action: 'update',
    reason: reason(THING_MISSING, `The ${sayThing(one)} is not in the org, and it is made elsewhere.`),
    held: heldConflict(`The org has no ${sayThing(one)}.`, hintFor(one)),
  }),
};

/** The rows for a binding that turns to another thing. */
export const BINDING_ROWS: readonly Rule<ValueCase>[] = [
  {
    row: 'binding, what it bound before is not known: held',
    when: ({ former }) => former?.state === 'unknown',
    then: ({ former }) =>
      holdUnknown(
        former?.state === 'unknown' ? former.why : { known: false, reason: 'not-asked', detail: '' },
      ),
  },
  {
    row: 'binding, another thing: replace',
    when: ({ former }) => former?.state === 'present',
    then: (one) => ({
      action: 'replace',
      reason: reason('binds-another', `The manifest names another one than what was applied.`),
      edits: [
        turnsTo(one),
        ...letGoEdits(one),
        ...one.differences.flatMap((difference) => describeDifference(difference)),
      ],
      hazards: replaceHazards(one),
    }),
  },
];

/** What is still as it was applied to the thing that a binding leaves, and so is cleared; the rest is somebody else's. */
export function givenUp(one: ValueCase): Attributes {
  const applied = one.receipt?.attributes ?? {};
  const live = one.formerAttributes ?? {};
  const sets = one.facts.traits.get(one.resource.kind)?.sets ?? [];
  const names = Object.keys(applied).filter(
    (name) =>
      (live[name] ?? null) !== null &&
      compareValues(live, { [name]: applied[name] ?? null }, sets).length === 0,
  );
  return Object.fromEntries(names.map((name) => [name, null]));
}

/** Hazards of values that are set on a thing of which this project has no receipt: what somebody else bound there. */
export function bindingHazards(one: ValueCase): readonly RaisedHazard[] {
  const replaced = one.differences.filter(({ before }) => before !== null);
  return one.applied !== undefined || replaced.length === 0
    ? []
    : [
        {
          hazard: 'takes-over-unmanaged',
          message: `The ${sayThing(one)} is bound otherwise, and not by this project; ${replaced
            .flatMap((difference) => describeDifference(difference))
            .map(({ words }) => words)
            .join('; ')}.`,
        },
      ];
}

/**
 * What becomes of a thing whose binding has left the manifests: its managed values are cleared, and it stays. Nothing is
 * cleared that another resource of the project binds now.
 */
export function classifyUnbind(
  verdict: Verdict,
  about: { readonly live: Attributes; readonly applied: Attributes; readonly boundBy: Address | undefined },
): Verdict {
  if (verdict.action !== 'delete') {
    return verdict;
  }
  if (about.boundBy !== undefined) {
    return {
      action: 'release',
      reason: reason('bound-by-another', `${about.boundBy} binds the same thing now.`, [about.boundBy]),
    };
  }
  const edits = compareValues(about.live, cleared(about.applied), []).flatMap((difference) =>
    describeDifference(difference),
  );
  return edits.length === 0 && verdict.held === undefined
    ? { action: 'release', reason: reason('nothing-bound', 'Nothing is bound any more: the receipt goes.') }
    : {
        ...verdict,
        reason: reason(
          verdict.reason.code,
          `${verdict.reason.words.replace(/\.$/, '')}: what was bound is cleared, and the thing itself stays.`,
        ),
        edits,
      };
}

/** The applied attributes, each with nothing in it. */
export function cleared(applied: Attributes): Attributes {
  return Object.fromEntries(Object.keys(applied).map((name) => [name, null]));
}

function replaceHazards(one: ValueCase): readonly RaisedHazard[] {
  const { changedOutside } = one;
  return [
    ...bindingHazards(one),
    ...(changedOutside.length === 0
      ? []
      : [
          {
            hazard: 'overwrites-outside-change' as const,
            message: `${changedOutside.join(', ')} of ${sayThing(one)} changed outside of Callwright.`,
          },
        ]),
  ];
}

function turnsTo(one: ValueCase): Edit {
  const before = one.former?.state === 'present' ? one.former.value : undefined;
  const was =
    before === undefined
      ? ''
      : ` (was ${nounOfThing(one.facts, before.kind, before.binds)} "${before.name}")`;
  return {
    where: 'binds',
    words: `binds ${sayThing(one)}${was}`,
    before: before?.name ?? null,
    after: one.resource.liveName,
  };
}

function letGoEdits(one: ValueCase): readonly Edit[] {
  const name = one.former?.state === 'present' ? one.former.value.name : '';
  return compareValues(one.formerAttributes ?? {}, givenUp(one), [])
    .flatMap((difference) => describeDifference(difference))
    .map((edit) => ({ ...edit, words: `${edit.words} of "${name}"` }));
}

function sayThing({ facts, resource }: ValueCase): string {
  return `${nounOfThing(facts, resource.kind, resource.binds)} "${resource.liveName}"`;
}

/** The name that the bound thing has now, or one that is nearly the same. */
function hintFor({ facts, resource, receipt }: ValueCase): string {
  const { kind, binds, liveName } = resource;
  const bucket = `existing.${binds ?? ''}`;
  const bound = receipt === undefined ? undefined : facts.objectsById.get(receipt.liveId);
  if (bound !== undefined && bound.name !== liveName && bound.binds === binds) {
    return `What it bound is now called "${bound.name}": write that name under \`${bucket}\`.`;
  }
  const names = facts.input.live.objects[listingKey(kind, binds)]?.rows.map(({ name }) => name) ?? [];
  const close = closestName(liveName, [...names].sort(compareText));
  return close === undefined
    ? `Make it in the org, or give the right name under \`${bucket}\`; one that was just made may take some seconds to be listed.`
    : `Did you mean "${close}"? Names are given under \`${bucket}\`.`;
}
