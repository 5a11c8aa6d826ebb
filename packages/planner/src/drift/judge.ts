import type { DriftClass, DriftObject, Edit } from '@callwright/model';
import { changeFacts } from '../change-facts.ts';
import type { Compared } from './compare-all.ts';
import type { ComparedAddress, Found } from './compared-address.ts';
import { reachOf } from './reach.ts';
import type { Suppressions } from './suppress.ts';

/** What is said of one comparison: an object to look at, one of which everything is known drift, or nothing. */
export interface Judged {
  readonly object?: DriftObject;
  readonly known?: DriftObject;
}

const GONE: Edit = { where: 'object', words: 'object: deleted' };

/** Names the class of a comparison, with known drift left out of it. */
export function judge(compared: Compared, suppressed: Suppressions, one: ComparedAddress): Judged {
  const { found } = one;
  const outside = found.state === 'compared' ? found.outside : found.state === 'missing' ? [GONE] : [];
  const { open, known } = suppressed.part(one.address, outside);
  const is = classOf(found, open);
  if (is === undefined && known.length === 0) {
    return {};
  }
  const object: DriftObject = {
    class: is ?? (found.state === 'missing' ? 'missing' : 'drift'),
    address: one.address,
    kind: one.kind,
    liveName: one.live?.name ?? one.resource?.liveName ?? one.receipt?.liveName ?? '',
    ...idOf(one),
    words: wordsOf(found, is),
    because: found.state === 'compared' ? (found.stale?.addresses ?? []) : [],
    edits: found.state === 'missing' ? [] : open,
    pending: found.state === 'compared' ? found.pending : [],
    suppressed: known,
    impact: reachOf(compared.facts, compared.graph, one.address),
    ...changeFacts(factsOf(one)),
    ...(one.resource && { place: one.resource.place }),
  };
  return is === undefined ? { known: object } : { object };
}

function classOf(found: Found, open: readonly Edit[]): DriftClass | undefined {
  switch (found.state) {
    case 'unknown':
      return 'unknown';
    case 'missing':
      return open.length > 0 ? 'missing' : undefined;
    case 'compared': {
      const isPending = found.pending.length > 0 || found.awaits !== undefined;
      if (open.length > 0) {
        return isPending ? 'both' : 'drift';
      }
      if (found.stale !== undefined) {
        return 'stale-caller';
      }
      return isPending ? 'not-applied' : undefined;
    }
  }
}

function wordsOf(found: Found, is: DriftClass | undefined): string {
  if (found.state !== 'compared') {
    return found.state === 'missing' ? found.words : `It could not be compared: ${found.why.detail}`;
  }
  const awaits = found.awaits ?? 'The manifest has changed since it was applied.';
  const isPending =
    is === 'both' || is === 'not-applied' || (is === 'stale-caller' && found.pending.length > 0);
  return [
    ...(is !== 'not-applied' && found.happened !== undefined ? [found.happened] : []),
    ...(found.stale === undefined ? [] : [found.stale.words]),
    ...(isPending ? [awaits] : []),
  ].join(' ');
}

function idOf({ live, receipt }: ComparedAddress): { readonly liveId?: string } {
  const id = live?.id ?? receipt?.liveId ?? '';
  return id === '' ? {} : { liveId: id };
}

function factsOf({ live, receipt }: ComparedAddress): Parameters<typeof changeFacts>[0] {
  const applied = receipt && { receipt };
  return live !== undefined && 'attributes' in live
    ? { of: 'value', live, ...applied }
    : { of: 'flow', ...(live && { live }), ...applied };
}
