import { leaseNow } from '@callwright/applier';
import type { Look } from '../check.ts';
import { agoWords, instantWords } from '../instants.ts';
import { plain } from '../words.ts';

/** Who may write right now. */
export const leaseLook: Look = {
  checks: ['lease'],
  async look({ org, ledger, reader, desired }) {
    if (org.ledger === 'none') {
      return [
        {
          check: 'lease',
          result: 'good',
          words: 'there is none without a ledger: the pipeline must keep two applies apart',
        },
      ];
    }
    const reading = await ledger();
    if (!reading.complete || reading.state === 'hidden') {
      return [{ check: 'lease', result: 'not-checked', words: 'the ledger could not be read whole' }];
    }
    const lease = await leaseNow({ read: ledger }, reader);
    const more = `callwright runs --lease --org ${plain(desired.org)}`;
    switch (lease.state) {
      case 'none':
      case 'released':
        return [{ check: 'lease', result: 'good', words: 'nobody holds it: an apply can begin' }];
      case 'held':
        return [
          {
            check: 'lease',
            result: 'warning',
            words: `${plain(lease.row.holder)} applies right now (run ${plain(lease.row.run)}), until ${instantWords(lease.row.expiresAt)} unless it is renewed: another apply waits`,
            fix: `If that run is dead: ${more} --break`,
          },
        ];
      case 'broken':
        return [
          {
            check: 'lease',
            result: 'warning',
            words: `it was taken away from a run that may not have noticed yet: an apply can begin ${agoWords(lease.row.expiresAt, Date.parse(lease.at))}`,
          },
        ];
      case 'expired':
        return [
          {
            check: 'lease',
            result: 'warning',
            words: `nobody holds it, but run ${plain(lease.row.run)} of ${plain(lease.row.holder)} never gave it back: it may have died`,
            fix: `callwright runs ${plain(lease.row.run)} says how far it came, on the machine that it ran on; callwright apply --resume ${plain(lease.row.run)} --org ${plain(desired.org)} goes on with it.`,
          },
        ];
    }
  },
};
