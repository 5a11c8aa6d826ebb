import type { LoadedProject } from '@callwright/manifest';
import { orgNames } from '@callwright/manifest';
import { ToolError } from '@callwright/model';

/** The org of a command: `--org`, else the only one of the project. */
export function chooseOrg(loaded: LoadedProject, wanted: string | undefined): string {
  const names = orgNames(loaded);
  if (wanted !== undefined) {
    if (!names.includes(wanted)) {
      throw new ToolError({
        code: 'cli.unknown-org',
        problem: 'usage',
        summary: `The project has no org "${wanted}".`,
        hint: `Its orgs are: ${names.join(', ')}.`,
      });
    }
    return wanted;
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
