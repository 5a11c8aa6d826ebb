import type { Finding, StaleCaller } from '@callwright/model';
import { staleCopies } from '../drift/stale-copies.ts';
import type { OrgSight } from './org-sight.ts';

/** Published callers of one org that play old content of a shared flow. */
export function staleCallers({ side, org, facts, ownContents, graph, cases }: OrgSight): {
  readonly stale: readonly StaleCaller[];
  readonly findings: readonly Finding[];
} {
  const sight = { facts, contents: ownContents, graph, cases };
  const stale: StaleCaller[] = [];
  const unsure: string[] = [];
  let detail = '';
  for (const one of cases.values()) {
    const copies = staleCopies(sight, one);
    const { address } = one.resource;
    if (!copies.known) {
      unsure.push(address);
      detail = copies.detail;
    } else if (copies.value !== undefined) {
      stale.push({ side, address, words: copies.value.words, because: copies.value.addresses });
    }
  }
  return { stale, findings: unsure.length === 0 ? [] : [copiesUnknown(org, unsure, detail)] };
}

function copiesUnknown(org: string, callers: readonly string[], detail: string): Finding {
  const [first = ''] = callers;
  const who = callers.length === 1 ? first : `${first} and ${callers.length - 1} more`;
  return {
    code: 'compare.copies-unknown',
    severity: 'warning',
    summary: `Which content of shared flows ${who} of org ${org} plays is not known.`,
    detail,
    hint: `\`callwright doctor --org ${org}\` shows what this client may read.`,
  };
}
