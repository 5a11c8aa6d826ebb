import type { JsonObject } from '@callwright/model';
import { liveFlow, liveVersion } from './flow-row.ts';

const PUBLISHED = {
  id: '3.0',
  datePublished: '2026-03-02T12:00:00.000Z',
  createdByClient: { id: 'c', name: 'CI' },
};
const BASE = { id: 'f', name: 'Sales', type: 'INBOUNDCALL', publishedVersion: PUBLISHED };
const saved = (id: string): JsonObject => ({ id, dateSaved: 0, createdBy: { id: 'u', name: 'Ann' } });

test.each<[string, JsonObject, 'listing' | 'read', unknown]>([
  ['nothing said in a listing', BASE, 'listing', { known: false, reason: 'not-in-listing' }],
  ['nothing said when read by id', BASE, 'read', { known: true, value: null }],
  [
    'null in a listing',
    { ...BASE, savedVersion: null, checkedInVersion: null },
    'listing',
    { known: true, value: null },
  ],
  [
    'only the published version is checked in',
    { ...BASE, checkedInVersion: { id: '3.0' } },
    'read',
    { known: true, value: null },
  ],
  [
    'an older one is checked in',
    { ...BASE, checkedInVersion: { id: '2.0' } },
    'read',
    { known: true, value: null },
  ],
  [
    'a newer one is checked in',
    { ...BASE, checkedInVersion: { id: '10.0' } },
    'listing',
    { known: true, value: { id: '10.0' } },
  ],
  [
    'something is saved',
    { ...BASE, savedVersion: saved('saved_version_1') },
    'listing',
    {
      known: true,
      value: {
        id: 'saved_version_1',
        at: '1970-01-01T00:00:00.000Z',
        by: { kind: 'user', id: 'u', name: 'Ann' },
      },
    },
  ],
  [
    'never published, something checked in',
    { ...BASE, publishedVersion: null, checkedInVersion: { id: '1.0' } },
    'read',
    { known: true, value: { id: '1.0' } },
  ],
])('draft: %s', (_name, wire, source, draft) => {
  expect(liveFlow(wire, source)?.draft).toMatchObject(draft as object);
});

test.each<[string, JsonObject, 'listing' | 'read', unknown]>([
  ['nothing said in a listing', {}, 'listing', { known: false, reason: 'not-in-listing' }],
  ['nothing said when read by id', {}, 'read', { known: true, value: null }],
  [
    'a person',
    { lockedUser: { id: 'u', name: 'Ann' } },
    'listing',
    { known: true, value: { kind: 'user', id: 'u', name: 'Ann' } },
  ],
  ['a client', { lockedClient: { id: 'c' } }, 'listing', { known: true, value: { kind: 'client', id: 'c' } }],
])('lock: %s', (_name, wire, source, lock) => {
  expect(liveFlow({ ...BASE, ...wire }, source)?.lock).toMatchObject(lock as object);
});

test('who published: the client of the version, else its user, else the flow’s publisher', () => {
  const by = (version: JsonObject, flow: JsonObject = {}) =>
    liveFlow({ ...BASE, ...flow, publishedVersion: { id: '1.0', ...version } }, 'read')?.published?.by;
  const publisher = { publishedBy: { id: 'p', name: 'Pat' } };
  expect(by({ createdByClient: { id: 'c' }, createdBy: { id: 'u' } }, publisher)).toEqual({
    kind: 'client',
    id: 'c',
  });
  expect(by({ createdBy: { id: 'u' } }, publisher)).toEqual({ kind: 'user', id: 'u' });
  expect(by({}, publisher)).toEqual({ kind: 'user', id: 'p', name: 'Pat' });
  expect(by({})).toBeUndefined();
});

test.each<[string, JsonObject]>([
  ['a type without a document', { ...BASE, type: 'SPEECH' }],
  ['a type of the future', { ...BASE, type: 'HOLOGRAM' }],
  ['no id', { name: 'x', type: 'INBOUNDCALL' }],
  ['a name that is no text', { ...BASE, name: 7 }],
])('%s is no flow of ours', (_name, wire) => {
  expect(liveFlow(wire, 'read')).toBeUndefined();
});

test('instants that make no sense are left out', () => {
  expect(liveVersion({ id: '1.0', datePublished: 'soon', dateCreated: 1e300 })).toEqual({ id: '1.0' });
});
