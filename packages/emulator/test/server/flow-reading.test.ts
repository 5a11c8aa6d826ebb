/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-return
   -- answers have no type here: what they hold is what is tested */
import { callerBody, moduleBody, plainBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';
import { told } from './told.ts';

const { org } = freshOrg();

async function flowNamed(name: string): Promise<Readonly<Record<string, unknown>>> {
  return (await org.call('GET', `/flows?name=${encodeURIComponent(name)}`)).json.entities[0];
}

describe('listing and reading', () => {
  beforeEach(async () => {
    await org.deploy(moduleBody('Login'));
    await org.deploy(plainBody('Sales Line'));
    await org.deploy(plainBody('Sales (old)'));
  });

  test.each([
    ['type=inboundcall', 2],
    ['type=inboundcall,commonmodule', 3],
    ['type=inboundcall&type=commonmodule', 3],
    ['name=sales+line', 1],
    ['name=Sales', 0],
    ['name=Sales*', 2],
    ['name=*(old)', 1],
    ['nameOrDescription=*log*', 1],
    ['description=', 3],
    ['lockedByClientId=local', 0],
    ['publishVersionId=1.0&type=commonmodule', 1],
    ['publishedAfter=2020-01-01T00:00:00Z', 3],
    ['publishedBefore=2020-01-01T00:00:00Z', 0],
  ])('rows 2 and 7: %s gives %d', async (query, total) => {
    expect((await org.call('GET', `/flows?${query}`)).json.total).toBe(total);
  });

  test('row 6: pages', async () => {
    const first = (await org.call('GET', '/flows?pageSize=2&type=inboundcall,commonmodule')).json;
    expect(first).toMatchObject({ pageSize: 2, pageNumber: 1, pageCount: 2, total: 3 });
    expect(first.nextUri).toMatch(/^\/api\/v2\/flows\?/);
    expect(first.previousUri).toBeUndefined();
    const second = (
      await org.raw('GET', first.nextUri, { headers: { Authorization: `Bearer ${await org.token()}` } })
    ).json;
    expect(second.entities).toHaveLength(1);
    expect(second.nextUri).toBeUndefined();
    const none = (await org.call('GET', '/flows?name=nothing')).json;
    expect(none).toMatchObject({ entities: [], pageCount: 0, total: 0 });
    expect((await org.call('GET', '/flows?pageSize=9999')).json.pageSize).toBe(500);
    expect((await org.call('GET', '/architect/ivrs?pageSize=9999')).json.pageSize).toBe(100);
  });

  test('ids override other filters; look-up needs them', async () => {
    const flow = await flowNamed('Login');
    const both = await org.call('GET', `/flows?type=inboundcall&id=${String(flow['id'])},unknown`);
    expect(both.json.total).toBe(1);
    expect((await org.call('GET', `/flows/lookup?id=unknown`)).json.total).toBe(0);
    const none = await org.call('GET', '/flows/lookup');
    expect([none.status, none.json.code]).toEqual([400, 'architect.query.parameter.missing']);
  });

  test('schemas and configuration', async () => {
    await org.deploy(callerBody('Caller', 'Login'));
    const listed = (await org.call('GET', '/flows?type=commonmodule&includeSchemas=true')).json.entities[0];
    expect(listed.outputSchema.properties).toEqual({ 'Common.ok': { type: 'boolean' } });
    expect(listed.compatibleFlowTypes).toEqual(['INBOUNDCALL']);
    const caller = await flowNamed('Caller');
    const configuration = await org.call('GET', `/flows/${String(caller['id'])}/versions/1.0/configuration`);
    expect(configuration.json.manifest.commonModuleFlow).toMatchObject([{ id: listed.id, name: 'Login' }]);
    const latest = await org.call('GET', `/flows/${String(caller['id'])}/latestconfiguration`);
    expect(latest.json).toEqual(configuration.json);
    const missing = await org.call('GET', `/flows/${String(caller['id'])}/versions/9.0`);
    expect([missing.status, missing.json.code]).toEqual([404, 'architect.flow.version.missing']);
  });

  test('row 16: a deleted flow is gone, not unknown', async () => {
    const id = String((await flowNamed('Sales Line'))['id']);
    expect((await org.call('DELETE', `/flows/${id}`)).status).toBe(204);
    const gone = await org.call('GET', `/flows/${id}`);
    expect([gone.status, gone.json.code]).toEqual([410, 'architect.flow.deleted']);
    expect((await org.call('GET', `/flows/${id}?deleted=true`)).json).toMatchObject({ id, deleted: true });
    expect((await org.call('GET', '/flows?deleted=true')).json.total).toBe(3);
    expect((await org.call('GET', '/flows')).json.total).toBe(2);
    expect((await org.call('DELETE', `/flows/${id}`)).status).toBe(410);
    const anew = await org.deploy(plainBody('Sales Line'));
    expect(anew.flow.id).not.toBe(id);
  });

  test.each(['', '/versions', '/versions/1.0', '/versions/1.0/configuration', '/latestconfiguration'])(
    'row 16: GET /flows/{id}%s of an unknown flow is 404, of a deleted one 410, and 200 when deleted ones are asked for',
    async (path) => {
      expect(told(await org.call('GET', `/flows/no-guid${path}`))).toEqual([404, 'architect.flow.not.found']);
      const id = String((await flowNamed('Sales Line'))['id']);
      await org.call('DELETE', `/flows/${id}`);
      expect(told(await org.call('GET', `/flows/${id}${path}`))).toEqual([410, 'architect.flow.deleted']);
      expect((await org.call('GET', `/flows/${id}${path}?deleted=true`)).status).toBe(200);
    },
  );
});
