import type { MessageCase, Scene } from './case.ts';
import { projectWith } from './case.ts';

/** A ledger file whose lease is held for long. */
const HELD_LEASE = JSON.stringify({
  formatVersion: 1,
  rows: {
    'lease|4': {
      generation: 4,
      holder: 'jo@laptop',
      run: 'run-4',
      takenAt: '2026-03-01T09:00:00.000Z',
      expiresAt: '2096-03-01T09:03:00.000Z',
      released: false,
    },
  },
});

/** Words that are not understood, and approval that is missing. */
export const USAGE_CASES: readonly MessageCase[] = [
  {
    situation: 'an unknown flag',
    words: ['plan', '--org', 'dev', '--forse'],
    status: 7,
    code: 'cli.usage',
    says: ['forse', 'callwright --help'],
  },
  {
    situation: 'an unknown command',
    words: ['aply'],
    status: 7,
    code: 'cli.usage',
    says: ['apply', 'callwright --help'],
  },
  {
    situation: 'no command',
    words: [],
    status: 7,
    code: 'cli.usage',
    says: ['callwright --help'],
  },
  {
    situation: 'a value that a flag does not take',
    words: ['plan', '--org', 'dev', '--format', 'xml'],
    status: 7,
    code: 'cli.usage',
    says: ['format', 'human', 'json'],
  },
  {
    situation: 'a port that cannot be',
    words: ['emulator', 'serve', '--port', '99999'],
    status: 7,
    code: 'cli.usage',
    says: ['--port takes a number from 0 to 65535'],
  },
  {
    situation: 'an address that is none',
    words: ['emulator', 'state', '--url', 'nonsense'],
    status: 7,
    code: 'cli.usage',
    says: ['--url takes an address'],
  },
  {
    situation: 'a lease timeout that is no number',
    words: ['apply', '--org', 'dev', '--auto-approve', '--lease-timeout', 'soon'],
    status: 7,
    code: 'cli.usage',
    says: ['--lease-timeout takes a number from 0'],
  },
  {
    situation: 'a flag that may stand once, twice',
    words: ['plan', '--org', 'dev', '--org', 'local'],
    status: 7,
    code: 'cli.usage',
    says: ['--org may stand once'],
  },
  {
    situation: 'an allowance that names no hazard',
    words: ['plan', '--org', 'dev', '--allow', 'everything:InboundFlow/line'],
    status: 7,
    code: 'cli.usage',
    says: ['everything', 'takes-over-unmanaged'],
  },
  {
    situation: 'several orgs and none named',
    words: ['plan'],
    status: 7,
    code: 'cli.which-org',
    says: ['--org', 'dev'],
  },
  {
    situation: 'an address that no manifest describes, to be shown',
    words: ['show', 'InboundFlow/lin', '--org', 'dev'],
    status: 7,
    code: 'cli.unknown-address',
    says: ['InboundFlow/lin', 'org dev', 'Did you mean InboundFlow/line?'],
  },
  {
    situation: 'a picture of what is no flow',
    words: ['show', 'CallRoute/main', '--format', 'mermaid'],
    status: 7,
    code: 'cli.usage',
    says: ['CallRoute/main is no flow', 'callwright show CallRoute/main', 'callwright graph'],
  },
  {
    situation: 'a flow as the comment of a pull request',
    words: ['show', 'InboundFlow/line', '--format', 'markdown'],
    status: 7,
    code: 'cli.usage',
    says: ['markdown', 'human, json, mermaid'],
  },
  {
    situation: 'a saved plan as the picture of a flow',
    words: ['show', 'saved', '--format', 'mermaid'],
    status: 7,
    code: 'cli.usage',
    says: ['callwright graph --plan saved'],
  },
  {
    situation: 'an org for a plan that is saved',
    words: ['show', 'saved', '--org', 'dev'],
    status: 7,
    code: 'cli.usage',
    says: ['--org and --plan', 'Kind/name'],
  },
  {
    situation: 'no terminal and no approval',
    words: ['apply', '--org', 'dev'],
    status: 7,
    code: 'cli.not-approved',
    says: ['--auto-approve'],
  },
  {
    situation: 'a file for events in a folder that is not there',
    words: ['apply', '--org', 'dev', '--auto-approve', '--events', 'nowhere/events.jsonl'],
    status: 7,
    code: 'cli.events-not-writable',
    says: ['nowhere/events.jsonl', 'ENOENT', 'callwright apply --events events.jsonl'],
  },
  {
    situation: 'a file for events that holds other things',
    words: ['apply', '--org', 'dev', '--auto-approve', '--events', 'callwright.yaml'],
    status: 7,
    code: 'cli.events-file-in-use',
    says: ['callwright.yaml', 'callwright apply --events events.jsonl'],
  },
  {
    situation: 'events to standard output',
    words: ['apply', '--org', 'dev', '--auto-approve', '--events', '-'],
    status: 7,
    code: 'cli.usage',
    says: ['--events takes a file'],
  },
  {
    situation: 'a run that is not there',
    files: { '.callwright/runs/20260301-093000-0a1b2c/journal.jsonl': '' },
    words: ['runs', '20260301-093000-0a1b2d'],
    status: 7,
    code: 'cli.unknown-run',
    says: ['20260301-093000-0a1b2d', 'callwright runs 20260301-093000-0a1b2c'],
  },
  {
    situation: 'a lease to be broken without looking at it',
    words: ['runs', '--break'],
    status: 7,
    code: 'cli.usage',
    says: ['--break belongs to --lease', 'callwright runs --lease --break'],
  },
  {
    situation: 'a lease of which nobody confirms that it is to be broken',
    files: {
      ...projectWith('  existing:', '  ledger: { file: ledger.json }\n  existing:'),
      'ledger.json': HELD_LEASE,
    },
    words: ['runs', '--lease', '--break', '--org', 'dev'],
    status: 7,
    code: 'cli.not-confirmed',
    says: ['jo@laptop', 'callwright runs --lease --break --org dev --confirm run-4'],
  },
  {
    situation: 'a lease that another run holds than the one that is to lose it',
    files: {
      ...projectWith('  existing:', '  ledger: { file: ledger.json }\n  existing:'),
      'ledger.json': HELD_LEASE,
    },
    words: ['runs', '--lease', '--break', '--org', 'dev', '--confirm', 'run-3'],
    status: 6,
    code: 'cli.lease-other-run',
    says: ['run-4', 'run-3', 'callwright runs --lease --org dev'],
  },
  {
    situation: 'a run whose journal is damaged',
    files: { '.callwright/runs/20260301-093000-0a1b2c/journal.jsonl': 'no entry\n' },
    words: ['runs', '20260301-093000-0a1b2c'],
    status: 1,
    code: 'applier.journal-damaged',
    says: ['Line 1 ', 'plan again'],
  },
  {
    situation: 'a saved plan that is not there',
    words: ['apply', 'nowhere'],
    status: 7,
    code: 'plan.not-found',
    says: ['nowhere', 'callwright plan --out DIR'],
  },
  {
    situation: 'a plan to be saved over things of others',
    before: ({ folder }: Scene): Promise<void> => {
      folder.write('reports/bodies/kept.yaml', 'mine');
      return Promise.resolve();
    },
    words: ['plan', '--org', 'dev', '--out', 'reports'],
    status: 7,
    code: 'plan.folder-in-use',
    says: ['bodies/kept.yaml', '--out'],
  },
];
