import { ToolError } from '@callwright/model';

/** What a pipeline says of itself. Values are never printed. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A variable without which there is no going on. Throws a ToolError with its name. */
export function needed(env: Environment, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') {
    throw new ToolError({
      code: 'cli.pipeline-variable-missing',
      problem: 'configuration',
      summary: `The environment variable ${name} is not set.`,
      hint: 'docs/pull-requests.md says which step sets it.',
    });
  }
  return value;
}
