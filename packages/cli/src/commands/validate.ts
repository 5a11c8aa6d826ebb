import { breakLines, lineWidth } from '../break-lines.ts';
import type { Finding } from '@callwright/model';
import { hasErrors } from '@callwright/model';
import type { LoadedProject } from '@callwright/manifest';
import { LOCAL, orgNames, validateProject } from '@callwright/manifest';
import type { ValidateArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { givenVariables, openProject } from '../open-project.ts';
import { paintFor } from '../paint.ts';
import { renderAssessments } from '../render-assessments.ts';
import { findingText, tally } from '../reporters/finding-text.ts';
import type { Surroundings } from '../surroundings.ts';
import { assessmentsOfValidation } from '../assessments/of-validation.ts';
import { count, dayOf, listing } from '../words.ts';
import { jsonText } from '../reporters/json-text.ts';

/** `callwright validate`: every check that needs no org, for every org of the project at once. */
export async function validate(args: ValidateArguments, around: Surroundings): Promise<ExitStatus> {
  const { loaded, cache } = await openProject(args, around);
  const orgs = orgsToCheck(loaded);
  const findings = await validateProject(loaded, {
    orgs,
    variables: givenVariables(args.var, around),
    cache,
    today: dayOf(around.clock.now()),
  });
  await cache.save();
  around.out(await validationText({ loaded, orgs, findings }, args, around));
  return hasErrors(findings) ? EXIT.failed : EXIT.done;
}

interface Validated {
  readonly loaded: LoadedProject;
  readonly orgs: readonly string[];
  readonly findings: readonly Finding[];
}

async function validationText(
  validated: Validated,
  args: ValidateArguments,
  around: Surroundings,
): Promise<string> {
  const { loaded, orgs, findings } = validated;
  switch (args.format) {
    case 'json': {
      const valid = !hasErrors(findings);
      return jsonText({ formatVersion: 1, project: loaded.project.name, orgs, valid, findings });
    }
    case 'junit':
    case 'sarif': {
      const at = new Date(around.clock.now()).toISOString();
      const assessments = assessmentsOfValidation({ ...validated, toolVersion: around.toolVersion, at });
      return renderAssessments(assessments, { ...args, format: args.format }, around);
    }
    case 'human':
      return forPeople(validated, args, around);
  }
}

function forPeople(
  { loaded, orgs, findings }: Validated,
  args: ValidateArguments,
  around: Surroundings,
): string {
  const paint = paintFor(around, 'out', !args.color);
  const found = tally(findings);
  const checked = `${count(loaded.documents.length, 'resource')} in ${count(loaded.sources.length, 'file')}, for ${count(orgs.length, 'org')} (${listing(orgs)})`;
  const closing = hasErrors(findings)
    ? `${paint.red('not valid')}: ${found ?? ''} in ${checked}`
    : `${paint.green('valid')}: ${checked}${found === undefined ? '' : `; ${found}`}`;
  const blocks = [...findings.map((finding) => findingText(finding, paint)), closing];
  return `${breakLines(blocks.join('\n\n'), lineWidth(around, 'out'))}\n`;
}

/** Every org that the project declares; the built-in local one is nobody's aim where others are declared. */
function orgsToCheck(loaded: LoadedProject): readonly string[] {
  const declared = orgNames(loaded).filter((name) => Object.hasOwn(loaded.project.orgs, name));
  return declared.length === 0 ? [LOCAL] : declared;
}
