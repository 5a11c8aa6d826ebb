import type { Finding, Place } from '@callwright/model';
import { isFlowKind } from '@callwright/model';
import type { Check } from '../check.ts';

/** Facts: ARC 8. */
const LONGEST = 200;

/** Names that the platform refuses, and two resources with one name (unique per flow type, facts: API 2.2). */
export const checkNames: Check = ({ drafts, book, view, documents }) => {
  const findings: Finding[] = [];
  const placeOf = new Map(documents.map((document) => [`${document.kind}/${document.name}`, document]));
  for (const draft of drafts) {
    const live = view.namePrefix + draft.ownName;
    const place = (): Place =>
      draft.body
        ? draft.body.place([draft.body.facts.topKey, 'name'])
        : draft.document.place(['spec', 'name']);
    const say = (code: string, summary: string): void => {
      findings.push({ code, severity: 'error', summary, hint: 'Choose another name.', place: place() });
    };
    if (live.length > LONGEST) {
      say(
        'manifest.name-too-long',
        `the flow name has ${live.length} characters with the prefix of org ${view.org}; the platform takes ${LONGEST}`,
      );
    }
    if (live.includes('/')) {
      say('manifest.name-with-slash', `the flow name "${live}" contains a slash, which the platform refuses`);
    }
    if (live.toLowerCase().endsWith('-debug')) {
      say(
        'manifest.name-ends-in-debug',
        `the flow name "${live}" ends in "-debug", which the platform refuses`,
      );
    }
    if (!/[\p{L}\p{N}]/u.test(live)) {
      say('manifest.name-without-letter', `the flow name "${live}" has no letter and no digit`);
    }
  }
  const seen = new Map<string, string>();
  for (const entry of book.entries) {
    const key = `${isFlowKind(entry.kind) ? (entry.flowType ?? '') : entry.kind}\n${entry.liveName}`;
    const first = seen.get(key);
    if (first !== undefined && first !== entry.address) {
      const place = placeOf.get(entry.address)?.place();
      findings.push({
        code: 'manifest.duplicate-live-name',
        severity: 'error',
        summary: `${first} and ${entry.address} would both be called "${entry.liveName}" in org ${view.org}`,
        detail: 'Live names are unique per type, so the second would overwrite the first.',
        hint: 'Give one of them another `spec.name`.',
        address: entry.address,
        ...(place === undefined ? {} : { place }),
      });
    } else {
      seen.set(key, entry.address);
    }
  }
  return findings;
};
