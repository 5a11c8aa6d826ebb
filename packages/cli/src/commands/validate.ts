import { breakLines, lineWidth } from '../break-lines.ts';
import { hasErrors } from '@callwright/model';
import type { LoadedProject } from '@callwright/manifest';
import { LOCAL, orgNames, validateProject } from '@callwright/manifest';
import type { ValidateArguments } from '../command-arguments.ts';
import type { ExitStatus } from '../exit-status.ts';
import { EXIT } from '../exit-status.ts';
import { givenVariables, openProject } from '../open-project.ts';
import { paintFor } from '../paint.ts';
import { findingText, tally } from '../reporters/finding-text.ts';
import type { Surroundings } from '../surroundings.ts';
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
  const failed = hasErrors(findings);
  if (args.format === 'json') {
    around.out(jsonText({ formatVersion: 1, project: loaded.project.name, orgs, valid: !failed, findings }));
    return failed ? EXIT.failed : EXIT.done;
  }
  const paint = paintFor(around, 'out', !args.color);
  const width = lineWidth(around, 'out');
  for (const finding of findings) {
    around.out(`${breakLines(findingText(finding, paint), width)}\n\n`);
  }
  const found = tally(findings);
  const checked = `${count(loaded.documents.length, 'resource')} in ${count(loaded.sources.length, 'file')}, for ${count(orgs.length, 'org')} (${listing(orgs)})`;
  const closing = failed
    ? `${paint.red('not valid')}: ${found ?? ''} in ${checked}`
    : `${paint.green('valid')}: ${checked}${found === undefined ? '' : `; ${found}`}`;
  around.out(`${breakLines(closing, width)}\n`);
  return failed ? EXIT.failed : EXIT.done;
}

/** Every org that the project declares; the built-in local one is nobody's aim where others are declared. */
function orgsToCheck(loaded: LoadedProject): readonly string[] {
  const declared = orgNames(loaded).filter((name) => Object.hasOwn(loaded.project.orgs, name));
  return declared.length === 0 ? [LOCAL] : declared;
}
