import type { ModelOrg } from '@callwright/testkit';

/** The org with receipts whose flows were hashed by an older version of the canonical form. */
export function olderForm(org: ModelOrg): ModelOrg {
  const receipts = Object.values(org.receipts).map((receipt) =>
    receipt.flow === undefined
      ? receipt
      : {
          ...receipt,
          flow: { ...receipt.flow, canonicalVersion: 0, contentHash: `old ${receipt.flow.contentHash}` },
        },
  );
  return { ...org, receipts: Object.fromEntries(receipts.map((receipt) => [receipt.address, receipt])) };
}
