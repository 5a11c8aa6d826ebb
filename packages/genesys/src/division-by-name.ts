import type { LiveThing } from '@callwright/model';
import type { NotSent } from './not-sent.ts';
import { notSent } from './not-sent.ts';
import type { PlatformLine } from './platform-line.ts';
import type { ReadingApis } from './sdk.ts';
import { thingByName } from './things.ts';

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
