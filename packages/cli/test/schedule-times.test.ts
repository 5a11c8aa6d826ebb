import type { Attributes } from '@callwright/model';
import { scheduleTimes } from '../src/schedule-times.ts';
import { samplePlan } from './sample-plan.ts';

/** Planned on Monday, 2 March 2026. */
const CASES: readonly { readonly of: string; readonly schedule: Attributes; readonly times: string }[] = [
  {
    of: 'weekdays, from the day of the plan on',
    schedule: {
      start: '2025-01-06T08:00:00',
      end: '2025-01-06T18:00:00',
      repeat: 'BYDAY=MO,TU,WE,TH,FR;FREQ=WEEKLY',
    },
    times: '2026-03-02 08:00 to 18:00, 2026-03-03 08:00 to 18:00, 2026-03-04 08:00 to 18:00',
  },
  {
    of: 'whole days',
    schedule: {
      start: '2026-11-26T00:00:00',
      end: '2026-11-27T00:00:00',
      repeat: 'BYDAY=4TH;BYMONTH=11;FREQ=YEARLY',
    },
    times: '2026-11-26, 2027-11-25, 2028-11-23',
  },
  {
    of: 'a night',
    schedule: { start: '2026-04-01T22:00:00', end: '2026-04-02T06:30:00', repeat: null },
    times: '2026-04-01 22:00 to 2026-04-02 06:30',
  },
  {
    of: 'a time that is over',
    schedule: { start: '2026-02-01T08:00:00', end: '2026-02-01T18:00:00', repeat: null },
    times: 'never again',
  },
  {
    of: 'a rule that has ended',
    schedule: { start: '2025-01-01T08:00:00', end: '2025-01-01T09:00:00', repeat: 'FREQ=DAILY;COUNT=3' },
    times: 'never again',
  },
];

it.each(CASES)('says when a schedule will be next: $of', async ({ schedule, times }) => {
  const plan = samplePlan([], {
    steps: [
      {
        id: 'create-object:Schedule/s',
        do: 'create-object',
        address: 'Schedule/s',
        kind: 'Schedule',
        liveName: 's',
        attributes: schedule,
        after: [],
        precondition: { kind: 'object-absent', of: 'Schedule', name: 's' },
      },
    ],
  });
  expect([...(await scheduleTimes(plan))]).toEqual([['Schedule/s', times]]);
});

it('loads nothing and says nothing where no schedule changes', async () => {
  expect([...(await scheduleTimes(samplePlan([])))]).toEqual([]);
});
