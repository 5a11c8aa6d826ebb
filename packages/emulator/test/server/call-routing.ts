/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { plainBody } from './bodies.ts';
import { serveOrg, type ServedOrg } from './served-org.ts';

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
  readonly org: ServedOrg;
  readonly open: string;
  readonly closed: string;
  readonly group: string;
  readonly schedule: string;
  readonly main: string;
  division(name: string): Promise<string>;
  set(settings: object): Promise<void>;
}

/** Serves it. */
export async function serveCallRouting(clock: {
  now(): number;
  advance(ms: number): void;
}): Promise<CallRouting> {
  const org = await serveOrg({ seedText: callRoutingSeed, clock });
  const idOf = async (path: string, name: string): Promise<string> => {
    const { json } = await org.call('GET', `${path}?name=${encodeURIComponent(name)}`);
    return json.entities[0].id as string;
  };
  return {
    org,
    open: await idOf('/flows', 'Open'),
    closed: await idOf('/flows', 'Closed'),
    group: await idOf('/architect/schedulegroups', 'Office'),
    schedule: await idOf('/architect/schedules', 'Weekdays'),
    main: await idOf('/architect/ivrs', 'Main'),
    division: (name) => idOf('/authorization/divisions', name),
    async set(settings) {
      const answer = await org.call('POST', '/emulator/settings', settings);
      expect(answer.status).toBe(200);
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
