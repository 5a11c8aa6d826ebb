import type { DesiredState } from '@callwright/model';
import { ToolError, frozenAt } from '@callwright/model';
import { plain } from './words.ts';

/**
 * Throws a ToolError (`blocked`) in a freeze of the project. A plan knows only the freezes of the moment when it was made:
 * this is asked again when a run begins.
 */
export function checkFreeze({ org, guardrails }: DesiredState, now: number): void {
  const until = frozenAt(guardrails?.freeze ?? [], new Date(now).toISOString());
  if (until !== undefined) {
    throw new ToolError({
      code: 'cli.frozen',
      problem: 'blocked',
      summary: `Org ${plain(org)} is frozen until ${until.words} (${until.at}); nothing was changed.`,
      detail: 'The project says so under `guardrails` in callwright.yaml.',
      hint: 'Apply it then. What cannot wait needs the freeze taken out of callwright.yaml and a new plan.',
    });
  }
}
