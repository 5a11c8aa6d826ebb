/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { freshCallRouting, oddNames } from './call-routing.ts';

const { org, clock, routing } = freshCallRouting();

const schedules = '/architect/schedules';
const groups = '/architect/schedulegroups';
const day = { name: 'Day', start: '2026-01-05T08:00:00', end: '2026-01-05T18:00:00.000' };

describe('schedules', () => {
  test('times come back with milliseconds, versions count, a PUT replaces all', async () => {
    const made = await org.call('POST', schedules, { ...day, rrule: 'FREQ=DAILY', description: 'Work' });
    expect(made.json).toMatchObject({
      start: '2026-01-05T08:00:00.000',
      end: '2026-01-05T18:00:00.000',
      rrule: 'FREQ=DAILY',
      version: 1,
    });
    const one = `${schedules}/${made.json.id as string}`;
    const put = await org.call('PUT', one, { ...day, version: 1 });
    expect(put.json.version).toBe(2);
    expect([put.json.rrule, put.json.description]).toEqual([undefined, undefined]);
    expect((await org.call('PUT', one, { ...day, version: 1 })).status).toBe(409);
    expect((await org.call('PUT', one, day)).json.version).toBe(3);
    expect((await org.call('GET', one)).json).toEqual((await org.call('GET', one)).json);
  });

  test.each([
    ['a zone', { start: '2026-01-05T08:00:00.000Z' }, 'start'],
    ['no start', { start: undefined }, 'start'],
    ['a start that is a number', { start: 1767600000000 }, 'start'],
    ['a day that does not exist', { end: '2026-02-30T08:00' }, 'end'],
    ['a date alone', { end: '2026-01-05' }, 'end'],
    ['an end before the start', { end: '2026-01-05T07:59:59.999' }, 'end'],
    ['a rule without frequency', { rrule: 'BYDAY=MO' }, 'rrule'],
    ['an unknown frequency', { rrule: 'FREQ=FORTNIGHTLY' }, 'rrule'],
    ['an unknown part', { rrule: 'FREQ=DAILY;BYMOON=1' }, 'rrule'],
    ['an unknown day', { rrule: 'FREQ=WEEKLY;BYDAY=MO,XX' }, 'rrule'],
    ['a part twice', { rrule: 'FREQ=DAILY;FREQ=DAILY' }, 'rrule'],
    ['a count and an until', { rrule: 'FREQ=DAILY;COUNT=1;UNTIL=20260101' }, 'rrule'],
    ['words', { rrule: 'every monday' }, 'rrule'],
    ['a rule that is a list', { rrule: ['FREQ=DAILY'] }, 'rrule'],
  ])('%s is 400', async (_name, more, field) => {
    const answer = await org.call('POST', schedules, { ...day, ...more });
    expect([answer.status, answer.json.code]).toEqual([400, 'general.bad.request']);
    expect(answer.json.details[0].fieldName).toBe(field);
  });

  test.each([
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;INTERVAL=1',
    'FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20261231T235959Z',
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=25;WKST=SU',
    'FREQ=DAILY;COUNT=3;',
    '',
  ])('the rule %j is one', async (rrule) => {
    const answer = await org.call('POST', schedules, { ...day, rrule });
    expect([answer.status, answer.json.rrule ?? '']).toEqual([200, rrule]);
  });

  test.each(oddNames)('the name %j comes back as it was sent', async (name) => {
    expect((await org.call('POST', schedules, { ...day, name })).json.name).toBe(name);
  });

  test('which schedules a group holds does not change with their names', async () => {
    await org.call('PUT', `${schedules}/${routing.schedule}`, { ...day, name: 'Renamed' });
    expect((await org.call('GET', `${groups}/${routing.group}`)).json.openSchedules).toMatchObject([
      { id: routing.schedule, name: 'Renamed' },
    ]);
  });
});

describe('schedule groups', () => {
  test('from POST to a deleted one that lingers', async () => {
    const made = await org.call('POST', groups, {
      name: 'G',
      timeZone: 'Europe/Vienna',
      openSchedules: [{ id: routing.schedule }],
      holidaySchedules: [{ id: routing.schedule }],
    });
    expect(made.json).toMatchObject({
      version: 1,
      timeZone: 'Europe/Vienna',
      openSchedules: [{ id: routing.schedule, name: 'Weekdays' }],
      closedSchedules: [],
      holidaySchedules: [{ id: routing.schedule }],
    });
    const one = `${groups}/${made.json.id as string}`;
    const put = await org.call('PUT', one, { name: 'G2' });
    expect(put.json).toMatchObject({ name: 'G2', version: 2, openSchedules: [], holidaySchedules: [] });
    expect(put.json.timeZone).toBeUndefined();
    expect((await org.call('DELETE', one)).status).toBe(200);
    expect((await org.call('GET', one)).json.state).toBe('deleted');
    expect((await org.call('GET', groups)).json.total).toBe(1);
  });

  test.each([
    ['scheduleIds', () => routing.schedule, 1],
    ['scheduleIds', () => 'unknown', 0],
    ['name', () => 'office', 1],
    ['divisionId', () => 'unknown', 0],
  ])('list by %s (%#)', async (name, value, total) => {
    expect((await org.call('GET', `${groups}?${name}=${value()}`)).json.total).toBe(total);
  });

  test.each([
    [{ timeZone: 'Mars/Olympus' }],
    [{ timeZone: 1 }],
    [{ openSchedules: [{ id: 'unknown' }] }],
    [{ openSchedules: [{}] }],
    [{ openSchedules: ['Weekdays'] }],
    [{ openSchedules: { id: 'x' } }],
    [{ holidaySchedules: [null] }],
  ])('group %j is 400', async (more) => {
    const answer = await org.call('POST', groups, { name: 'x', ...more });
    expect([answer.status, answer.json.code]).toEqual([400, 'general.bad.request']);
  });
});

describe('what is used by another does not go', () => {
  const remove = async (path: string): Promise<unknown> => {
    const { status, json } = await org.call('DELETE', path);
    return status === 200 ? 200 : [status, json.code];
  };

  test('a schedule by a group, a group by a route', async () => {
    expect(await remove(`${schedules}/${routing.schedule}`)).toEqual([409, 'general.conflict']);
    const ivr = {
      name: 'Sales',
      openHoursFlow: { id: routing.open },
      closedHoursFlow: { id: routing.closed },
      scheduleGroup: { id: routing.group },
    };
    const made = await org.call('POST', '/architect/ivrs', ivr);
    expect(await remove(`${groups}/${routing.group}`)).toEqual([409, 'general.conflict']);
    expect(await remove(`/architect/ivrs/${made.json.id as string}`)).toBe(200);
    expect(await remove(`${groups}/${routing.group}`)).toBe(200);
    expect(await remove(`${schedules}/${routing.schedule}`)).toBe(200);
  });

  test('nor what was used a moment ago, when there is a lag', async () => {
    await routing.set({ releaseLagMs: 2000 });
    await org.call('PUT', `${groups}/${routing.group}`, { name: 'Office' });
    expect(await remove(`${schedules}/${routing.schedule}`)).toEqual([409, 'general.conflict']);
    clock.advance(2000);
    expect(await remove(`${schedules}/${routing.schedule}`)).toBe(200);
  });
});
