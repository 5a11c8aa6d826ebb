import type {
  ComparedClass,
  ComparedObject,
  ComparedPlace,
  Fact,
  LiveFlow,
  LiveObject,
  OrgSide,
  Resource,
  Unknown,
} from '@callwright/model';
import { known, unknown } from '@callwright/model';
import { compareAttributes } from './compare-attributes.ts';
import { compareContents } from './compare-contents.ts';
import type { Both } from './compare-headers.ts';
import { compareHeaders } from './compare-headers.ts';
import type { Differences } from './differences.ts';
import { NO_DIFFERENCES, together } from './differences.ts';
import type { Pair, Sights } from './pair.ts';
import type { SameThings } from './same-things.ts';

/** What is to be said of one thing in two orgs; undefined when it is alike, or in neither. */
export function comparePair(sights: Sights, same: SameThings, pair: Pair): ComparedObject | undefined {
  const { first, second } = pair.here;
  const object = objectOf(sights, pair);
  if (first.state === 'present' && second.state === 'present') {
    return bothThere(sights, same, object, { first: first.live, second: second.live }, pair);
  }
  if (first.state === 'unknown' || second.state === 'unknown') {
    return oneUnknown(sights, pair, object);
  }
  const side = first.state === 'present' ? 'first' : second.state === 'present' ? 'second' : undefined;
  return side === undefined ? undefined : onlyThere(sights, pair, object, side);
}

type Said = Pick<ComparedObject, 'class' | 'words'> & Partial<Differences>;
type Sayer = (said: Said) => ComparedObject;

function objectOf(sights: Sights, { address, kind, flowType, name, here }: Pair): Sayer {
  const resource = address === undefined ? undefined : resourceAt(sights, address);
  const place = (side: OrgSide): { readonly [K in OrgSide]?: ComparedPlace } => {
    const one = here[side];
    return one.state === 'present' ? { [side]: placeOf(one.live) } : {};
  };
  return ({ class: is, words, ...differences }) => ({
    class: is,
    ...(address !== undefined && { address }),
    kind,
    ...(flowType !== undefined && { flowType }),
    name,
    words,
    ...NO_DIFFERENCES,
    ...differences,
    ...place('first'),
    ...place('second'),
    ...(resource !== undefined && { place: resource.place }),
  });
}

function placeOf(live: LiveFlow | LiveObject): ComparedPlace {
  return {
    liveName: live.name,
    liveId: live.id,
    ...('type' in live && live.published !== undefined && { publishedVersion: live.published.id }),
  };
}

function resourceAt({ first, second }: Sights, address: NonNullable<Pair['address']>): Resource | undefined {
  return first.facts.resources.get(address) ?? second.facts.resources.get(address);
}

function bothThere(
  sights: Sights,
  same: SameThings,
  say: Sayer,
  live: Readonly<Record<OrgSide, LiveFlow | LiveObject>>,
  { address }: Pair,
): ComparedObject | undefined {
  const side = (of: OrgSide): Both<LiveFlow | LiveObject>[OrgSide] => {
    const resource = address === undefined ? undefined : sights[of].facts.resources.get(address);
    return { live: live[of], ...(resource !== undefined && { resource }) };
  };
  const both: Both<LiveFlow | LiveObject> = { first: side('first'), second: side('second') };
  const inner = insideOf(sights, same, both);
  const header = compareHeaders(sights, both);
  if (!inner.known) {
    return say({ class: 'unknown', words: notCompared(inner), ...header });
  }
  const found = together([header, inner.value]);
  const is: ComparedClass | undefined =
    found.edits.length > 0 ? 'differs' : found.configured.length > 0 ? 'configured' : undefined;
  return is === undefined
    ? undefined
    : say({ class: is, words: differenceWords(sights, both, is), ...found });
}

function insideOf(sights: Sights, same: SameThings, both: Both<LiveFlow | LiveObject>): Fact<Differences> {
  const { first, second } = both;
  if ('type' in first.live && 'type' in second.live) {
    return first.live.type === second.live.type
      ? compareContents(sights, both as Both<LiveFlow>)
      : known({ edits: [typeEdit(first.live, second.live)], configured: [] });
  }
  return 'type' in first.live || 'type' in second.live
    ? unknown('other-kind', 'One of the two is a flow, and the other is none.')
    : compareAttributes(sights, same, both as Both<LiveObject>);
}

function typeEdit(first: LiveFlow, second: LiveFlow): Differences['edits'][number] {
  return {
    where: 'type',
    words: `type: ${first.type} (was ${second.type})`,
    before: second.type,
    after: first.type,
  };
}

function differenceWords(
  { first, second }: Sights,
  both: Both<LiveFlow | LiveObject>,
  is: 'differs' | 'configured',
): string {
  if (is === 'configured') {
    return `It differs as the manifests of ${first.org} and ${second.org} say.`;
  }
  const [one, other] = [both.first.live, both.second.live].map((live) =>
    'type' in live ? (live.published?.id ?? 'none') : undefined,
  );
  return one === undefined || other === undefined
    ? `${first.org} and ${second.org} hold different values.`
    : `Published is version ${one} in ${first.org} and ${other} in ${second.org}.`;
}

function notCompared({ detail }: Unknown): string {
  return `It could not be compared: ${detail}`;
}

function oneUnknown(sights: Sights, { here }: Pair, say: Sayer): ComparedObject | undefined {
  const sides = ['first', 'second'] as const;
  // What nobody wants in one org, and nobody has in the other, is nothing to worry about.
  if (sides.every((side) => here[side].state !== 'present' && here[side].state !== 'unknown')) {
    return undefined;
  }
  const words = sides.flatMap((side) => {
    const one = here[side];
    return one.state === 'unknown' ? [`${sights[side].org}: ${one.why.detail}`] : [];
  });
  return say({ class: 'unknown', words: `It could not be compared. ${words.join(' ')}` });
}

function onlyThere(sights: Sights, { here, address }: Pair, say: Sayer, side: OrgSide): ComparedObject {
  const other = side === 'first' ? 'second' : 'first';
  const [has, lacks] = [sights[side].org, sights[other].org];
  const isMeant =
    address !== undefined && here[other].state === 'not-meant' && sights[side].facts.resources.has(address);
  return isMeant
    ? say({ class: 'configured', words: `The manifests want it in ${has} and not in ${lacks}.` })
    : say({
        class: side === 'first' ? 'only-in-first' : 'only-in-second',
        words: `${has} has it, and ${lacks} does not.`,
      });
}
