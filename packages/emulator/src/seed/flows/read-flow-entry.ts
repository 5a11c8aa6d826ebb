import type { FlowType, ObjectKind } from '../../architect/engine.ts';
import { objectKinds } from '../../architect/object-kinds.ts';
import { flowTypeOf } from '../../flow-types.ts';
import { isApiErrorCode, type ApiErrorCode } from '../../http/api-error.ts';
import type { ReadMap } from '../../map-reader.ts';
import { codeOf } from '../../state/folder-lock.ts';
import { emulatorError } from '../../emulator-error.ts';
import { readActor, type SeedActor } from '../seed-actor.ts';
import { readDate } from '../seed-date.ts';
import { optional, type ReadSeedFile } from '../seed-part.ts';
import {
  kindOf,
  type SeedContent,
  type SeedDocument,
  type SeedDraft,
  type SeedFlow,
  type SeedFlowHistory,
  type SeedOperation,
  type SeedUse,
  type SeedVersion,
} from './flow-entry.ts';
import { readVersion } from './version-number.ts';

const documentKeys = ['file', 'yaml', 'publishedBy'];
const historyKeys = [
  'id',
  'name',
  'type',
  'description',
  'division',
  'system',
  'deleted',
  'lockedBy',
  'published',
  'publishedBy',
  'checkedIn',
  'operation',
  'language',
  'versions',
  'draft',
];
const contentKeys = ['yaml', 'uses', 'stored'];

/** Reads `flows`. An entry with `file` or `yaml` is a document to publish; any other is a flow with its history. */
export function readFlowEntries(seed: ReadMap, readFile: ReadSeedFile): readonly SeedFlow[] {
  return seed.maps('flows', [...new Set([...documentKeys, ...historyKeys])], 'file').map((entry) => {
    const isDocument = entry.has('file') || entry.has('yaml');
    const stranger = (isDocument ? historyKeys : []).find(
      (key) => entry.has(key) && !documentKeys.includes(key),
    );
    if (stranger !== undefined) {
      throw entry.fail(
        stranger,
        'does not go with `file` or `yaml`: the document says it, or `versions` do.',
      );
    }
    return isDocument ? readDocument(entry, readFile) : readHistory(entry);
  });
}

function readDocument(entry: ReadMap, readFile: ReadSeedFile): SeedDocument {
  const file = entry.text('file');
  const yaml = entry.text('yaml');
  const by = optional('publishedBy', readActor(entry, 'publishedBy'));
  if (yaml !== undefined && file === undefined) {
    return { text: yaml, place: entry.place, ...by };
  }
  if (file === undefined || yaml !== undefined) {
    throw entry.fail('file', 'or `yaml` must be given, and only one of them.');
  }
  try {
    return { text: readFile(file), place: `${entry.place} (${file})`, ...by };
  } catch (error) {
    throw emulatorError(
      'seed-unreadable',
      `${entry.place}: the flow file ${file} cannot be read: ${codeOf(error)}.`,
      { cause: error },
    );
  }
}

function readHistory(entry: ReadMap): SeedFlowHistory {
  const draft = entry.map('draft', ['id', 'by', 'date', ...contentKeys]);
  const operation = entry.map('operation', ['id', 'action', 'by', 'status', 'error']);
  return {
    place: entry.place,
    ...optional('id', entry.text('id')),
    name: entry.requiredText('name'),
    type: readType(entry),
    ...optional('description', entry.text('description')),
    ...optional('division', entry.text('division')),
    system: entry.flag('system') ?? false,
    deleted: entry.flag('deleted') ?? false,
    ...optional('lockedBy', readActor(entry, 'lockedBy')),
    ...optional('published', readVersion(entry, 'published')),
    ...optional('publishedBy', readActor(entry, 'publishedBy')),
    ...optional('checkedIn', readVersion(entry, 'checkedIn')),
    ...optional('language', entry.text('language')),
    ...optional('operation', operation === undefined ? undefined : readOperation(operation)),
    ...optional('draft', draft === undefined ? undefined : readDraft(draft)),
    versions: readVersions(entry),
  };
}

function readType(entry: ReadMap): FlowType {
  const type = flowTypeOf(entry.requiredText('type'));
  if (type === undefined) {
    throw entry.fail('type', 'is not a flow type of the API, such as inboundcall.');
  }
  return type;
}

function readOperation(entry: ReadMap): SeedOperation {
  const action = entry.oneOf('action', ['CHECKIN', 'PUBLISH', 'DELETE']);
  if (action === undefined) {
    throw entry.fail('action', 'is missing.');
  }
  return {
    id: entry.requiredText('id'),
    action,
    by: authorOf(entry),
    status: entry.oneOf('status', ['SUCCESS', 'FAILURE']) ?? 'SUCCESS',
    ...optional('error', readErrorCode(entry)),
  };
}

function readErrorCode(entry: ReadMap): ApiErrorCode | undefined {
  const code = entry.text('error');
  if (code !== undefined && !isApiErrorCode(code)) {
    throw entry.fail('error', 'is not a code of the platform that the local org knows.');
  }
  return code;
}

function readDraft(entry: ReadMap): SeedDraft {
  return {
    ...optional('id', entry.text('id')),
    by: authorOf(entry),
    ...optional('date', readDate(entry, 'date')),
    ...optional('content', readContent(entry)),
  };
}

/** Versions in the order of their numbers; one that says none comes after the one before it. */
function readVersions(entry: ReadMap): readonly SeedVersion[] {
  const keys = ['number', 'kind', 'by', 'date', 'published', 'until', ...contentKeys];
  const versions: SeedVersion[] = [];
  for (const each of entry.maps('versions', keys, 'yaml')) {
    const last = Number.parseInt(versions.at(-1)?.version ?? '0', 10);
    const version = readVersion(each, 'number') ?? `${String(last + 1)}.0`;
    if (Number.parseInt(version, 10) <= last) {
      throw each.fail('number', 'must be higher than that of the version before it.');
    }
    const published = readDate(each, 'published');
    versions.push({
      version,
      kind: each.oneOf('kind', ['PUBLISH', 'CHECKIN']) ?? kindOf(published),
      by: authorOf(each),
      ...optional('date', readDate(each, 'date')),
      ...optional('published', published),
      ...optional('until', readDate(each, 'until')),
      ...optional('content', readContent(each)),
    });
  }
  return versions;
}

function authorOf(entry: ReadMap): SeedActor {
  return readActor(entry, 'by') ?? { person: 'Seed' };
}

function readContent(entry: ReadMap): SeedContent | undefined {
  const yaml = entry.text('yaml');
  const stored = entry.text('stored');
  if (yaml !== undefined && stored !== undefined) {
    throw entry.fail('stored', 'and `yaml` cannot both be given.');
  }
  if (stored !== undefined) {
    return { stored, place: entry.place };
  }
  return yaml === undefined
    ? undefined
    : { yaml, uses: entry.maps('uses', ['kind', 'name', 'id', 'version']).map(readUse), place: entry.place };
}

function readUse(entry: ReadMap): SeedUse {
  const kind = entry.oneOf<ObjectKind | 'flow'>('kind', ['flow', ...objectKinds]);
  if (kind === undefined) {
    throw entry.fail('kind', 'is missing.');
  }
  const id = entry.text('id');
  const version = readVersion(entry, 'version');
  if (id === undefined && version === undefined) {
    throw entry.fail('id', 'is missing.');
  }
  return { kind, name: entry.requiredText('name'), ...optional('id', id), ...optional('version', version) };
}
