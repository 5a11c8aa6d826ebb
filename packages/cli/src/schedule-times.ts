import type { Address, Attributes, Plan } from '@callwright/model';

/** How many times are told of a schedule (language 2). */
const MOST = 3;

/**
 * When schedules that a plan makes or changes will be next, for each in words: `2026-03-02 08:00 to 18:00`. Local times
 * of the groups that name them, from the day of the plan on.
 */
export async function scheduleTimes(plan: Plan): Promise<ReadonlyMap<Address, string>> {
  const written = plan.steps.flatMap((step): readonly (readonly [Address, Attributes])[] =>
    (step.do === 'create-object' || step.do === 'update-object') && step.kind === 'Schedule'
      ? [[step.address, step.attributes]]
      : [],
  );
  const said = await Promise.all(
    written.map(
      async ([address, attributes]) =>
        [address, await timesOf(attributes, plan.plannedAt.slice(0, 10))] as const,
    ),
  );
  return new Map(
    said.flatMap(([address, words]) => (words === undefined ? [] : [[address, words] as const])),
  );
}

/** When one schedule will be next from a day on, in words; undefined for what has no begin and end. */
export async function timesOf({ start, end, repeat }: Attributes, day: string): Promise<string | undefined> {
  if (typeof start !== 'string' || typeof end !== 'string') {
    return undefined;
  }
  // The library behind it is loaded for nothing else.
  const { occurrences } = await import('@callwright/manifest');
  const today = `${day}T00:00:00`;
  const from = start > today ? start : today;
  const times = typeof repeat === 'string' ? occurrences(repeat, start, MOST, from) : [start];
  const coming = (times ?? []).filter((time) => endOf(time, start, end) > today);
  const words = coming.map((time) => sayTimes(time, endOf(time, start, end)));
  return words.length === 0 ? 'never again' : words.join(', ');
}

/** When the occurrence ends that begins at `time`: each lasts as long as the first. */
function endOf(time: string, start: string, end: string): string {
  const lasts = Date.parse(`${end}Z`) - Date.parse(`${start}Z`);
  return new Date(Date.parse(`${time}Z`) + lasts).toISOString().slice(0, 19);
}

function sayTimes(time: string, end: string): string {
  if (endOf(time, '1970-01-01T00:00:00', '1970-01-02T00:00:00') === end && time.endsWith('T00:00:00')) {
    return time.slice(0, 10);
  }
  const until = sayLocal(end);
  return `${sayLocal(time)} to ${end.slice(0, 10) === time.slice(0, 10) ? until.slice(11) : until}`;
}

function sayLocal(time: string): string {
  return time.replace('T', ' ').replace(/:00$/, '');
}
