/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access
   -- answers have no type here: what they hold is what is tested */
import { plainBody } from './bodies.ts';
import { freshOrg } from './fresh-org.ts';
import { told } from './told.ts';

const { org } = freshOrg();

const configurationOf = async (id: string) =>
  (await org.call('GET', `/flows/${id}/latestconfiguration`)).json as Record<string, unknown>;

describe('saving a configuration', () => {
  test('becomes the draft, and with a publish the next version', async () => {
    const id = (await org.deploy(plainBody('Line', '  description: first\n'))).flow.id as string;
    const configuration = await configurationOf(id);
    await org.deploy(plainBody('Line'));
    await org.call('POST', `/flows/actions/checkout?flow=${id}`);
    const saved = await org.call('POST', `/flows/${id}/versions`, configuration);
    expect(saved.json).toMatchObject({
      id: expect.stringMatching(/^saved_version_[0-9a-f-]{36}$/),
      type: 'SAVE',
      createdByClient: { id: 'local' },
      dateSaved: expect.any(Number),
    });
    const draft = await org.call('GET', `/flows/${id}/versions/${saved.json.id as string}`);
    expect(draft.json).toEqual(saved.json);
    expect((await configurationOf(id))['document']).toEqual(configuration['document']);
    await org.call('POST', `/flows/actions/publish?flow=${id}`);
    expect((await org.call('GET', `/flows/${id}`)).json).toMatchObject({ publishedVersion: { id: '3.0' } });
    expect((await configurationOf(id))['document']).toEqual(configuration['document']);
  });

  test('needs the lock', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    expect(told(await org.call('POST', `/flows/${id}/versions`, await configurationOf(id)))).toEqual([
      409,
      'architect.flow.not.locked.by.user',
    ]);
  });

  test.each<[string, unknown, string]>([
    ['no body', undefined, 'architect.flow.data.missing'],
    ['a list', [1], 'architect.object.validate.failed'],
    ['another form', { name: 'x' }, 'architect.flow.version.validate.failed.configuration.version'],
    ['an empty one', { formatVersion: 1 }, 'architect.object.validate.failed'],
    [
      'nonsense',
      { formatVersion: 1, topKey: 'inboundCall', document: { tasks: 7 }, references: [null] },
      'architect.object.validate.failed',
    ],
    [
      'another type',
      { formatVersion: 1, topKey: 'commonModule', document: { startUpTaskActions: [] }, references: [] },
      'architect.object.validate.failed',
    ],
  ])('%s is 400', async (_name, body, code) => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    await org.call('POST', `/flows/actions/checkout?flow=${id}`);
    const before = (await org.call('GET', `/flows/${id}`)).json.savedVersion.id as string;
    expect(told(await org.call('POST', `/flows/${id}/versions`, body))).toEqual([400, code]);
    expect((await org.call('GET', `/flows/${id}`)).json.savedVersion.id).toBe(before);
  });
});

describe('making and changing', () => {
  test('a new flow has the language it was made with', async () => {
    const made = await org.call('POST', '/flows?language=de-de', { name: 'Neu', type: 'INBOUNDCALL' });
    expect(made.json).toMatchObject({
      supportedLanguages: [{ language: 'de-de', isDefault: true }],
      lockedClient: { id: 'local' },
      active: false,
    });
    const bad = await org.call('POST', '/flows?language=%22x%0A', { name: 'Bad', type: 'INBOUNDCALL' });
    expect(told(bad)).toEqual([400, 'architect.object.validate.failed.value']);
  });

  test.each<[unknown, number, string]>([
    [undefined, 400, 'architect.object.validate.failed.value'],
    [{ name: 'x' }, 400, 'architect.flow.validate.failed.missing.type'],
    [{ name: 'x', type: 'NOTHING' }, 400, 'architect.object.validate.failed.value'],
    [{ name: 7, type: 'INBOUNDCALL' }, 400, 'architect.object.validate.failed.value'],
    [{ type: 'INBOUNDCALL' }, 400, 'architect.flow.validate.failed.missing.name'],
    [{ name: 'x', type: 'INBOUNDCALL', division: { id: 'x' } }, 404, 'not.found'],
    [{ name: 'x', type: 'INQUEUECALL', system: true }, 405, 'architect.system.flow.cannot.create'],
  ])('POST /flows %j is %d', async (body, status, code) => {
    expect(told(await org.call('POST', '/flows', body))).toEqual([status, code]);
  });

  test('PUT changes name and description, not the type', async () => {
    const id = (await org.deploy(plainBody('Line'))).flow.id as string;
    await org.deploy(plainBody('Taken'));
    await org.call('POST', `/flows/actions/checkout?flow=${id}`);
    const put = (body: unknown) => org.call('PUT', `/flows/${id}`, body);
    expect((await put({ name: 'New', type: 'INBOUNDCALL', description: 'd' })).json).toMatchObject({
      name: 'New',
      description: 'd',
    });
    expect((await put({ name: 'New' })).json.description).toBeUndefined();
    expect(told(await put({ name: 'New', type: 'WORKFLOW' }))).toEqual([
      400,
      'architect.object.validate.failed.value',
    ]);
    expect(told(await put({ name: 'taken' }))).toEqual([409, 'architect.flow.already.exists']);
    expect(told(await put({}))).toEqual([400, 'architect.flow.validate.failed.missing.name']);
  });
});
