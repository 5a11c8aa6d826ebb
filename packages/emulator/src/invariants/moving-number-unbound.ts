import { changesOf, type Cause, type Finding, type Invariant, type StateChange } from '../invariant.ts';
import { plainNumber } from '../numbers.ts';
import type { IvrRecord } from '../state/records.ts';

const writes = ['all', 'ivrs'] as const;

/** Where a number was last, and what took it away from there. */
interface Loss {
  readonly ivr: IvrRecord;
  readonly cause: Cause | undefined;
}

/**
 * A number that was once on a call route may be on none only between one write and the next: a move takes two writes.
 * `numbers` are those that count (all). With `writes: ivrs` only writes of call routes are counted, for clients that
 * write other things at the same time. A number that is left unbound by the last write of all breaks nothing.
 */
export const movingNumberUnbound: Invariant = {
  rule: 'moving-number-unbound-at-most-one-request',
  parameters: ['numbers', 'writes'],
  read(parameters) {
    const wanted = parameters.has('numbers')
      ? new Set(parameters.texts('numbers').map(plainNumber))
      : undefined;
    const ivrsOnly = parameters.oneOf('writes', writes) === 'ivrs';
    return (org) => {
      const boundTo = new Map<string, string>();
      const lost = new Map<string, Loss>();

      const numbersOf = (ivr: IvrRecord | undefined): readonly string[] =>
        ivr === undefined || ivr.state === 'deleted'
          ? []
          : ivr.dnis.map(plainNumber).filter((number) => wanted?.has(number) !== false);

      function unbind(ivr: IvrRecord | undefined, cause: Cause | undefined): void {
        for (const number of numbersOf(ivr)) {
          if (ivr !== undefined && boundTo.get(number) === ivr.id) {
            boundTo.delete(number);
            lost.set(number, { ivr, cause });
          }
        }
      }

      /** The numbers of a route are on one again. */
      function bind(ivr: IvrRecord | undefined): readonly Finding[] {
        return numbersOf(ivr).map((number) => {
          boundTo.set(number, ivr?.id ?? '');
          lost.delete(number);
          return { key: number };
        });
      }

      return {
        begin: () => org.tables.ivrs.all().flatMap(bind),
        after(change) {
          const changes = changesOf(change, 'ivrs');
          const missing = [...lost.keys()];
          changes.forEach(({ before }) => unbind(before, change.cause));
          const bound = changes.flatMap(({ after }) => bind(after));
          const counts = isWrite(change) && (!ivrsOnly || changes.length > 0);
          const still = counts ? missing.flatMap((number) => breach(number, lost.get(number), change)) : [];
          return [...bound, ...still];
        },
      };
    };
  },
};

/** A request of the API that changes things; what polls, uploads and jobs write down is none. */
function isWrite({ cause }: StateChange): boolean {
  return (
    cause?.number !== undefined &&
    cause.job === undefined &&
    cause.method !== 'GET' &&
    cause.path.startsWith('/api/v2/')
  );
}

function breach(number: string, loss: Loss | undefined, { cause }: StateChange): readonly Finding[] {
  if (loss === undefined) {
    return [];
  }
  const { ivr } = loss;
  return [
    {
      key: number,
      broken: {
        sentence:
          `${number} was taken from the call route '${ivr.name}' and is on none, also after the next write, ` +
          `${cause?.method ?? ''} ${cause?.path ?? ''} (request ${String(cause?.number ?? '')}).`,
        objects: [
          { type: 'number', id: number },
          { type: 'ivr', id: ivr.id, name: ivr.name },
        ],
        cause: loss.cause,
      },
    },
  ];
}
