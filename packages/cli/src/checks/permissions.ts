import type { NeededPermission } from '@callwright/genesys';
import type { Fact } from '@callwright/model';
import type { Check, Look } from '../check.ts';
import { count, listing, plain } from '../words.ts';

const ALL = Number.POSITIVE_INFINITY;

/** The permissions of the client by their real names, against what this project needs. */
export const permissionsLook: Look = {
  checks: ['permissions-to-plan', 'permissions-to-apply'],
  async look({ reader, uses, wantedFor, desired }) {
    const { grants, permissionNames, permissionsNeeded } = await import('@callwright/genesys');
    const have = await reader.permissions();
    const rows = permissionsNeeded(uses);
    return (['plan', 'apply'] as const).map((client) =>
      permissionCheck(client, have, {
        rows,
        names: permissionNames(rows, client),
        bad: client === 'plan' || wantedFor === 'apply',
        org: desired.org,
        grants,
      }),
    );
  },
};

interface Needed {
  readonly rows: readonly NeededPermission[];
  readonly names: { readonly needed: readonly string[]; readonly useful: readonly string[] };
  /** Whether it is bad when one is missing. */
  readonly bad: boolean;
  readonly org: string;
  readonly grants: (have: readonly string[], needed: string) => boolean;
}

function permissionCheck(
  client: 'plan' | 'apply',
  have: Fact<readonly string[]>,
  { rows, names, bad, org, grants }: Needed,
): Check {
  const check = `permissions-to-${client}` as const;
  const list = `callwright doctor --permissions --org ${plain(org)} lists all of them, with what each is for`;
  if (!have.known) {
    return {
      check,
      result: 'not-checked',
      words: `the platform does not tell what this client may do (${plain(have.detail)})`,
      fix: `Compare its roles with the list: ${list}.`,
    };
  }
  const lacks = (wanted: readonly string[]): readonly string[] =>
    wanted.filter((permission) => !grants(have.value, permission));
  const missing = lacks(names.needed);
  if (missing.length > 0) {
    return {
      check,
      result: bad ? 'bad' : 'warning',
      words: `missing: ${listing(missing, ALL)}`,
      fix: `Add ${missing.length === 1 ? 'it' : 'them'} to a role of this OAuth client${client === 'apply' ? ', if it is to apply' : ''}; it can take five minutes to work. ${list}.`,
    };
  }
  const wanting = lacks(names.useful);
  const there = `all ${count(names.needed.length, 'permission')} are there`;
  return wanting.length === 0
    ? { check, result: 'good', words: there }
    : {
        check,
        result: 'warning',
        words: `${there}; without ${listing(wanting, ALL)}: ${withoutThem(rows, wanting)}`,
        fix: `Add ${wanting.length === 1 ? 'it' : 'them'} to a role of this OAuth client, or live with that. ${list}.`,
      };
}

/** What happens without them, each thing once. */
function withoutThem(rows: readonly NeededPermission[], wanting: readonly string[]): string {
  const words = rows
    .filter(({ permission }) => wanting.includes(permission))
    .map(({ without }) => without ?? '');
  return [...new Set(words)].filter((text) => text !== '').join('; ');
}
