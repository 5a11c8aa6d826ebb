import type { NeededPermission, PermissionNames } from '@callwright/genesys';
import type { Paint } from '../paint.ts';
import { listing, plain } from '../words.ts';

/** The permissions of both clients: what each is for, and lists to be copied. */
export interface PermissionLists {
  readonly rows: readonly NeededPermission[];
  readonly planning: PermissionNames;
  readonly applying: PermissionNames;
  /** Sorts of things that bodies name, for which the permission that lets a publish find them is not known. */
  readonly notKnownFor: readonly string[];
}

/** The permissions that the project needs in an org, kind by kind. */
export function permissionsText(
  org: string,
  { rows, planning, applying, notKnownFor }: PermissionLists,
  paint: Paint,
): string {
  const subjects = [...new Set(rows.map(({ subject }) => subject))];
  const applyingMore: PermissionNames = {
    needed: applying.needed.filter((name) => !planning.needed.includes(name)),
    useful: applying.useful.filter((name) => !planning.useful.includes(name)),
  };
  return `${[
    paint.bold(`Permissions for org ${plain(org)}, from the manifests alone`),
    '',
    ...subjects.flatMap((subject) => [
      paint.bold(subject),
      ...rows.filter((row) => row.subject === subject).flatMap((row) => rowLines(row, paint)),
      '',
    ]),
    ...block('A client that plans', planning, paint),
    ...block('A client that applies, all of these and', applyingMore, paint),
    ...(notKnownFor.length === 0
      ? []
      : [
          `Bodies also name things of these sorts, which a publish finds with a permission that is not known here: ${listing(notKnownFor.map(plain), 20)}. Where a publish does not find such a name, give the applying client what views that sort.`,
          '',
        ]),
    'Both are OAuth clients with the grant type Client Credentials. Roles reach objects only in the divisions that the client is given them for: give it every division that holds something of the project, the ledger included. A change of a role can take five minutes to work.',
  ].join('\n')}\n`;
}

function rowLines(
  { permission, client, does, without, grantsMore }: NeededPermission,
  paint: Paint,
): readonly string[] {
  return [
    `  ${client === 'plan' ? 'plan ' : 'apply'}  ${permission}: ${does}`,
    ...(without === undefined ? [] : [`      ${paint.dim('·')} without it: ${without}`]),
    ...(grantsMore === undefined ? [] : [`      ${paint.yellow('⚠')} ${grantsMore}`]),
  ];
}

function block(title: string, { needed, useful }: PermissionNames, paint: Paint): readonly string[] {
  return [
    paint.bold(`${title}:`),
    ...needed.map((name) => `  ${name}`),
    ...(useful.length === 0
      ? []
      : [paint.dim('  and, for what can be done without:'), ...useful.map((name) => `  ${name}`)]),
    '',
  ];
}
