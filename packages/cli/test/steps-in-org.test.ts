import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalForm, editsBetween, readFlow, readYaml, writeFlow } from '@callwright/archy';
import type { Json, JsonObject } from '@callwright/model';
import type { LocalOrg, LocalOrgs } from './local-orgs.ts';
import { localOrgs } from './local-orgs.ts';

/**
 * Every document that steps compile to (archy/test/compile/documents) is published to the local org, whose engine knows
 * the format from elsewhere, and exported again: the export is another text and the same content.
 */
const DOCUMENTS = join(__dirname, '../../archy/test/compile/documents');

let orgs: LocalOrgs;
let org: LocalOrg;
beforeAll(async () => {
  orgs = localOrgs();
  org = await orgs.start({}, { lenientReferences: true });
});
afterAll(() => orgs.close());

test.each(readdirSync(DOCUMENTS))('the steps of %s are published as they were meant', async (file) => {
  const [made] = readYaml(readFileSync(join(DOCUMENTS, file), 'utf8')).documents;
  const document = (made as JsonObject)['document'] as JsonObject;
  const { id, version } = await org.publish('Robin Fields', writeFlow(document));
  const [exported] = readYaml(await org.exportedVersion(id, version)).documents;
  expect(editsBetween(formOf(document), formOf(exported ?? null))).toEqual([]);
});

function formOf(document: Json): Json {
  const { flow, problems } = readFlow(document);
  expect(problems).toEqual([]);
  return flow === undefined ? null : canonicalForm(flow, ({ name }) => name);
}
