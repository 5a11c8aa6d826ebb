import { ToolError } from '@callwright/model';
import { isLoopback } from './loopback.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The gateway of a command. `--gateway` or `CALLWRIGHT_GATEWAY` may name any host; one written in a file is honoured
 * for loopback only, so that no pull request can send credentials elsewhere (design 9).
 */
export function chooseGateway(
  given: string | undefined,
  written: { readonly gateway: string | undefined; readonly org: string },
  around: Surroundings,
): string | undefined {
  const chosen = given ?? around.env['CALLWRIGHT_GATEWAY'];
  if (chosen !== undefined && chosen !== '') {
    return checked(chosen, given === undefined ? 'CALLWRIGHT_GATEWAY' : '--gateway').origin;
  }
  if (written.gateway === undefined) {
    return undefined;
  }
  const url = checked(written.gateway, `\`gateway\` of org ${written.org}`);
  if (!isLoopback(url)) {
    throw new ToolError({
      code: 'cli.gateway-not-loopback',
      problem: 'configuration',
      summary: `Org ${written.org} names the gateway ${url.origin} in a file, and it is not on this machine.`,
      detail: 'Whoever can change that file could have the credentials sent to a host of theirs.',
      hint: 'Give it on the command line with --gateway, or in CALLWRIGHT_GATEWAY.',
    });
  }
  return url.origin;
}

function checked(text: string, where: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && ['http:', 'https:'].includes(url.protocol) && url.username === '' && url.password === '') {
    return url;
  }
  throw new ToolError({
    code: 'cli.bad-gateway',
    problem: 'configuration',
    summary: `${where} is no address such as http://host:port.`,
  });
}
