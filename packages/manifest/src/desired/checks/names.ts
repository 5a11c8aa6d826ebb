import type { Finding } from '@callwright/model';
import { isFlowKind } from '@callwright/model';
import type { Check } from '../check.ts';

/** One thing that the platform refuses about flow names (facts: ARC 8). */
interface NameRule {
  readonly code: string;
  readonly breaks: (name: string) => boolean;
  readonly words: (name: string) => string;
}

const NAME_RULES: readonly NameRule[] = [
  {
    code: 'manifest.name-too-long',
    breaks: (name) => name.length > 200,
    words: (name) =>
      `The flow name has ${name.length} characters, and the platform takes 200, prefix included.`,
  },
  {
    code: 'manifest.name-with-slash',
    breaks: (name) => name.includes('/'),
    words: (name) => `The flow name "${name}" contains a slash, which the platform refuses.`,
  },
  {
    code: 'manifest.name-ends-in-debug',
    breaks: (name) => name.toLowerCase().endsWith('-debug'),
    words: (name) => `The flow name "${name}" ends in "-debug", which the platform refuses.`,
  },
  {
    code: 'manifest.name-without-letter',
    breaks: (name) => !/[\p{L}\p{N}]/u.test(name),
    words: (name) => `The flow name "${name}" has no letter and no digit.`,
  },
];

/** Names that the platform refuses, and two resources with one name (unique per flow type, facts: API 2.2). */
export const checkNames: Check = ({ drafts, book, view, documentAt, kinds }) => {
  const findings: Finding[] = [];
  for (const draft of drafts) {
    const live = view.namePrefix + draft.ownName;
    // What is wrong with the name that a document itself gives was said when the document was read.
    const broken = NAME_RULES.filter(
      (rule) => rule.breaks(live) && !(draft.body && rule.breaks(draft.ownName)),
    );
    for (const rule of broken) {
      const { code, words } = rule;
      const place = draft.body
        ? draft.body.place([draft.body.facts.topKey, 'name'])
        : draft.document.place(['spec', 'name']);
      // What is wrong with the name itself is wrong in every org, and is said once.
      const summary = words(rule.breaks(draft.ownName) ? draft.ownName : live);
      findings.push({ code, severity: 'error', summary, hint: 'Choose another name.', place });
    }
  }
  const seen = new Map<string, string>();
  // What is named by a value that one object only may hold, or by a thing made elsewhere, is said with that.
  const named = new Set(
    kinds
      .filter(({ namedBy, binds }) => namedBy !== undefined || binds !== undefined)
      .map(({ kind }) => kind),
  );
  for (const entry of book.entries.filter(({ kind }) => !named.has(kind))) {
    const key = `${isFlowKind(entry.kind) ? (entry.flowType ?? '') : entry.kind}\n${entry.liveName}`;
    const first = seen.get(key);
    if (first !== undefined && first !== entry.address) {
      const place = documentAt.get(entry.address)?.place();
      findings.push({
        code: 'manifest.duplicate-live-name',
        severity: 'error',
        summary: `${first} and ${entry.address} would both be called "${entry.ownName}".`,
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
