// `apply` of many independent flows at the platform's request limit, in virtual time: requests, 429s, and how long it
// takes against what the limit alone would take.
import { join } from 'node:path';
import { jsonOf, row } from '../timing.mjs';

const FLOWS = 200;
const PER_MINUTE = 300;
const JOB_SECONDS = 10;
const MOST_REQUESTS = 8;
const TOKENS = 3;

export function measureApplyInOrg({ here }) {
  const { severalTokens, ...rounds } = jsonOf(
    [join(here, 'apply-at-rate.mjs'), FLOWS, PER_MINUTE, JOB_SECONDS * 1000, TOKENS].map(String),
  );
  const of = (what) => Object.entries(rounds).map(([which, { applied }]) => `${what(applied)} ${which}`);
  const worst = (what) => Math.max(...Object.values(rounds).map(({ applied }) => what(applied)));
  const perFlow = ({ requests }) => requests / FLOWS;
  const atMost = ({ requests }) => (1.1 * requests * 60) / PER_MINUTE + JOB_SECONDS;
  const refused = ({ refused: count }) => count;
  return [
    row(
      `requests per published flow, \`apply\` of ${FLOWS} ÷ ${MOST_REQUESTS}`,
      worst(perFlow) / MOST_REQUESTS,
      1,
      `${of((applied) => perFlow(applied).toFixed(2)).join(', ')}; upload and polls included`,
    ),
    row(
      `requests of it that were answered 429, at ${PER_MINUTE} a minute`,
      worst(refused),
      0,
      of(refused).join(', '),
    ),
    row(
      `its time ÷ (1.1 × (requests ÷ ${PER_MINUTE} a minute) + one job of ${JOB_SECONDS} s)`,
      worst((applied) => applied.seconds / atMost(applied)),
      1,
      `${of((applied) => `${applied.seconds} s ÷ ${atMost(applied).toFixed(0)} s`).join(', ')}; ${of(({ requests, uploads }) => `${requests} requests with ${uploads} uploads`).join(', ')}; virtual time`,
    ),
    row(
      `its time with \`--tokens ${TOKENS}\` ÷ with one`,
      severalTokens.applied.seconds / rounds.changed.applied.seconds,
      0.5,
      `${severalTokens.applied.seconds} s ÷ ${rounds.changed.applied.seconds} s; ${severalTokens.applied.refused} answered 429; virtual time`,
    ),
  ];
}
