import type { UnsettledProbe } from '../probe.ts';

/** Assumptions that no probe tries, since trying them would harm somebody. */
export const unsettledProbes: readonly UnsettledProbe[] = [
  {
    probe: 'number-bound-twice',
    assumed: 'Binding a number that another route has is refused.',
    otherwise: 'The plan looks numbers up before, and holds a route whose number is taken.',
    why: 'if it were not refused, callers of that number would be led elsewhere',
  },
  {
    probe: 'number-freed-at-once',
    assumed: 'A number is freed by the PUT that drops it, and can be bound by the next request.',
    otherwise: 'The second request is refused, and the first is undone before anything else is sent.',
    why: 'it needs a number that customers may dial',
  },
  {
    probe: 'hidden-ledger-refused',
    assumed:
      'Making a data table whose name is taken in a division that the client does not see answers 409.',
    otherwise: 'There would be two ledgers. Give the client the division of the first one.',
    why: 'it needs a client whose role is changed for it',
  },
  {
    probe: 'index-rebuild-is-206',
    assumed: 'While dependency tracking is rebuilt it answers 206.',
    otherwise: 'Callers would be missing from "stays on the old copy".',
    why: 'a rebuild takes the index away from everybody in the org',
  },
  {
    probe: 'limit-of-300',
    assumed: '300 requests a minute and token, and nothing happened after a 429.',
    otherwise: 'Runs are slower: `Retry-After` is waited for.',
    why: 'it would use up a minute of requests; the check "rate" tells what the platform says of it',
  },
  {
    probe: 'others-lock-refuses-publish',
    assumed: 'A publish job fails when somebody else holds the lock.',
    otherwise:
      'A lock that is taken between reading and upload would be overrun; the check after the publish reports it.',
    why: 'it needs a second person or client',
  },
  {
    probe: 'job-found-for-16-minutes',
    assumed: 'A publish job can be asked for at least 16 minutes after its upload.',
    otherwise: 'The step ends `unknown`, and its flow is left alone for 24 hours.',
    why: 'it would take as long; a run that waits that long shows it',
  },
];
