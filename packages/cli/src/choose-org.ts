import { didYouMean } from '@callwright/archy';
import type { LoadedProject } from '@callwright/manifest';
import { orgNames } from '@callwright/manifest';
import type { OrgSide } from '@callwright/model';
import { ToolError } from '@callwright/model';

/** The org of a command: `--org`, else the only one of the project. */
export function chooseOrg(loaded: LoadedProject, wanted: string | undefined): string {
  const names = orgNames(loaded);
  if (wanted !== undefined) {
    return knownOrg(wanted, names);
  }
  const real = names.filter((name) => name !== 'local');
  if (names.length === 1 || real.length === 0) {
    return names[0] as string;
  }
  throw new ToolError({
    code: 'cli.which-org',
    problem: 'usage',
    summary: `The project has ${names.length} orgs, and the command does not say which.`,
    hint: `Add --org with one of: ${names.join(', ')}.`,
  });
}

/** The two orgs of a comparison, which must be two. */
export function chooseTwoOrgs(
  loaded: LoadedProject,
  wanted: Readonly<Record<OrgSide, string>>,
): Readonly<Record<OrgSide, string>> {
  const names = orgNames(loaded);
  const chosen = { first: knownOrg(wanted.first, names), second: knownOrg(wanted.second, names) };
  if (chosen.first === chosen.second) {
    throw new ToolError({
      code: 'cli.same-org',
      problem: 'usage',
      summary: `An org is not compared with itself, and both words are "${chosen.first}".`,
      hint: `The orgs of the project are: ${names.join(', ')}.`,
    });
  }
  return chosen;
}

function knownOrg(wanted: string, names: readonly string[]): string {
  if (!names.includes(wanted)) {
    const meant = didYouMean(wanted, names);
    throw new ToolError({
      code: 'cli.unknown-org',
      problem: 'usage',
      summary: `The project has no org "${wanted}".`,
      hint: `${meant === undefined ? '' : `${meant} `}Its orgs are: ${names.join(', ')}.`,
    });
  }
  return wanted;
}
