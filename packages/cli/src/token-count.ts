import { ToolError } from '@callwright/model';
import type { Connection } from '@callwright/genesys';

/** As many as CX as Code takes; with more, the platform's limit of logins is what is waited for (facts: API 5.1). */
const MOST_TOKENS = 50;

/** Whether there can be so many, of whatever org. Throws a ToolError `cli.usage`. */
export function checkTokenCount(tokens: number): void {
  if (!Number.isInteger(tokens) || tokens < 1 || tokens > MOST_TOKENS) {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: `--tokens takes a whole number from 1 to ${MOST_TOKENS}, and got ${tokens}.`,
    });
  }
}

/** Whether they can be had with these credentials. Throws a ToolError `cli.usage`. */
export function checkTokensOf(credentials: Connection['credentials'], tokens: number): void {
  if (tokens > 1 && 'accessToken' in credentials) {
    throw new ToolError({
      code: 'cli.usage',
      problem: 'usage',
      summary: `--tokens ${tokens} needs the id and secret of an OAuth client: of an access token that is given there is one.`,
      hint: 'Leave out --tokens, or set the variables of a client instead of the one with the access token.',
    });
  }
}
