import { isoDate } from '../clock.ts';
import type { ReadMap } from '../map-reader.ts';
import { readDate } from './seed-date.ts';
import { optional } from './seed-part.ts';

/** Who made or changed an object, and when. */
interface SeedTouch {
  /** Id of a client or a person. */
  readonly by: string;
  /** Epoch milliseconds. */
  readonly date: number;
}

/** What an entry may say about its making and its last change. */
export interface SeedTouches {
  readonly created?: SeedTouch;
  readonly modified?: SeedTouch;
}

/** The same as records have it. */
export interface Touched {
  readonly dateCreated: number;
  readonly createdBy: string;
  readonly dateModified: number;
  readonly modifiedBy: string;
}

/** The keys of {@link SeedTouches}. */
export const touchKeys = ['created', 'modified'] as const;

/** Reads them. */
export function readTouches(entry: ReadMap): SeedTouches {
  return {
    ...optional('created', readTouch(entry, 'created')),
    ...optional('modified', readTouch(entry, 'modified')),
  };
}

function readTouch(entry: ReadMap, key: (typeof touchKeys)[number]): SeedTouch | undefined {
  const touch = entry.map(key, ['by', 'date']);
  const date = touch === undefined ? undefined : readDate(touch, 'date');
  if (touch !== undefined && date === undefined) {
    throw touch.fail('date', 'is missing.');
  }
  return touch === undefined || date === undefined ? undefined : { by: touch.requiredText('by'), date };
}

/** What the entry says, else what a fresh record has; a change that is not told is the making. */
export function touched(fresh: Touched, wanted: SeedTouches): Touched {
  const created = wanted.created ?? { by: fresh.createdBy, date: fresh.dateCreated };
  const modified = wanted.modified ?? created;
  return {
    dateCreated: created.date,
    createdBy: created.by,
    dateModified: modified.date,
    modifiedBy: modified.by,
  };
}

/** The keys of a record's making and last change. */
export function writtenTouches(record: Touched): Readonly<Record<string, unknown>> {
  const isUntouched = record.modifiedBy === record.createdBy && record.dateModified === record.dateCreated;
  return {
    created: { by: record.createdBy, date: isoDate(record.dateCreated) },
    ...(isUntouched ? {} : { modified: { by: record.modifiedBy, date: isoDate(record.dateModified) } }),
  };
}
