import type { Address } from './address.ts';
import type { Finding, Place } from './finding.ts';

/** A warning or note of one resource that somebody knows of and bears for a while (language 1, lifecycle). */
export interface Acceptance {
  /** Code of the finding. */
  readonly finding: string;
  readonly address: Address;
  /** Last day, e.g. `2026-12-31`. */
  readonly until: string;
  readonly reason: string;
  readonly place: Place;
}

/**
 * Leaves out what is accepted. An error is never accepted. An acceptance that has expired, or that has nothing to accept,
 * is a note, so that its line goes. `ownerOf` tells which resource a finding is about that does not say it.
 */
export function acceptFindings(
  findings: readonly Finding[],
  acceptances: readonly Acceptance[],
  today: string,
  ownerOf: (finding: Finding) => Address | undefined = () => undefined,
): readonly Finding[] {
  if (acceptances.length === 0) {
    return findings;
  }
  const wanted = new Map(acceptances.map((one) => [keyOf(one.finding, one.address), one]));
  const met = new Map<Acceptance, Finding[]>();
  const left: Finding[] = [];
  for (const finding of findings) {
    const address = finding.address ?? ownerOf(finding);
    const acceptance = address && wanted.get(keyOf(finding.code, address));
    if (acceptance) {
      met.set(acceptance, [...(met.get(acceptance) ?? []), finding]);
    }
    if (!acceptance || finding.severity === 'error' || isOver(acceptance, today)) {
      left.push(finding);
    }
  }
  return [...left, ...acceptances.flatMap((one) => remark(one, met.get(one) ?? [], today))];
}

function keyOf(code: string, address: Address): string {
  return `${code}\n${address}`;
}

/** The last day belongs to it. */
function isOver({ until }: Acceptance, today: string): boolean {
  return until < today;
}

function remark(acceptance: Acceptance, met: readonly Finding[], today: string): readonly Finding[] {
  const { finding, address, until, reason, place } = acceptance;
  const about = { severity: 'note', address, place } as const;
  if (isOver(acceptance, today)) {
    return [
      {
        ...about,
        code: 'manifest.acceptance-expired',
        summary: `${address} accepted ${finding} until ${until} (${reason}); that is over.`,
        hint: 'Mend what it says, or give the line a later `until`.',
      },
    ];
  }
  if (met.length === 0) {
    return [
      {
        ...about,
        code: 'manifest.acceptance-unused',
        summary: `${address} has no ${finding} that could be accepted.`,
        hint: 'Remove the line under `lifecycle.accept`.',
      },
    ];
  }
  return met.some(({ severity }) => severity === 'error')
    ? [
        {
          ...about,
          code: 'manifest.acceptance-of-error',
          summary: `${finding} of ${address} is an error: it cannot be accepted.`,
          hint: 'Mend it, and remove the line under `lifecycle.accept`.',
        },
      ]
    : [];
}
