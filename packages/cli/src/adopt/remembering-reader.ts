import type { PlatformReader, ThingSort } from '@callwright/model';
import { listingKey } from '@callwright/model';
import type { ExportStore } from './export-store.ts';

/**
 * A reader that asks once for each listing and each export: the plan that proves an adoption looks at what was adopted,
 * and costs no second reading of the org.
 */
export function rememberingReader(reader: PlatformReader, exports: ExportStore): PlatformReader {
  const once = memory();
  const things = new Map<ThingSort, NonNullable<ReturnType<PlatformReader['listThings']>>>();
  return {
    ...reader,
    identify: () => once('who', () => reader.identify()),
    listFlows: () => once('flows', () => reader.listFlows()),
    listObjects: (kind, binds) =>
      once(`objects ${listingKey(kind, binds)}`, () => reader.listObjects(kind, binds)),
    listThings: (sort) => {
      const known = things.get(sort);
      const listing = known ?? reader.listThings(sort);
      if (listing !== undefined) {
        things.set(sort, listing);
      }
      return listing;
    },
    exportFlows: (wanted) => exports.of(wanted),
  };
}

function memory(): <T>(key: string, read: () => Promise<T>) => Promise<T> {
  const asked = new Map<string, Promise<unknown>>();
  return <T>(key: string, read: () => Promise<T>): Promise<T> => {
    const known = asked.get(key);
    if (known !== undefined) {
      return known as Promise<T>;
    }
    const answer = read();
    asked.set(key, answer);
    return answer;
  };
}
