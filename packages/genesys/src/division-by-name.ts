import type { LiveThing, Refusal } from '@callwright/model';
import type { PlatformLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';
import { thingByName } from './things.ts';

/** A refusal of our own: nothing left. */
export interface NotSent {
  readonly result: 'refused';
  readonly refusal: Refusal;
}

export function notSent(why: Pick<Refusal, 'code' | 'message' | 'moved'>): NotSent {
  return { result: 'refused', refusal: { status: 0, ...why } };
}

/** Divisions go by id in what is written, and by live name everywhere else. */
export async function divisionByName(
  line: PlatformLine<ReadingApis>,
  name: string,
): Promise<LiveThing | NotSent> {
  const division = await thingByName(line, 'divisions', name);
  return division.state === 'present'
    ? division.value
    : notSent({
        code: 'genesys.unknown-division',
        message:
          division.state === 'gone'
            ? `There is no division ${JSON.stringify(name)} in this org.`
            : division.why.detail,
        moved: false,
      });
}
