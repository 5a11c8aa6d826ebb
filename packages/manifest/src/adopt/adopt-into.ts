import { readYaml } from '@callwright/archy';
import type { Address, DesiredState, ExistingThing, Finding, FlowType, JsonObject } from '@callwright/model';
import { addressOf, compareText, isJsonObject, kindOf } from '@callwright/model';
import { desiredState } from '../desired/desired-state.ts';
import type { DesiredOptions } from '../desired/desired-state.ts';
import type { BookEntry } from '../desired/name-book.ts';
import { kindsOfBucket, nameBook } from '../desired/name-book.ts';
import { KIND_SCHEMAS_BY_KIND } from '../desired/kind-registry.ts';
import type { OrgView } from '../desired/org-view.ts';
import { resolveProject } from '../desired/resolve-project.ts';
import type { LoadedProject } from '../load-project.ts';
import { loadProject } from '../load-project.ts';
import type { ProjectFiles } from '../project-files.ts';
import { PROJECT_FILE } from '../read-project-file.ts';
import type { LiveContent } from '../take-in/live-content.ts';
import { takeIn } from '../take-in/take-in.ts';
import type { Names } from '../take-in/written-names.ts';
import { ownNameOf } from '../take-in/written-names.ts';
import type { Adoptable, LeftOut } from './adoptable.ts';
import { isAdoptableFlow } from './adoptable.ts';
import { existingAdditions, placeOfExisting, viewWith, withExisting } from './existing-additions.ts';
import { dashed, fileNameOf, freeName, slugOf } from './new-names.ts';
import { bodyPath, newFiles } from './new-files.ts';
import { overlayFiles } from './overlay-files.ts';

export interface AdoptOptions extends DesiredOptions {
  /** Below a folder of `manifests`: where new manifests go. */
  readonly folder: string;
  /** The address of a live id that the project manages already. */
  readonly addressOf?: (id: string) => Address | undefined;
}

/** What a project would be with some of an org described in it; nothing has been written. */
export interface Adoption {
  /** Texts to be written, by path: new files, and files with other text than before. */
  readonly files: ReadonlyMap<string, string>;
  readonly added: readonly Address[];
  readonly changed: readonly Address[];
  readonly unchanged: readonly Address[];
  /** What is left out, or stays as it is in the project. */
  readonly left: readonly LeftOut[];
  /** Things made elsewhere that were named under `existing`. */
  readonly existing: readonly ExistingThing[];
  readonly findings: readonly Finding[];
  /** The project as it would be, and what it would want of the org. */
  readonly loaded: LoadedProject;
  readonly desired: DesiredState;
}

/**
 * Describes what was chosen of an org in manifests, bodies and entries of `existing`, by names and never by ids. What has
 * a manifest already is taken into that one ({@link takeIn}). Whatever cannot be described so that the project is valid
 * is left out with the reason, and others name it under `existing`.
 *
 * @param files of the project; nothing is written through them
 */
export async function adoptInto(
  loaded: LoadedProject,
  files: ProjectFiles,
  chosen: readonly Adoptable[],
  options: AdoptOptions,
): Promise<Adoption> {
  const out = new Map<Adoptable, string>();
  for (;;) {
    const attempt = await describe(
      loaded,
      files,
      chosen.filter((one) => !out.has(one)),
      options,
    );
    const wrong = attempt.wrong.filter(({ one }) => !out.has(one));
    wrong.forEach(({ one, why }) => out.set(one, out.get(one) ?? why));
    if (wrong.length === 0) {
      const left = [...out].map(([{ kind, liveName }, why]): LeftOut => ({ kind, liveName, why }));
      return { ...attempt.adoption, left: [...left, ...attempt.adoption.left] };
    }
  }
}

interface Attempt {
  readonly adoption: Adoption;
  /** What cannot be described, and why. */
  readonly wrong: readonly { readonly one: Adoptable; readonly why: string }[];
}

async function describe(
  loaded: LoadedProject,
  files: ProjectFiles,
  chosen: readonly Adoptable[],
  options: AdoptOptions,
): Promise<Attempt> {
  const { project } = resolveProject(loaded, options);
  const { known, fresh, unnameable } = sorted(chosen, project, options);
  const names = namesWith(project, [...fresh.values()], loaded);
  const things = existingAdditions(
    chosen.filter((one) => !unnameable.has(one)),
    names,
    (one) =>
      fresh.get(one)?.name ??
      known.get(one)?.slice(one.kind.length + 1) ??
      slugOf(one.liveName, dashed(one.kind)),
  );
  const view = viewWith(names.view, things);
  const all: Names = { book: bookOf(project.book.entries, [...fresh.values()], view, loaded), view };

  const texts = new Map<string, string>();
  const wrong: { one: Adoptable; why: string }[] = [...unnameable].map(([one, why]) => ({ one, why }));
  const owner = new Map<string, Adoptable>();
  const added = new Map<Adoptable, Address>();
  for (const [one, { name }] of fresh) {
    const made = newFiles(one, { name, ...freePlace(one, name, options.folder, files) }, all);
    if (made.problem !== undefined) {
      wrong.push({ one, why: made.problem });
      continue;
    }
    added.set(one, addressOf(one.kind, name));
    for (const [file, text] of made.files) {
      texts.set(file, text);
      owner.set(file, one);
    }
  }
  const findings = putExisting(texts, loaded, files, things, options.org);
  const overlay = await loadProject(loaded.project.dir, overlayFiles(files, texts), options.cache);
  const taken = takeIn(
    overlay,
    [...known].map(([one, address]) => contentOf(one, address)),
    options,
  );
  taken.files.forEach((text, file) => texts.set(file, text));
  const after =
    taken.files.size === 0
      ? overlay
      : await loadProject(loaded.project.dir, overlayFiles(files, texts), options.cache);
  const desired = await desiredState(after, options);
  // What names something that was to be described and cannot be is not to blame: the next attempt names it otherwise.
  if (wrong.length === 0) {
    wrong.push(...culprits(desired.findings, owner, known, taken.changed));
  }
  const byAddress = new Map([...known].map(([one, address]) => [address, one]));
  return {
    wrong,
    adoption: {
      files: texts,
      added: [...added.values()].sort(compareText),
      changed: taken.changed,
      unchanged: taken.unchanged,
      left: taken.left.flatMap((address): readonly LeftOut[] => {
        const one = byAddress.get(address);
        const why = taken.findings.find((finding) => finding.address === address)?.summary ?? '';
        return one === undefined ? [] : [{ kind: one.kind, liveName: one.liveName, why }];
      }),
      existing: things,
      // What stays as it is stands among `left`, with its reason.
      findings: [
        ...findings,
        ...taken.findings.filter(({ address }) => address === undefined || !taken.left.includes(address)),
      ],
      loaded: after,
      desired,
    },
  };
}

/** Resources that the project has already, and those that it gets, each with its name. */
function sorted(
  chosen: readonly Adoptable[],
  { book, view }: Names,
  options: AdoptOptions,
): {
  readonly known: ReadonlyMap<Adoptable, Address>;
  readonly fresh: ReadonlyMap<Adoptable, BookEntry>;
  readonly unnameable: ReadonlyMap<Adoptable, string>;
} {
  const known = new Map<Adoptable, Address>();
  const fresh = new Map<Adoptable, BookEntry>();
  const unnameable = new Map<Adoptable, string>();
  const taken = new Set(book.entries.map(({ address }) => address));
  for (const one of [...chosen].sort(byName)) {
    const managed = options.addressOf?.(one.id);
    const entry = book.entries.find(({ address }) => address === managed) ?? entryOf(one, book.entries);
    if (entry !== undefined) {
      known.set(one, entry.address);
      continue;
    }
    const traits = KIND_SCHEMAS_BY_KIND.get(one.kind)?.traits;
    const hasPrefix = traits?.namedBy === undefined && traits?.binds === undefined;
    const ownName = hasPrefix ? ownNameOf(one.liveName, view) : one.liveName;
    if (ownName === undefined) {
      unnameable.set(one, `its name does not begin with the prefix "${view.namePrefix}" of the org`);
      continue;
    }
    // What a receipt knows and no manifest has any more comes back under the address that it had.
    const name = freeName(
      managed !== undefined && kindOf(managed) === one.kind
        ? managed.slice(one.kind.length + 1)
        : slugOf(ownName, dashed(one.kind)),
      (candidate) => taken.has(addressOf(one.kind, candidate)) || isKey(candidate, one.kind, view),
    );
    taken.add(addressOf(one.kind, name));
    fresh.set(one, {
      address: addressOf(one.kind, name),
      kind: one.kind,
      name,
      ownName,
      liveName: one.liveName,
      ...(isAdoptableFlow(one) ? { flowType: one.flowType } : {}),
      ...(!isAdoptableFlow(one) && one.binds !== undefined ? { binds: one.binds } : {}),
    });
  }
  return { known, fresh, unnameable };
}

/** A name that is a key of `existing` too would mean two things. */
function isKey(name: string, kind: string, view: OrgView): boolean {
  return [...view.existing].some(
    ([bucket, things]) => kindsOfBucket(bucket).includes(kind) && things.has(name),
  );
}

function byName(a: Adoptable, b: Adoptable): number {
  return compareText(a.liveName, b.liveName) || compareText(a.kind, b.kind) || compareText(a.id, b.id);
}

function entryOf(one: Adoptable, entries: readonly BookEntry[]): BookEntry | undefined {
  const binds = isAdoptableFlow(one) ? undefined : one.binds;
  const type: FlowType | undefined = isAdoptableFlow(one) ? one.flowType : undefined;
  return entries.find(
    (entry) =>
      entry.kind === one.kind &&
      entry.liveName === one.liveName &&
      entry.binds === binds &&
      (type === undefined || entry.flowType === type),
  );
}

function namesWith(names: Names, fresh: readonly BookEntry[], loaded: LoadedProject): Names {
  return { view: names.view, book: bookOf(names.book.entries, fresh, names.view, loaded) };
}

function bookOf(
  entries: readonly BookEntry[],
  fresh: readonly BookEntry[],
  view: OrgView,
  loaded: LoadedProject,
): Names['book'] {
  return nameBook([...entries, ...fresh], view, new Set(loaded.misshapen));
}

/** A file that is there already is never written over: the name of the new one gives way. */
function freePlace(
  { kind }: Adoptable,
  name: string,
  folder: string,
  files: ProjectFiles,
): { readonly folder: string; readonly file: string } {
  const place = `${folder}/${dashed(kind)}s`;
  const isThere = (file: string): boolean =>
    files.look(`${place}/${file}.yaml`) !== 'missing' ||
    files.look(`${place}/${bodyPath(file)}`) !== 'missing';
  return { folder: place, file: freeName(fileNameOf(name), isThere) };
}

function putExisting(
  texts: Map<string, string>,
  { project }: LoadedProject,
  files: ProjectFiles,
  things: readonly ExistingThing[],
  org: string,
): readonly Finding[] {
  if (things.length === 0) {
    return [];
  }
  const written = readProject(files);
  const { file, path } = placeOfExisting(org, written['orgs']);
  const reading = files.read(file);
  const text = reading.state === 'read' ? withExisting(reading.text, path, things) : undefined;
  if (text === undefined) {
    return [
      {
        code: 'adopt.existing-not-written',
        severity: 'error',
        summary: `The entries of \`existing\` could not be written into ${file}.`,
        hint: 'Write `existing:` as a map with one key a line, and adopt again.',
        place: project.place(['spec']),
      },
    ];
  }
  texts.set(file, text);
  return [];
}

function readProject(files: ProjectFiles): JsonObject {
  const reading = files.read(PROJECT_FILE);
  const [document] = reading.state === 'read' ? readYaml(reading.text).documents : [];
  const spec = isJsonObject(document ?? null) ? (document as JsonObject)['spec'] : undefined;
  return isJsonObject(spec ?? null) ? (spec as JsonObject) : {};
}

function contentOf(one: Adoptable, address: Address): LiveContent {
  return isAdoptableFlow(one)
    ? { address, exported: one.exported, ...(one.division !== undefined && { division: one.division }) }
    : { address, liveName: one.liveName, attributes: one.attributes };
}

/** Errors of the project that came with something chosen: it cannot be described so that the project is valid. */
function culprits(
  findings: readonly Finding[],
  owner: ReadonlyMap<string, Adoptable>,
  known: ReadonlyMap<Adoptable, Address>,
  changed: readonly Address[],
): readonly { readonly one: Adoptable; readonly why: string }[] {
  const byAddress = new Map([...known].map(([one, address]) => [address, one]));
  return findings
    .filter(({ severity }) => severity === 'error')
    .flatMap(({ place, address, summary, code }) => {
      const one =
        owner.get(place?.file ?? '') ??
        (address !== undefined && changed.includes(address) ? byAddress.get(address) : undefined);
      return one === undefined ? [] : [{ one, why: `${summary.replace(/\.$/, '')} [${code}]` }];
    });
}
