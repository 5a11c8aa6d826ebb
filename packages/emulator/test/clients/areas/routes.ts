import { plainBody } from '../../server/bodies.ts';
import type { Area, Step } from '../step.ts';

/** From POST to DELETE, with what a PUT needs of the answer to POST. */
function life(
  path: string,
  param: string,
  as: string,
  body: Readonly<Record<string, unknown>>,
): readonly Step[] {
  const one = `${path}/{${param}}`;
  const params = { [param]: `$${as}` };
  return [
    { op: `POST ${path}`, body, as },
    { op: `GET ${path}`, query: { pageSize: 100, name: String(body['name']) } },
    { op: `GET ${path}/divisionviews`, query: { sortBy: 'name' } },
    { op: `GET ${one}`, params },
    { op: `PUT ${one}`, params, body: { ...body, description: 'Changed', version: `$${as}.version` } },
  ];
}

function gone(path: string, param: string, as: string): Step {
  return { op: `DELETE ${path}/{${param}}`, params: { [param]: `$${as}` } };
}

const schedules = '/architect/schedules';
const groups = '/architect/schedulegroups';
const ivrs = '/architect/ivrs';
const emergencies = '/architect/emergencygroups';
const edges = '/telephony/providers/edges';

/** Schedules, groups, routes, emergency groups, numbers. */
export const routes: Area = {
  name: 'call routes, schedules and groups',
  seed: `didPools: [{ from: '+13175550100', to: '+13175550109' }]\nflows: [{ yaml: ${JSON.stringify(plainBody('Line'))} }]`,
  steps: [
    { op: 'GET /flows', as: 'flows' },
    ...life(schedules, 'scheduleId', 'schedule', {
      name: 'Day',
      start: '2026-01-05T08:00:00.000',
      end: '2026-01-05T18:00:00.000',
      rrule: 'FREQ=WEEKLY;BYDAY=MO',
    }),
    ...life(groups, 'scheduleGroupId', 'group', {
      name: 'Office',
      timeZone: 'America/New_York',
      openSchedules: [{ id: '$schedule' }],
    }),
    ...life(ivrs, 'ivrId', 'ivr', {
      name: 'Main',
      dnis: ['+13175550100'],
      openHoursFlow: { id: '$flows.entities.0.id' },
      closedHoursFlow: { id: '$flows.entities.0.id' },
      scheduleGroup: { id: '$group' },
    }),
    ...life(emergencies, 'emergencyGroupId', 'emergency', {
      name: 'Fire',
      enabled: true,
      emergencyCallFlows: [{ emergencyFlow: { id: '$flows.entities.0.id' }, ivrs: [{ id: '$ivr' }] }],
    }),
    { op: `GET ${edges}/didpools`, as: 'pools' },
    { op: `GET ${edges}/didpools/{didPoolId}`, params: { didPoolId: '$pools.entities.0.id' } },
    { op: `GET ${edges}/didpools/dids`, query: { type: 'ASSIGNED_AND_UNASSIGNED' } },
    { op: `GET ${edges}/dids`, query: { phoneNumber: '+13175550100' }, as: 'dids' },
    { op: `GET ${edges}/dids/{didId}`, params: { didId: '$dids.entities.0.id' } },
    gone(emergencies, 'emergencyGroupId', 'emergency'),
    gone(ivrs, 'ivrId', 'ivr'),
    gone(groups, 'scheduleGroupId', 'group'),
    gone(schedules, 'scheduleId', 'schedule'),
  ],
};
