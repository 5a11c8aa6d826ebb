/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { plainBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';

/** Two published flows, numbers, a schedule in a group, a route; a client for each thing that may go wrong. */
export const callRoutingSeed = `
org: { name: Acme, divisions: [Sales, Hidden] }
clients:
  - { id: local, secret: local }
  - { id: half, secret: half, divisions: [Home, Sales] }
  - { id: nobody, secret: nobody, permissions: [] }
didPools: [ { from: "+13175550100", to: "+13175550110" } ]
schedules: [ { name: Weekdays, start: 2026-01-05T08:00, end: 2026-01-05T18:00, rrule: "FREQ=WEEKLY" } ]
scheduleGroups: [ { name: Office, timeZone: America/New_York, open: [Weekdays] } ]
flows: [ { yaml: ${JSON.stringify(plainBody('Open'))} }, { yaml: ${JSON.stringify(plainBody('Closed'))} } ]
ivrs: [ { name: Main, dnis: ["+13175550100"], open: Open } ]
`;

/** A served org with what {@link callRoutingSeed} says, and its ids. */
export interface CallRouting {
  readonly open: string;
  readonly closed: string;
  readonly group: string;
  readonly schedule: string;
  readonly main: string;
  division(name: string): Promise<string>;
  set(settings: object): Promise<void>;
}

/** An org of this kind that begins anew with every test of the file. */
export function freshCallRouting(): ReturnType<typeof freshOrg> & { readonly routing: CallRouting } {
  const { org, clock } = freshOrg(callRoutingSeed);
  const ids = new Map<string, string>();
  const idOf = async (path: string, name: string): Promise<string> => {
    const { json } = await org.call('GET', `${path}?name=${encodeURIComponent(name)}`);
    return json.entities[0].id as string;
  };
  const kept = (name: string): string => ids.get(name) ?? '';
  beforeEach(async () => {
    for (const [path, name] of [
      ['/flows', 'Open'],
      ['/flows', 'Closed'],
      ['/architect/schedulegroups', 'Office'],
      ['/architect/schedules', 'Weekdays'],
      ['/architect/ivrs', 'Main'],
    ] as const) {
      ids.set(name, await idOf(path, name));
    }
  });
  return {
    org,
    clock,
    routing: {
      get open() {
        return kept('Open');
      },
      get closed() {
        return kept('Closed');
      },
      get group() {
        return kept('Office');
      },
      get schedule() {
        return kept('Weekdays');
      },
      get main() {
        return kept('Main');
      },
      division: (name) => idOf('/authorization/divisions', name),
      async set(settings) {
        const answer = await org.call('POST', '/emulator/settings', settings);
        expect(answer.status).toBe(200);
      },
    },
  };
}

/** Names that must come back as they were sent. */
export const oddNames: readonly string[] = [
  `quotes " and ' and \\`,
  'two\nlines',
  '<script>alert(1)</script> & co',
  'Ünïcode 🙂 Ελλάδα',
  '  blanks around  ',
  '../../etc/passwd %2F ?#',
];
