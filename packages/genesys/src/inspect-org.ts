import type { Fact, JsonObject, ThingSort } from '@callwright/model';
import { isFlowKind, isJsonObject, known, listingKey, unknown } from '@callwright/model';
import type { Answer } from './answer.ts';
import { pageBody, unknownOf, unreadable } from './answer.ts';
import type { Connection } from './connection.ts';
import type { Headroom } from './http/headroom.ts';
import { LEDGER_TABLE } from './ledger/row-stores/data-table-rows.ts';
import { objectKind } from './object-kinds/register.ts';
import { listAll } from './page-listing.ts';
import type { PermissionUses } from './permissions-needed.ts';
import type { PlatformLine } from './platform-line.ts';
import { PER_MINUTE, openLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';
import { firstOfThings } from './things.ts';
import { namedField, numberField, objectsField, textField } from './wire-field.ts';

/** How many requests the platform takes, and how many we send. */
export interface RequestLimit {
  /** What the org allows a token of a client in a minute, by its limits. */
  readonly perMinute: Fact<number>;
  /** What the last answer told; undefined when the platform tells nothing. */
  readonly headroom?: Headroom;
  /** What Callwright sends at most in a minute; undefined without a limit of its own. */
  readonly sends?: number;
}

/** One listing, of which one row was asked for. */
export interface ReadingTried {
  /** In sentences, e.g. `the call routes`. */
  readonly what: string;
  readonly readable: Fact<true>;
}

/** In how many divisions a permission holds. */
export interface SeenDivisions {
  readonly permission: string;
  readonly seen: number;
  /** Names of those in which it does not hold. */
  readonly unseen: readonly string[];
}

/** The table of the ledger, as far as this client sees it. */
export type LedgerPlace =
  { readonly table: 'seen'; readonly division?: string } | { readonly table: 'not-seen' };

/** What `doctor` asks beyond what planning reads. Sends nothing that writes. */
export interface OrgInspector {
  requestLimit(): Promise<RequestLimit>;
  /** Asks each listing that planning would make for one row. */
  readings(uses: PermissionUses): readonly { readonly what: string; readonly tried: Promise<ReadingTried> }[];
  divisions(permission: string): Promise<Fact<SeenDivisions>>;
  ledgerPlace(): Promise<Fact<LedgerPlace>>;
}

/**
 * Opens an org for looking at how it is reached. Nothing is sent yet.
 *
 * @throws ToolError as `openReader` does
 */
export async function inspectOrg(connection: Connection): Promise<OrgInspector> {
  const line = await openLine(connection, 'read');
  return {
    requestLimit: () => requestLimit(line),
    readings: (uses) =>
      listingsOf(line, uses).map(({ what, ask }) => ({ what, tried: tryReading(line, what, ask) })),
    divisions: (permission) => divisionsOf(line, permission),
    ledgerPlace: () => ledgerPlace(line),
  };
}

/** Namespace and key: facts API 5.1. */
async function requestLimit(line: PlatformLine<ReadingApis>): Promise<RequestLimit> {
  const what = 'the limits of the org';
  const answer = await line.call(() =>
    line.apis.organization.getOrganizationsLimitsNamespace('platform.api'),
  );
  const limits = rowsOf(what, answer);
  const found = limits.known
    ? limits.value.find((row) => textField(row, 'key') === 'client.credentials.token.rate.per.minute')
    : undefined;
  const value = found === undefined ? undefined : numberField(found, 'value');
  const headroom = line.headroom();
  const { pace } = line.connection;
  return {
    perMinute: !limits.known
      ? limits
      : value === undefined
        ? unknown('not-told', `${what.replace('the', 'The')} do not name it.`)
        : known(value),
    ...(headroom !== undefined && { headroom }),
    ...(pace !== 'off' && { sends: pace?.perMinute ?? PER_MINUTE }),
  };
}

function rowsOf(what: string, answer: Answer): Fact<readonly JsonObject[]> {
  const body = pageBody(what, answer);
  return body.known ? known(objectsField(body.value, 'entities')) : body;
}

interface Asking {
  readonly what: string;
  readonly ask: () => Promise<unknown>;
}

const ONE = { pageNumber: 1, pageSize: 1 };

function listingsOf({ apis }: PlatformLine<ReadingApis>, uses: PermissionUses): readonly Asking[] {
  const kinds = new Map(
    uses.kinds
      .filter(({ kind }) => !isFlowKind(kind))
      .map(({ kind, binds }) => [listingKey(kind, binds), objectKind(kind, binds)] as const),
  );
  const asked: readonly Asking[] = [
    { what: 'the flows', ask: () => apis.architect.getFlows({ ...ONE, includeSchemas: false }) },
    {
      what: 'dependency tracking',
      ask: () => apis.architect.getArchitectDependencytrackingBuild(),
    },
    ...(uses.ledger === 'org' ? [things(apis, 'tables')] : []),
    ...[...kinds.values()].map(({ plural, above, list }) => ({
      what: above?.plural ?? plural,
      ask: () => (above === undefined ? list(apis, ONE) : above.list(apis, ONE)),
    })),
    ...(kinds.has('CallRoute')
      ? [
          {
            what: 'the DID pools',
            ask: () => apis.telephony.getTelephonyProvidersEdgesDidpools(ONE),
          },
        ]
      : []),
    ...uses.names.map((sort) => things(apis, sort)),
  ].filter((one) => one !== undefined);
  return [...new Map(asked.map((one) => [one.what, one])).values()];
}

function things(apis: ReadingApis, sort: ThingSort): Asking | undefined {
  return firstOfThings(apis, sort);
}

async function tryReading(
  line: PlatformLine<ReadingApis>,
  what: string,
  ask: () => Promise<unknown>,
): Promise<ReadingTried> {
  const answer = await line.call(ask);
  if (answer.answer !== 'ok') {
    return { what, readable: unknownOf(what, answer) };
  }
  if (answer.status === 206) {
    return {
      what,
      readable: unknown('partial', `The platform is rebuilding its data, so ${what} may be incomplete.`),
    };
  }
  return { what, readable: isJsonObject(answer.body) ? known(true) : unreadable(what) };
}

/** Where a role does not reach, objects are missing from listings without a word (facts: API 6.2). */
async function divisionsOf(
  line: PlatformLine<ReadingApis>,
  permission: string,
): Promise<Fact<SeenDivisions>> {
  const all = await listAll(line.call, 'the divisions', 100, (page) =>
    line.apis.authorization.getAuthorizationDivisions({ ...page }),
  );
  if (!all.complete.known) {
    return all.complete;
  }
  const what = `the divisions in which this client has ${permission}`;
  const answer = await line.call(() =>
    line.apis.authorization.getAuthorizationDivisionspermittedMe(permission),
  );
  if (answer.answer !== 'ok') {
    return unknownOf(what, answer);
  }
  if (!Array.isArray(answer.body)) {
    return unreadable(what);
  }
  const seen = new Set(
    (answer.body as readonly unknown[]).flatMap((row) => (isJsonObject(row) ? [textField(row, 'id')] : [])),
  );
  return known({
    permission,
    seen: all.rows.filter((row) => seen.has(textField(row, 'id'))).length,
    unseen: all.rows
      .filter((row) => !seen.has(textField(row, 'id')))
      .map((row) => textField(row, 'name') ?? textField(row, 'id') ?? ''),
  });
}

async function ledgerPlace(line: PlatformLine<ReadingApis>): Promise<Fact<LedgerPlace>> {
  const tables = await listAll(line.call, 'the data tables', 100, (page) =>
    line.apis.architect.getFlowsDatatables({ ...page }),
  );
  const table = tables.rows.find((row) => textField(row, 'name') === LEDGER_TABLE);
  if (table !== undefined) {
    const division = namedField(table, 'division')?.name;
    return known({ table: 'seen', ...(division !== undefined && { division }) });
  }
  return tables.complete.known ? known({ table: 'not-seen' }) : tables.complete;
}
