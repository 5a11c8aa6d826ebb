import type { FlowType, NameLookup, ObjectKind, OrgNames, PublishedFlow } from './engine.ts';
import { findLabels } from './object-kinds.ts';
import type { Place } from './place.ts';
import { type Problem, type SessionProblem, ambiguous, noMatches, propertyProblem } from './problem.ts';
import type { YamlMap } from './yaml-tree.ts';

/** A name in the document that stands for something in the org, and where the name is written. */
export interface OrgReference {
  readonly holder: YamlMap;
  readonly key: string;
  /**
   * `value`: the property is the name. `key`: the key itself is. `expression`: the name is inside an expression.
   * `prompt`: the property is `Prompt.<name>` or `PromptSystem.<name>` (facts: ARC 5.2).
   */
  readonly spelling: 'value' | 'key' | 'expression' | 'prompt';
  readonly target:
    | { readonly of: 'object'; readonly kind: ObjectKind }
    | { readonly of: 'flow'; readonly type: FlowType; readonly version: string | undefined };
  readonly id: string;
  /** The name when the document was read: the org's spelling of it. */
  readonly name: string;
}

/** Where a name is written. */
export type Spot = Pick<OrgReference, 'holder' | 'key' | 'spelling'> & {
  readonly place: Place;
  /** The property that a person would look for, where it is another one than `key`. */
  readonly property?: string;
};

/** Looks names up in the org and collects what it finds and what it does not. */
export interface OrgLookup {
  readonly references: OrgReference[];
  readonly problems: Problem[];
  object(kind: ObjectKind, name: string, spot: Spot, within?: string): void;
  prompt(text: string, spot: Spot): void;
  /** The first flow of these types with this name; says so when there is none. */
  flow(types: readonly FlowType[], name: string, spot: Spot): PublishedFlow | undefined;
}

/** A look-up over an org; names of one kind are asked for once. */
export function createOrgLookup(org: OrgNames): OrgLookup {
  const references: OrgReference[] = [];
  const problems: Problem[] = [];
  const known = new Map<string, NameLookup>();

  function find(kind: ObjectKind, name: string, within: string | undefined): NameLookup {
    const key = JSON.stringify([kind, name, within]);
    const lookup = known.get(key) ?? org.find(kind, name, within);
    known.set(key, lookup);
    return lookup;
  }

  function object(kind: ObjectKind, name: string, spot: Spot, within?: string): void {
    const lookup = find(kind, name, within);
    const property = propertyOf(spot);
    switch (lookup.found) {
      case 'one':
        references.push({
          ...placeless(spot),
          target: { of: 'object', kind },
          id: lookup.id,
          name: lookup.name,
        });
        return;
      case 'ambiguous':
        problems.push(ambiguous(name, property, reportedPlace(spot)));
        return;
      case 'none':
        // A system prompt is the platform's own and never missing (facts: ARC 5.2).
        if (kind !== 'systemPrompt') {
          problems.push({
            ...notFound(kind, name, property, reportedPlace(spot), within),
            unresolved: { kind, name },
          });
        }
    }
  }

  return {
    references,
    problems,
    object,
    prompt(text, spot) {
      const [, prefix = '', name = ''] = /^(Prompt|PromptSystem)\.([\s\S]+)$/i.exec(text) ?? [];
      if (prefix === '') {
        problems.push(noMatches(findLabels.userPrompt, text, propertyOf(spot), spot.place));
      } else {
        object(prefix.length > 'Prompt'.length ? 'systemPrompt' : 'userPrompt', name, {
          ...spot,
          spelling: spot.spelling === 'value' ? 'prompt' : spot.spelling,
        });
      }
    },
    flow(types, name, spot) {
      const flow = firstFlow(org, types, name);
      if (flow === undefined) {
        problems.push({
          ...noMatches('flow', name, propertyOf(spot), reportedPlace(spot)),
          unresolved: { kind: 'flow', name, ...(types[0] === undefined ? {} : { flowType: types[0] }) },
        });
        return undefined;
      }
      const version = flow.type === 'commonmodule' ? flow.publishedVersion : undefined;
      references.push({
        ...placeless(spot),
        target: { of: 'flow', type: flow.type, version },
        id: flow.id,
        name: flow.name,
      });
      return flow;
    },
  };
}

function propertyOf(spot: Spot): string {
  return spot.property ?? (spot.spelling === 'key' ? spot.place.segment : spot.key);
}

/** A name that is a key is reported at the object whose property holds the map of names. */
function reportedPlace({ spelling, place }: Spot): Place {
  return spelling === 'key' ? (place.parent ?? place) : place;
}

function placeless({ holder, key, spelling }: Spot): Pick<OrgReference, 'holder' | 'key' | 'spelling'> {
  return { holder, key, spelling };
}

function firstFlow(org: OrgNames, types: readonly FlowType[], name: string): PublishedFlow | undefined {
  for (const type of types) {
    const flow = org.findFlow(type, name);
    if (flow !== undefined) {
      return flow;
    }
  }
  return undefined;
}

function notFound(
  kind: ObjectKind,
  name: string,
  property: string,
  place: Place,
  within: string | undefined,
): SessionProblem {
  if (kind === 'ttsVoice') {
    // text: facts ARC 11; the place stands two levels below the language
    const language = place.parent?.segment ?? '';
    return propertyProblem(
      `did not find a text to speech voice with the name '${name}' for engine '${within ?? ''}' in language '${language}'.`,
      property,
      place,
    );
  }
  return noMatches(findLabels[kind], name, property, place);
}
