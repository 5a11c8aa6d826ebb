import type { RequestLimit } from '@callwright/genesys';
import type { Check, Look } from '../check.ts';
import { plain } from '../words.ts';

/** From this share of the present minute on, somebody else uses the same token. */
const CROWDED = 0.8;

/** How many requests the org takes in a minute, and what is left of this one. */
export const rateLook: Look = {
  checks: ['rate'],
  look: async ({ inspector }) => [rateCheck(await inspector.requestLimit())],
};

function rateCheck({ perMinute, headroom, sends }: RequestLimit): Check {
  const allowed = headroom?.allowed ?? (perMinute.known ? perMinute.value : undefined);
  const ours =
    sends === undefined
      ? 'Callwright sends as fast as the local org answers'
      : `Callwright sends at most ${sends} a minute`;
  if (allowed === undefined) {
    return {
      check: 'rate',
      result: 'not-checked',
      words: `the platform does not tell its limit${perMinute.known ? '' : ` (${plain(perMinute.detail)})`}; ${ours}, and waits whenever it is told to`,
    };
  }
  const now =
    headroom === undefined
      ? `${allowed} requests a minute are allowed; how many are left of this minute the platform does not tell`
      : `${headroom.used} of ${headroom.allowed} requests of this minute are used, and it ends in ${headroom.secondsLeft} s`;
  if (sends !== undefined && allowed < sends) {
    return {
      check: 'rate',
      result: 'warning',
      words: `${now}; ${ours}, which is more`,
      fix: 'It works, and waits again and again. Ask Genesys for the usual 300 requests a minute and token of `client.credentials.token.rate.per.minute`.',
    };
  }
  if (headroom !== undefined && headroom.used >= headroom.allowed * CROWDED) {
    return {
      check: 'rate',
      result: 'warning',
      words: `${now}: little is left`,
      fix: 'Something else sends with this access token. Give Callwright an OAuth client of its own: each token has its own limit.',
    };
  }
  return { check: 'rate', result: 'good', words: `${now}; ${ours}` };
}
