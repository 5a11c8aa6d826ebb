import { CANONICAL_VERSION, editsBetween, sameContent } from '@callwright/archy';
import type { Edit, Fact, FlowReceipt, Hash, LiveFlow, OrgSide } from '@callwright/model';
import { isFlowResource, known } from '@callwright/model';
import { versionOf } from '../flow-case.ts';
import { contentOfText } from '../flow-content.ts';
import type { Both } from './compare-headers.ts';
import type { Differences } from './differences.ts';
import { NO_DIFFERENCES, explainedBy } from './differences.ts';
import type { OrgSight } from './org-sight.ts';
import type { Sights } from './pair.ts';

/**
 * What two orgs publish of one flow. Where receipts say that both publish what git says, or that both publish the same,
 * nothing is exported; else both are, so that an exporter's spelling stands on both sides.
 */
export function compareContents(sights: Sights, both: Both<LiveFlow>): Fact<Differences> {
  const state = stateEdits(both);
  const { first, second } = both;
  if (first.live.published === undefined || second.live.published === undefined) {
    return known({ edits: state, configured: [] });
  }
  const differences = contentDifferences(sights, both);
  return differences.known
    ? known({ ...differences.value, edits: [...state, ...differences.value.edits] })
    : differences;
}

/** Whether an org surely publishes what the manifests want there. */
export function isAsGit({ cases }: OrgSight, { resource }: Both<LiveFlow>[OrgSide]): boolean {
  const one = resource === undefined ? undefined : cases.get(resource.address);
  return one?.version === 'same' && one.asApplied && one.receipt?.flow?.stub !== true;
}

function contentDifferences(sights: Sights, both: Both<LiveFlow>): Fact<Differences> {
  const sides = ['first', 'second'] as const;
  const [firstHash, secondHash] = sides.map((side) => appliedHash(sights[side], both[side]));
  if (firstHash !== undefined && firstHash === secondHash) {
    return known(NO_DIFFERENCES);
  }
  if (sides.every((side) => isAsGit(sights[side], both[side]))) {
    return known({ edits: [], configured: wantedEdits(sights, both) });
  }
  const [first, second] = sides.map((side) => {
    const { live } = both[side];
    return sights[side].contents.of(live.id, live.published?.id ?? '');
  }) as [ReturnType<OrgSight['contents']['of']>, ReturnType<OrgSight['contents']['of']>];
  if (!first.known) {
    return first;
  }
  if (!second.known) {
    return second;
  }
  return sameContent(second.value.canonical, first.value.canonical)
    ? known(NO_DIFFERENCES)
    : known(
        explainedBy(editsBetween(second.value.canonical, first.value.canonical), wantedEdits(sights, both)),
      );
}

/** How the manifests of the two orgs differ: variables, and what only one of them has. */
function wantedEdits(sights: Sights, both: Both<LiveFlow>): readonly Edit[] {
  const [first, second] = (['first', 'second'] as const).map((side) => {
    const { resource } = both[side];
    return resource !== undefined && isFlowResource(resource)
      ? contentOfText(resource.body.text, sights[side].shared)
      : undefined;
  });
  return first?.known === true && second?.known === true
    ? editsBetween(second.value.canonical, first.value.canonical)
    : [];
}

/** Hash of what is published, where a receipt tells it. Names that are not managed stand in it as the org calls them. */
function appliedHash({ facts }: OrgSight, { live, resource }: Both<LiveFlow>[OrgSide]): Hash | undefined {
  const receipt = resource === undefined ? undefined : facts.receipts.get(resource.address);
  const applied: FlowReceipt | undefined = receipt?.liveId === live.id ? receipt.flow : undefined;
  return applied !== undefined &&
    applied.stub !== true &&
    applied.canonicalVersion === CANONICAL_VERSION &&
    versionOf(applied, live.published?.id) === 'same'
    ? applied.contentHash
    : undefined;
}

function stateEdits({ first, second }: Both<LiveFlow>): readonly Edit[] {
  const [isFirst, isSecond] = [first, second].map(({ live }) => live.published !== undefined);
  const published: readonly Edit[] =
    isFirst === isSecond
      ? []
      : [
          isFirst === true
            ? { where: 'flow', words: 'flow: published (was not published)', before: false, after: true }
            : { where: 'flow', words: 'flow: not published (was published)', before: true, after: false },
        ];
  const active: readonly Edit[] =
    first.live.active === second.live.active
      ? []
      : [
          first.live.active
            ? { where: 'flow', words: 'flow: active (was deactivated)', before: false, after: true }
            : { where: 'flow', words: 'flow: deactivated (was active)', before: true, after: false },
        ];
  return [...published, ...active];
}
