import { emulatorError } from '../../emulator-error.ts';
import { flowNamed } from '../../flows/flow-name.ts';
import { exportNames } from '../../flows/org-names.ts';
import { publishBody } from '../../flows/publish-body.ts';
import type { LocalOrg } from '../../local-org.ts';
import { personNamed } from '../../people.ts';
import { codeOf } from '../../state/folder-lock.ts';
import type { ReadMap } from '../../map-reader.ts';
import { optional, seedPart, type ReadSeedFile } from '../seed-part.ts';

/** `{ file: path }` or `{ yaml: text }`, and `publishedBy: <user>`; published in the order in which they stand. */
interface SeedFlow {
  readonly text: string;
  readonly publishedBy?: string;
  readonly place: string;
}

/** Flows, published by persons, so that a seeded flow is nobody's own for a client that manages flows. */
export const flowsPart = seedPart({
  keys: ['flows'],
  read: (seed, readFile) =>
    seed.maps('flows', ['file', 'yaml', 'publishedBy'], 'file').map((entry) => flowOf(entry, readFile)),
  make: (org, wanted) => wanted.forEach((flow) => ensureFlow(org, flow)),
  write: () => ({}),
});

function flowOf(entry: ReadMap, readFile: ReadSeedFile): SeedFlow {
  const file = entry.text('file');
  const yaml = entry.text('yaml');
  const by = optional('publishedBy', entry.text('publishedBy'));
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

function ensureFlow(org: LocalOrg, flow: SeedFlow): void {
  const read = org.engine.read(flow.text, exportNames(org));
  const identity = read.flow ?? read.identity;
  if (identity !== undefined && flowNamed(org, identity.type, identity.name) !== undefined) {
    return;
  }
  const by = personNamed(org, flow.publishedBy ?? 'Seed');
  const result = publishBody(org, { text: flow.text, by, client: undefined, createStubs: false });
  if (!result.succeeded) {
    const errors = result.messages.filter(({ type }) => type === 'Error').map(({ text }) => text);
    throw emulatorError('seed-invalid', `${flow.place} cannot be published: ${errors.join(' · ')}`);
  }
}
