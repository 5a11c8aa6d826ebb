import { CANONICAL_VERSION, editsBetween, sameContent, stubFlow } from '@callwright/archy';
import type { Edit, Fact, FlowReceipt, FlowResource, LiveFlow, Receipt } from '@callwright/model';
import { known, unknown } from '@callwright/model';
import type { Facts } from './facts.ts';
import type { Contents, FlowContent } from './flow-content.ts';
import { isOursByHistory } from './ledger-state.ts';
import type { Match } from './match.ts';

/** Everything that the table of design 5 asks about one desired flow. Content is read only when a rule asks for it. */
export interface FlowCase {
  readonly facts: Facts;
  readonly resource: FlowResource;
  readonly match: Match;
  readonly live?: LiveFlow;
  readonly receipt?: Receipt;
  /** What was published, when the receipt's id is the live one. */
  readonly applied?: FlowReceipt;
  /** V against L. */
  readonly version: 'same' | 'moved' | 'none';
  /** D = R by hash; false when another canonical form made R. */
  readonly asApplied: boolean;
  /** L. */
  readonly content: () => Fact<FlowContent>;
  /** Whether L has the content of D. */
  readonly asDesired: () => Fact<boolean>;
  /** Whether L has the content of R: export against export, so that the exporter's spelling never counts (design 3). */
  readonly asReceipt: () => Fact<boolean>;
  /** Whether L surely has the content of R, so that copies and versions of R count as copies and versions of L. */
  readonly stillApplied: () => boolean;
  /** Whether L is the empty body that a run of ours published first and did not get beyond. */
  readonly isStub: () => boolean;
  /** D against L in words; empty when L cannot be read. */
  readonly edits: () => readonly Edit[];
}

export function flowCase(facts: Facts, contents: Contents, resource: FlowResource, match: Match): FlowCase {
  const receipt = facts.receipts.get(resource.address);
  const live = match.state === 'present' && 'type' in match.live ? match.live : undefined;
  const applied = live !== undefined && receipt?.liveId === live.id ? receipt.flow : undefined;
  const asApplied =
    applied?.canonicalVersion === CANONICAL_VERSION && applied.contentHash === resource.body.contentHash;
  const published = live?.published?.id;
  const content = (): Fact<FlowContent> =>
    live === undefined || published === undefined
      ? unknown('not-published', 'The flow was never published.')
      : contents.of(live.id, published);
  const asDesired = (): Fact<boolean> =>
    overContent(content(), (now) => sameContent(now.canonical, resource.body.canonical));
  const version = versionOf(applied, published);
  const asReceipt = (): Fact<boolean> => sameAsReceipt(live, applied, content(), contents);
  return {
    facts,
    resource,
    match,
    ...(live && { live }),
    ...(receipt && { receipt }),
    ...(applied && { applied }),
    version,
    asApplied,
    content,
    asDesired,
    asReceipt,
    stillApplied: () => version === 'same' || isTrue(version === 'moved' ? asReceipt() : known(false)),
    isStub: () => isStub(facts, { resource, live, receipt, version, content }),
    edits: () => {
      const now = content();
      return now.known ? editsBetween(now.value.canonical, resource.body.canonical) : [];
    },
  };
}

/**
 * The receipt of the stub tells, also that of a publish whose end nobody noted. Without a ledger our own publish of
 * exactly the empty body does.
 */
function isStub(
  facts: Facts,
  one: Pick<FlowCase, 'resource' | 'version' | 'content'> & {
    readonly live: LiveFlow | undefined;
    readonly receipt: Receipt | undefined;
  },
): boolean {
  const { resource, live, receipt, version } = one;
  if (live?.published === undefined) {
    return false;
  }
  if (version !== 'none') {
    return version === 'same' && receipt?.flow?.stub === true;
  }
  const isLeft = receipt?.pending !== undefined && receipt.flow?.stub === true;
  if (!(isLeft || isOursByHistory(facts, live))) {
    return false;
  }
  const content = one.content();
  const stub = content.known ? stubFlow(resource.body.text) : undefined;
  return content.known && stub !== undefined && sameContent(content.value.canonical, stub.canonical);
}

/** What is published against what was applied. */
export function versionOf(
  applied: FlowReceipt | undefined,
  published: string | undefined,
): FlowCase['version'] {
  if (applied === undefined || published === undefined) {
    return 'none';
  }
  return applied.publishedVersion === published || applied.equalVersions.includes(published)
    ? 'same'
    : 'moved';
}

function sameAsReceipt(
  live: LiveFlow | undefined,
  applied: FlowReceipt | undefined,
  now: Fact<FlowContent>,
  contents: Contents,
): Fact<boolean> {
  if (live === undefined || applied === undefined) {
    return known(false);
  }
  const then = applied.publishedVersion === null ? undefined : contents.of(live.id, applied.publishedVersion);
  return overContent(now, (content) =>
    then?.known
      ? sameContent(content.canonical, then.value.canonical)
      : applied.canonicalVersion === CANONICAL_VERSION && content.hash === applied.contentHash,
  );
}

export function isTrue(fact: Fact<boolean>): boolean {
  return fact.known && fact.value;
}

function overContent<T>(content: Fact<FlowContent>, judge: (content: FlowContent) => T): Fact<T> {
  return content.known ? known(judge(content.value)) : content;
}
