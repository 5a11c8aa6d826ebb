import type { DriftReport } from '@callwright/model';
import { ToolError } from '@callwright/model';
import { isLoopback } from './loopback.ts';
import { driftMessage } from './reporters/drift-message.ts';
import type { Surroundings } from './surroundings.ts';

/** Where a message goes. The address itself is a secret: whoever has it can write into that chat. */
export interface NotifyTarget {
  readonly url: URL;
  /** For messages: from where the address came. */
  readonly from: '--notify' | 'CALLWRIGHT_NOTIFY_URL';
}

/** How long a chat may take to answer; a nightly check must not hang on it. */
const LONGEST_MS = 20_000;

/**
 * The webhook of a command, from the command line or the environment only: one in a file could be changed by a pull
 * request, and be read by everybody. Throws a ToolError `cli.bad-notify-url`; the address itself is in no message.
 */
export function notifyTarget(given: string | undefined, around: Surroundings): NotifyTarget | undefined {
  const text = given ?? around.env['CALLWRIGHT_NOTIFY_URL'];
  if (text === undefined || text === '') {
    return undefined;
  }
  const from = given === undefined ? 'CALLWRIGHT_NOTIFY_URL' : '--notify';
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url));
  if (url === undefined || !isSafe) {
    throw new ToolError({
      code: 'cli.bad-notify-url',
      problem: 'usage',
      summary: `${from} is no address such as https://host/path; http is for this machine only.`,
      hint: 'Take the address that the chat gives for incoming webhooks.',
    });
  }
  return { url, from };
}

/**
 * Tells a chat of drift, in the shape that chat tools take: `{ "text": ... }`. That nobody could be told is said, and the
 * report stands all the same.
 */
export async function notifyOf(
  report: DriftReport,
  { url, from }: NotifyTarget,
  around: Surroundings,
): Promise<void> {
  const trouble = await send(url, driftMessage(report), around.finish);
  if (trouble !== undefined) {
    around.say(
      `warning: the webhook of ${from} was not told: ${trouble} [cli.not-notified]\n` +
        `  The report above is whole. Try the address by hand, and look whether the chat still knows it.\n`,
    );
  }
}

/** @returns what went wrong, without the address. */
async function send(url: URL, text: string, stop: AbortSignal): Promise<string | undefined> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ text }),
      redirect: 'error',
      signal: AbortSignal.any([stop, AbortSignal.timeout(LONGEST_MS)]),
    });
    await answer.body?.cancel();
    return answer.ok ? undefined : `it answered ${String(answer.status)}.`;
  } catch (error) {
    // What the runtime says of a failed request names the address.
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return isLate ? 'it did not answer in time.' : 'it could not be reached.';
  }
}
