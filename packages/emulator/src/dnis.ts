import { badRequest } from './configuration.ts';
import type { LocalOrg } from './local-org.ts';
import { numberOwners } from './number-owners.ts';
import { inPools, plainNumber } from './numbers.ts';

/** The numbers that a call route wants and those that it had. */
export interface WantedDnis {
  /** Of the route. */
  readonly id: string;
  readonly dnis: readonly string[];
  readonly formerDnis: readonly string[];
}

/**
 * Lets numbers through that nothing else holds, neither a route nor a user, phone or group (facts: API 4.3). Everything
 * else is 400 `general.bad.request`: for a number in use that code is invented, as the facts sheet proposes.
 */
export function requireFreeDnis(org: LocalOrg, wanted: WantedDnis): void {
  const plain = wanted.dnis.map(plainNumber);
  requireDistinct(plain);
  requireFew(org, plain, wanted.formerDnis);
  requirePooled(org, plain);
  const owners = numberOwners(org);
  for (const [n, number] of plain.entries()) {
    const owner = owners.get(number);
    if (owner !== undefined && owner.id !== wanted.id) {
      const by = owner.type === 'IVR_CONFIG' ? 'IVR' : owner.type.toLowerCase();
      throw badRequest(
        `The phone number ${wanted.dnis[n] ?? number} is already in use by ${by} '${owner.name}'.`,
        'dnis',
      );
    }
  }
}

function requireDistinct(plain: readonly string[]): void {
  if (new Set(plain).size !== plain.length) {
    throw badRequest("Field 'dnis' names a phone number twice.", 'dnis');
  }
}

/** A cap is there on request only: the platform's own is unknown (facts: API 4.3). */
function requireFew(org: LocalOrg, plain: readonly string[], former: readonly string[]): void {
  const most = org.settings().dnisPerRequest;
  const had = new Set(former.map(plainNumber));
  const added = plain.filter((number) => !had.has(number)).length;
  if (most > 0 && added > most) {
    throw badRequest(
      `Field 'dnis' adds ${String(added)} phone numbers; at most ${String(most)} are allowed.`,
      'dnis',
    );
  }
}

/** Numbers lie in a DID pool when the org has any; a new pool is unknown for a while. Both assumed (README). */
function requirePooled(org: LocalOrg, plain: readonly string[]): void {
  const pools = org.tables.didPools.all();
  if (pools.length === 0) {
    return;
  }
  const knownSince = org.clock.now() - org.settings().didPoolLagMs;
  const known = pools.filter(({ dateCreated }) => (dateCreated ?? 0) <= knownSince);
  if (plain.some((number) => !inPools(number, known))) {
    throw badRequest("Field 'didPoolId' is required and cannot be empty.", 'dnis');
  }
}

/** The numbers as answers write them. The other form than the one sent is made up: facts API 4.3 says that it varies. */
export function answeredDnis(org: LocalOrg, dnis: readonly string[]): readonly string[] {
  return org.settings().dnisFormat === 'as-sent' ? dnis : dnis.map(nationalForm);
}

/** `(317) 555-0100` for a number of North America; others have no shorter form here. */
function nationalForm(number: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(plainNumber(number));
  return parts === null ? number : `(${parts[1] ?? ''}) ${parts[2] ?? ''}-${parts[3] ?? ''}`;
}
