import { CANONICAL_VERSION, editsBetween, sameContent } from '@callwright/archy';
import type { Edit, Fact, FlowReceipt, LiveFlow, LiveVersion, Receipt } from '@callwright/model';
import { known } from '@callwright/model';
import { sayVersion } from '../describe-actor.ts';
import type { FlowCase } from '../flow-case.ts';
import type { Contents, FlowContent } from '../flow-content.ts';
import { isOursByHistory, keepsReceipts } from '../ledger-state.ts';
import type { Found } from './compared-address.ts';
import { AGREED, awaiting, lacks } from './compared-address.ts';
import { changedHeader, otherHeader, pendingHeader, wantedHeader } from './compare-header.ts';
import { notLive, unsettled } from './compare-presence.ts';

/** Git, receipt and org for one desired flow. Content is read only where version and hash cannot tell. */
export function compareFlow(one: FlowCase, contents: Contents): Found {
  const early = unsettled(one) ?? notLive(one);
  if (early !== undefined) {
    return early;
  }
  const { live, applied, receipt } = one;
  if (live === undefined) {
    return AGREED;
  }
  if (applied === undefined || applied.publishedVersion === null || receipt === undefined) {
    return withoutReceipt(one, live);
  }
  if (live.published !== undefined && isOwnUnfinished(one, live.published)) {
    return awaitingEnd(one, receipt);
  }
  return withReceipt({ ...one, live, applied, receipt }, contents);
}

type Applied = FlowCase & {
  readonly live: LiveFlow;
  readonly applied: FlowReceipt;
  readonly receipt: Receipt;
};

function withReceipt(one: Applied, contents: Contents): Found {
  const { live } = one;
  const isChanged = live.published === undefined ? known(true) : contentChanged(one);
  if (!isChanged.known) {
    return lacks(isChanged);
  }
  const isPending = contentPending(one, contents);
  if (!isPending.known) {
    return lacks(isPending);
  }
  const isMet = isChanged.value && isPending.value && isDesired(one);
  const outside = [
    ...changedHeader(one),
    ...stateEdits(live),
    ...(isChanged.value && !isMet && live.published !== undefined ? changedContent(one, contents) : []),
  ];
  const pending = [
    ...pendingHeader(one),
    ...(isPending.value && !isMet ? pendingContent(one, contents, isChanged.value) : []),
  ];
  return {
    state: 'compared',
    outside,
    pending,
    ...(outside.length > 0 && { happened: whatHappened(one, isChanged.value) }),
    ...(one.isStub() && {
      awaits: 'An earlier run published it empty and did not get to its content.',
    }),
  };
}

/** Whether what is published is not what was applied. */
function contentChanged(one: FlowCase): Fact<boolean> {
  if (one.version === 'same') {
    return known(false);
  }
  const same = one.asReceipt();
  return same.known ? known(!same.value) : same;
}

/** Whether the manifest wants something else than what was applied. */
function contentPending(one: Applied, contents: Contents): Fact<boolean> {
  if (one.isStub()) {
    return known(true);
  }
  if (one.asApplied) {
    return known(false);
  }
  const then = appliedContent(one, contents);
  if (then.known) {
    return known(!sameContent(then.value.canonical, one.resource.body.canonical));
  }
  // What was applied cannot be read any more; its hash tells as long as the same canonical form made it.
  return one.applied.canonicalVersion === CANONICAL_VERSION ? known(true) : then;
}

function appliedContent(one: Applied, contents: Contents): Fact<FlowContent> {
  return one.version === 'same'
    ? one.content()
    : contents.of(one.live.id, one.applied.publishedVersion ?? '');
}

function isDesired(one: FlowCase): boolean {
  const desired = one.asDesired();
  return desired.known && desired.value;
}

function changedContent(one: Applied, contents: Contents): readonly Edit[] {
  const now = one.content();
  const then = contents.of(one.live.id, one.applied.publishedVersion ?? '');
  const before = then.known ? then.value.canonical : one.asApplied ? one.resource.body.canonical : undefined;
  return now.known && before !== undefined
    ? editsBetween(before, now.value.canonical)
    : [{ where: 'content', words: 'content: differs; what was applied cannot be exported any more' }];
}

function pendingContent(one: Applied, contents: Contents, isChanged: boolean): readonly Edit[] {
  const then = one.isStub() ? one.content() : appliedContent(one, contents);
  if (then.known) {
    return editsBetween(then.value.canonical, one.resource.body.canonical);
  }
  return isChanged
    ? [{ where: 'content', words: 'content: the manifest wants other content than what was applied' }]
    : one.edits();
}

function stateEdits(live: LiveFlow): readonly Edit[] {
  if (live.published === undefined) {
    return [{ where: 'flow', words: 'flow: no version of it is published any more' }];
  }
  return live.active ? [] : [{ where: 'flow', words: 'flow: deactivated', before: true, after: false }];
}

function whatHappened({ live, applied }: Applied, isContent: boolean): string {
  if (!isContent || live.published === undefined) {
    return 'It was changed outside of Callwright, and the org does not tell by whom.';
  }
  return `Published outside of Callwright: ${sayVersion(live.published)}; applied was ${applied.publishedVersion ?? 'none'}.`;
}

/** What nobody applied from here, or applied to an object of another id. */
function withoutReceipt(one: FlowCase, live: LiveFlow): Found {
  if (live.published === undefined) {
    return awaiting('The flow exists and was never published.');
  }
  const desired = one.asDesired();
  if (!desired.known) {
    return lacks(desired);
  }
  const header = wantedHeader(one);
  if (keepsReceipts(one.facts)) {
    return desired.value && header.length === 0
      ? awaiting('It exists with equal content and is in no receipt yet.')
      : awaiting('It exists, with other content, and is not managed by this project yet.', [
          ...header,
          ...one.edits(),
        ]);
  }
  if (desired.value && header.length === 0) {
    return AGREED;
  }
  // Without receipts what we published ourselves is what was applied, and what others published is their change.
  return isOursByHistory(one.facts, live)
    ? awaiting('The manifest has other content than what was applied.', [...header, ...one.edits()])
    : {
        state: 'compared',
        outside: changedSinceGit(one),
        pending: [],
        happened: `It is not as git says, and was published by others: ${sayVersion(live.published)}.`,
      };
}

function changedSinceGit(one: FlowCase): readonly Edit[] {
  const now = one.content();
  return [
    ...otherHeader(one),
    ...(now.known ? editsBetween(one.resource.body.canonical, now.value.canonical) : []),
  ];
}

/** A publish of ours that came to its end after its run had died. */
function isOwnUnfinished({ receipt, facts, version }: FlowCase, published: LiveVersion): boolean {
  return (
    receipt?.pending !== undefined &&
    version === 'moved' &&
    published.by?.kind === 'client' &&
    published.by.id === facts.input.live.client.clientId
  );
}

function awaitingEnd(one: FlowCase, { pending }: Receipt): Found {
  return isDesired(one)
    ? AGREED
    : awaiting(
        `Run ${pending?.run ?? ''} began to publish it, and nobody noted the end: resume that run, or apply again.`,
        one.edits(),
      );
}
