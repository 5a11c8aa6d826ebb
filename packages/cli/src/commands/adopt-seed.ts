import { mkdir } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { Adoptable, LeftOut } from '@callwright/manifest';
import { projectFilesIn } from '@callwright/manifest';
import type { JsonObject } from '@callwright/model';
import { ToolError, isToolError } from '@callwright/model';
import type { ChosenAdoptables } from '../adopt/chosen-adoptables.ts';
import type { OpenAdoption } from '../adopt/open-adoption.ts';
import { orgSeed } from '../adopt/org-seed.ts';
import { pseudonyms, underPseudonyms } from '../adopt/pseudonyms.ts';
import { refusedBySeed } from '../adopt/try-seed.ts';
import { lineWidth } from '../break-lines.ts';
import type { AdoptArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { paintFor } from '../paint.ts';
import { putInPlace } from '../replace-file.ts';
import { jsonText } from '../reporters/json-text.ts';
import { seedText } from '../reporters/adopt-seed-text.ts';
import type { Surroundings } from '../surroundings.ts';

/** The first line of a seed that may be written over: nobody but this command begins a file so. */
const MARK = '# Written by callwright adopt --as-seed. Written over when that is done again.';

/**
 * `callwright adopt --as-seed FILE`: what was chosen as a seed of the local org, so that a team can rehearse on a copy of
 * theirs. The local org has been started from it before the file is written.
 */
export async function adoptAsSeed(
  chosen: ChosenAdoptables,
  opened: OpenAdoption,
  args: AdoptArguments & { readonly asSeed: string },
  around: Surroundings,
): Promise<ExitStatus> {
  const { project, desired } = opened;
  const path = seedPath(args.asSeed, project.folder, around);
  const named = args.pseudonyms ? renamed(chosen, desired.namePrefix) : chosen;
  const { seed, left, flows, objects } = await fittingSeed(named);
  if (!args.dryRun) {
    await mkdir(dirname(path), { recursive: true });
    await putInPlace(path, `${MARK}\n${await seedYaml(seed)}`);
    await opened.exports.forget();
  }
  const told = {
    file: args.asSeed,
    org: desired.org,
    flows,
    objects,
    left,
    dryRun: args.dryRun,
    pseudonyms: args.pseudonyms,
    incomplete: opened.rows.incomplete,
  };
  around.out(
    args.format === 'json'
      ? jsonText({
          formatVersion: 1,
          project: desired.project,
          org: desired.org,
          dryRun: args.dryRun,
          file: args.asSeed,
          pseudonyms: args.pseudonyms,
          flows,
          objects,
          left: left.map(({ kind, liveName, why }) => ({ kind, liveName, why })),
          notListed: opened.rows.incomplete.map(({ what, why }) => ({ what, why: why.detail })),
        })
      : seedText(told, { paint: paintFor(around, 'out', !args.color), width: lineWidth(around, 'out') }),
  );
  return left.length === 0 ? EXIT.done : EXIT.held;
}

/** Inside the project, and either new or one of ours. */
function seedPath(written: string, folder: string, around: Surroundings): string {
  const path = resolve(around.folder, written);
  const inside = relative(folder, path).split(sep).join('/');
  const files = projectFilesIn(folder);
  if (
    isAbsolute(inside) ||
    inside === '' ||
    inside === '..' ||
    inside.startsWith('../') ||
    files.look(inside) === 'outside'
  ) {
    throw refused(written, 'it lies outside of the project', 'Name a file of the project.');
  }
  const present = files.read(inside);
  const isOurs = present.state === 'read' && present.text.startsWith(MARK);
  if (present.state !== 'missing' && !isOurs) {
    throw refused(
      written,
      'a file is there that this command did not write',
      'Name another file, or remove that one.',
    );
  }
  return path;
}

function refused(file: string, why: string, hint: string): ToolError {
  return new ToolError({
    code: 'adopt.seed-file',
    problem: 'usage',
    summary: `The seed is not written to ${file}: ${why}.`,
    hint,
  });
}

function renamed({ adoptables, left }: ChosenAdoptables, prefix: string): ChosenAdoptables {
  const names = pseudonyms(prefix);
  const out: LeftOut[] = [];
  const under = adoptables.flatMap((one): readonly Adoptable[] => {
    try {
      return [underPseudonyms(one, names)];
    } catch (error) {
      if (!isToolError(error)) {
        throw error;
      }
      out.push({
        kind: one.kind,
        liveName: one.liveName,
        why: `its names cannot be written otherwise: ${error.message}`,
      });
      return [];
    }
  });
  return { adoptables: under, left: [...left, ...out] };
}

/** What the local org takes; flows that it refuses are left out, each with what it says. */
async function fittingSeed({ adoptables, left }: ChosenAdoptables): Promise<{
  readonly seed: JsonObject;
  readonly left: readonly LeftOut[];
  readonly flows: number;
  readonly objects: number;
}> {
  let kept = adoptables;
  const out = [...left];
  for (;;) {
    const seed = orgSeed(kept);
    const refusals = await refusedBySeed(seed, kept);
    if (refusals.length === 0) {
      const flows = kept.filter((one) => 'exported' in one).length;
      return { seed, left: out, flows, objects: kept.length - flows };
    }
    out.push(...refusals.map(({ one, why }) => ({ kind: one.kind, liveName: one.liveName, why })));
    const gone = new Set(refusals.map(({ one }) => one));
    kept = kept.filter((one) => !gone.has(one));
  }
}

async function seedYaml(seed: JsonObject): Promise<string> {
  const { writeFlow } = await import('@callwright/archy');
  // The client of the local org belongs to the command, and is added whenever it starts one.
  return writeFlow(Object.fromEntries(Object.entries(seed).filter(([key]) => key !== 'clients')));
}
