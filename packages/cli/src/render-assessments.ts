import type { CommonArguments, AssessmentFormat } from './command-arguments.ts';
import { folderInRepository } from './git-commit.ts';
import { projectFolder } from './project-folder.ts';
import type { Surroundings } from './surroundings.ts';
import type { AssessmentReport } from './assessment.ts';

/** Assessments in a format of other tools. Files are named from the root of the repository, where those tools look for them. */
export async function renderAssessments(
  report: AssessmentReport,
  how: CommonArguments & { readonly format: AssessmentFormat },
  around: Surroundings,
): Promise<string> {
  const root = await folderInRepository(projectFolder(how, around));
  switch (how.format) {
    case 'junit':
      return (await import('./reporters/junit.ts')).junit(report, root);
    case 'sarif':
      return (await import('./reporters/sarif.ts')).sarif(report, root);
  }
}
