/* eslint-disable @typescript-eslint/no-unsafe-member-access -- answers have no type here: what they hold is what is tested */
import { freshCallRouting, oddNames } from './call-routing.ts';

const { org, routing } = freshCallRouting();

const path = '/architect/emergencygroups';

const body = (more: object = {}) => ({
  name: 'Storm',
  enabled: true,
  emergencyCallFlows: [{ emergencyFlow: { id: routing.closed }, ivrs: [{ id: routing.main }] }],
  ...more,
});

test('from POST to a deleted one that lingers', async () => {
  const made = await org.call('POST', path, body());
  expect(made.json).toMatchObject({
    name: 'Storm',
    version: 1,
    enabled: true,
    emergencyCallFlows: [
      { emergencyFlow: { id: routing.closed, name: 'Closed' }, ivrs: [{ id: routing.main, name: 'Main' }] },
    ],
  });
  const one = `${path}/${made.json.id as string}`;
  expect((await org.call('GET', one)).json).toEqual(made.json);
  const put = await org.call('PUT', one, { name: 'Storm', version: 1 });
  expect(put.json).toMatchObject({ version: 2, enabled: false, emergencyCallFlows: [] });
  const stale = await org.call('PUT', one, body({ version: 1 }));
  expect([stale.status, stale.json.code]).toEqual([409, 'general.conflict']);
  expect((await org.call('PUT', one, body({ version: null }))).json.version).toBe(3);
  expect((await org.call('GET', path)).json).toMatchObject({ total: 1, entities: [{ name: 'Storm' }] });
  expect((await org.call('DELETE', one)).status).toBe(200);
  expect((await org.call('GET', one)).json.state).toBe('deleted');
  expect((await org.call('GET', path)).json.total).toBe(0);
});

test('row 15: the flow of an emergency group is neither deleted nor deactivated', async () => {
  const made = await org.call('POST', path, body({ enabled: false }));
  const gone = await org.call('DELETE', `/flows/${routing.closed}`);
  expect([gone.status, gone.json.code]).toEqual([
    409,
    'architect.flow.cannot.delete.used.in.emergency.groups',
  ]);
  const off = await org.call('POST', `/flows/actions/deactivate?flow=${routing.closed}`);
  expect([off.status, off.json.code]).toEqual([
    409,
    'architect.flow.cannot.deactivate.used.in.emergency.groups',
  ]);
  await org.call('DELETE', `${path}/${made.json.id as string}`);
  expect((await org.call('DELETE', `/flows/${routing.closed}`)).status).toBe(204);
});

test('a route that an emergency group names goes, unless the setting says no', async () => {
  const made = await org.call('POST', path, body());
  await routing.set({ emergencyRouteDelete: 'refused' });
  const held = await org.call('DELETE', `/architect/ivrs/${routing.main}`);
  expect([held.status, held.json.code]).toEqual([409, 'general.conflict']);
  await routing.set({ emergencyRouteDelete: 'passes' });
  expect((await org.call('DELETE', `/architect/ivrs/${routing.main}`)).status).toBe(200);
  const after = await org.call('GET', `${path}/${made.json.id as string}`);
  expect(after.json.emergencyCallFlows[0].ivrs).toMatchObject([{ id: routing.main }]);
  expect((await org.call('PUT', `${path}/${made.json.id as string}`, body())).status).toBe(400);
});

test.each([
  ['an entry without flow', { emergencyCallFlows: [{ ivrs: [] }] }],
  ['an unknown flow', { emergencyCallFlows: [{ emergencyFlow: { id: 'x' } }] }],
  ['an entry that is a text', { emergencyCallFlows: ['x'] }],
  ['entries that are no list', { emergencyCallFlows: {} }],
  ['a switch that is a text', { enabled: 'yes' }],
  ['no name', { name: undefined }],
])('%s is 400', async (_name, more) => {
  const answer = await org.call('POST', path, body(more));
  expect([answer.status, answer.json.code]).toEqual([400, 'general.bad.request']);
  expect((await org.call('GET', path)).json.total).toBe(0);
});

test('an unknown route is 400', async () => {
  const entry = { emergencyFlow: { id: routing.closed }, ivrs: [{ id: 'unknown' }] };
  const answer = await org.call('POST', path, body({ emergencyCallFlows: [entry] }));
  expect(answer.json.details).toEqual([
    { errorCode: 'general.bad.request', fieldName: 'emergencyCallFlows.ivrs' },
  ]);
});

test.each(oddNames)('the name %j comes back as it was sent', async (name) => {
  expect((await org.call('POST', path, body({ name }))).json.name).toBe(name);
});

test('a seed says whole groups, or their names', async () => {
  const seed =
    'emergencyGroups: [Flood, { name: Storm, enabled: true, callFlows: [{ flow: Closed, ivrs: [Main] }] }]';
  await org.call('POST', '/emulator/seed', { seed });
  expect((await org.call('GET', path)).json.entities).toMatchObject([
    { name: 'Flood', enabled: false, emergencyCallFlows: [] },
    {
      name: 'Storm',
      enabled: true,
      emergencyCallFlows: [{ emergencyFlow: { name: 'Closed' }, ivrs: [{ name: 'Main' }] }],
    },
  ]);
  const wrong = await org.call('POST', '/emulator/seed', {
    seed: 'emergencyGroups: [{ name: Fire, callFlows: [{ flow: Nothing }] }]',
  });
  expect(wrong.status).toBe(400);
  expect((await org.call('GET', path)).json.total).toBe(2);
});
