import { ToolError } from '@callwright/model';
import type { Environment } from '../environment.ts';
import type { ReviewHost } from '../review-host.ts';
import { azure } from './azure.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';

/** The host that this pipeline belongs to, by what it says in the environment. */
export function hostOf(env: Environment): ReviewHost {
  if (env['GITHUB_ACTIONS'] === 'true') {
    return github(env);
  }
  if (env['GITLAB_CI'] === 'true') {
    return gitlab(env);
  }
  if (env['TF_BUILD'] === 'True') {
    return azure(env);
  }
  throw new ToolError({
    code: 'cli.no-review-host',
    problem: 'configuration',
    summary: 'This is no pipeline of GitHub Actions, GitLab CI or Azure Pipelines.',
    hint: 'Elsewhere callwright show PLAN --format markdown prints the same text.',
  });
}
