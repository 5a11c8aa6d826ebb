import type { Finding } from '@callwright/model';
import { addressOf } from '@callwright/model';
import type { ManifestDocument } from '../../manifest-document.ts';
import type { Check } from '../check.ts';

/** Two manifests for one address: nobody could say which of them counts. */
export const checkAddresses: Check = ({ documents }) => {
  const findings: Finding[] = [];
  const first = new Map<string, ManifestDocument>();
  for (const document of documents) {
    const address = addressOf(document.kind, document.name);
    const before = first.get(address);
    if (before === undefined) {
      first.set(address, document);
      continue;
    }
    const there = before.place();
    findings.push({
      code: 'manifest.duplicate-address',
      severity: 'error',
      summary: `${address} is described twice; the first time in ${there.file}:${there.line}.`,
      hint: 'Remove one of the two, or give it another name.',
      address,
      place: document.place(['metadata', 'name']),
    });
  }
  return findings;
};
