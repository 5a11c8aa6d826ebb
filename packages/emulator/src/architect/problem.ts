import type { UnresolvedName } from './engine.ts';
import { type Place, pathOf } from './place.ts';

/**
 * One thing that is wrong with a document.
 *
 * `session`: Architect cannot build the flow and the scripting session ends. `validation`: the flow was built and
 * its validation complains (facts: ARC 11).
 */
export type Problem =
  | SessionProblem
  | {
      readonly stage: 'validation';
      readonly severity: 'error' | 'warning';
      readonly text: string;
      readonly place: Place;
    };

/** What Architect cannot build a flow with. */
export interface SessionProblem {
  readonly stage: 'session';
  readonly text: string;
  /** The name that was looked up in vain. */
  readonly unresolved?: UnresolvedName;
}

/** A session problem at one property: the platform names property and path below the reason (facts: ARC 11). */
export function propertyProblem(text: string, property: string, place: Place): SessionProblem {
  return {
    stage: 'session',
    text: `${text.replaceAll(/\r?\n(?!Error details)/g, ' ')}\nProperty name: '${property}'\nPath: '${pathOf(place)}'`,
  };
}

/** A part of another place or file that should be taken in: the job gets one file (facts: ARC 2.2, 13.7). */
export function inclusionProblem(reference: string, property: string, place: Place): Problem {
  return propertyProblem(
    `the reference '${reference}' cannot be followed: only one file is uploaded. Run the preprocess command first and publish its result.`,
    property,
    place,
  );
}

/** A value of the wrong shape, e.g. an empty key: `expected a object but got null` (facts: ARC 11). */
export function shapeProblem(expected: string, got: string, property: string, place: Place): Problem {
  return propertyProblem(`expected a ${expected} but got ${got}`, property, place);
}

/** A key that is not known where it stands (text: facts ARC 11). */
export function unknownKey(key: string, place: Place): Problem {
  return propertyProblem(
    `the property '${key}' cannot be assigned a value. Please be sure that this property can be assigned a value in this context.`,
    key,
    place,
  );
}

/** A name that nothing in the org has (text: facts ARC 11). */
export function noMatches(kind: string, name: string, property: string, place: Place): SessionProblem {
  return propertyProblem(
    `find '${kind}' by value of '${name}' - no matches\nError details: no matches`,
    property,
    place,
  );
}

/** A name that several objects have but for letter case (text: facts ARC 11). */
export function ambiguous(name: string, property: string, place: Place): Problem {
  return propertyProblem(
    `item[1] - value '${name}' - is another case sensitive match - unable to disambiguate network results.`,
    property,
    place,
  );
}

export function validationProblem(
  severity: 'error' | 'warning',
  text: string,
  place: Place,
): Extract<Problem, { stage: 'validation' }> {
  return { stage: 'validation', severity, text, place };
}
