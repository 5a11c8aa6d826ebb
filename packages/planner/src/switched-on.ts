import type { Finding, LiveObject } from '@callwright/model';
import { compareText, referencesIn } from '@callwright/model';
import type { Facts } from './facts.ts';
import type { Matches } from './match-live.ts';

/** Code of the findings that a plan says in its first line. */
export const SWITCHED_ON = 'plan.switched-on';

/**
 * Objects whose switch is on, managed or not: operation that no manifest says and nobody who reads a plan may miss
 * (language 2).
 */
export function switchedOn(facts: Facts, matches: Matches): readonly Finding[] {
  return [...facts.objectsById.values()]
    .filter((object) => object.switchedOn === true)
    .sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))
    .map((object) => {
      const address = matches.addressOfId.get(object.id);
      const noun = facts.traits.get(object.kind)?.noun ?? object.kind;
      return {
        code: SWITCHED_ON,
        severity: 'warning',
        summary: `The ${noun} "${object.name}" is switched on.`,
        detail: `${sayNames(object)}Callwright leaves the switch as it is.`,
        hint: 'Whoever runs the org switches it off, in Admin › Routing.',
        ...(address !== undefined && { address }),
      };
    });
}

function sayNames({ attributes }: LiveObject): string {
  const names = referencesIn(attributes).flatMap((reference) =>
    '$live' in reference ? (reference.$live.name ?? []) : [],
  );
  return names.length === 0 ? '' : `It holds ${[...new Set(names)].join(', ')}. `;
}
