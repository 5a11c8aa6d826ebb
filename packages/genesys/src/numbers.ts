import type { Fact, JsonObject, NumberHolding } from '@callwright/model';
import { isJsonObject, known, normaliseNumber, unknown } from '@callwright/model';
import { listAll } from './page-listing.ts';
import type { PlatformLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';
import { textField } from './wire-field.ts';

/** Up to so many numbers are asked about one by one; beyond, all assigned ones are listed. */
const MOST_SINGLE = 20;

/**
 * Whether numbers lie in a DID pool, and what holds them (facts: API 4.9). Pools tell by their ranges; only assigned numbers have
 * an owner to be asked for. What could not be read in full is unknown.
 *
 * @param numbers in E.164
 */
export async function numberHoldings(
  line: PlatformLine<ReadingApis>,
  numbers: readonly string[],
): Promise<Readonly<Record<string, Fact<NumberHolding>>>> {
  const [pools, owners] = await Promise.all([poolRanges(line), ownersOf(line, numbers)]);
  return Object.fromEntries(
    numbers.map((number) => {
      const assigned = owners(number);
      return [number, assigned.known ? holdingOf(number, assigned.value, pools) : assigned] as const;
    }),
  );
}

interface Range {
  readonly from: bigint;
  readonly to: bigint;
}
interface Pools {
  readonly ranges: readonly Range[];
  readonly complete: Fact<true>;
}

async function poolRanges({ call, apis }: PlatformLine<ReadingApis>): Promise<Pools> {
  const listing = await listAll(call, 'the DID pools', 100, (page) =>
    apis.telephony.getTelephonyProvidersEdgesDidpools({ ...page }),
  );
  const ranges = listing.rows.filter((row) => row['state'] !== 'deleted').map(rangeOf);
  const isReadable = ranges.every((range) => range !== undefined);
  return {
    ranges: ranges.flatMap((range) => range ?? []),
    complete: !listing.complete.known
      ? listing.complete
      : !isReadable
        ? unknown('unreadable', 'A DID pool has no range of numbers that can be read.')
        : ranges.length === 0
          ? unknown('no-pools', 'The org shows no DID pool at all.')
          : known(true),
  };
}

function rangeOf(row: JsonObject): Range | undefined {
  const [from, to] = [textField(row, 'startPhoneNumber'), textField(row, 'endPhoneNumber')].map((text) =>
    normaliseNumber(text ?? ''),
  );
  return from === undefined || to === undefined ? undefined : { from: digits(from), to: digits(to) };
}

function digits(number: string): bigint {
  return BigInt(number.slice(1));
}

/** The row of an assigned number, or null for one that nothing holds. */
type Assigned = (number: string) => Fact<JsonObject | null>;

async function ownersOf(line: PlatformLine<ReadingApis>, numbers: readonly string[]): Promise<Assigned> {
  const asked =
    numbers.length > MOST_SINGLE
      ? [await assignedNumbers(line, undefined)]
      : await Promise.all(numbers.map((number) => assignedNumbers(line, number)));
  const rows = new Map(
    asked
      .flatMap((listing) => listing.rows)
      .map((row) => [normaliseNumber(textField(row, 'phoneNumber') ?? ''), row] as const),
  );
  return (number) => {
    const row = rows.get(number);
    if (row !== undefined) {
      return known(row);
    }
    const listing = asked.length === 1 ? asked[0] : asked[numbers.indexOf(number)];
    const complete = listing?.complete ?? unknown('not-asked', `Nobody asked for ${number}.`);
    return complete.known ? known(null) : complete;
  };
}

function assignedNumbers({ call, apis }: PlatformLine<ReadingApis>, number: string | undefined) {
  return listAll(call, 'the assigned numbers', 100, (page) =>
    apis.telephony.getTelephonyProvidersEdgesDids({
      ...page,
      ...(number === undefined ? {} : { phoneNumber: number }),
    }),
  );
}

function holdingOf(number: string, row: JsonObject | null, { ranges, complete }: Pools): Fact<NumberHolding> {
  const value = digits(number);
  const isPooled = ranges.some(({ from, to }) => from <= value && value <= to);
  if (!isPooled && !complete.known) {
    return complete;
  }
  const owner = isJsonObject(row?.['owner'] ?? null) ? (row?.['owner'] as JsonObject) : undefined;
  const [id, name] = [textField(owner ?? {}, 'id'), textField(owner ?? {}, 'name')];
  return known({
    isPooled,
    ...(id !== undefined && {
      owner: {
        type: textField(row ?? {}, 'ownerType') ?? '',
        id,
        ...(name !== undefined && { name }),
      },
    }),
  });
}
