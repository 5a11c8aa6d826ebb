import { newId, type LocalOrg } from '../../local-org.ts';
import type { ReadMap } from '../../map-reader.ts';
import { nameKey } from '../../state/tables.ts';
import { seedDivisionId, writtenDivision } from '../seed-division.ts';
import { optional, seedPart, unlessEmpty } from '../seed-part.ts';
import { makeObjects, objectsOf, type SeedObject } from './named-objects.ts';

/** `{ integration, action, division? }`; the integration is the category that bodies write (facts: ARC 5.2). */
export const dataActionsPart = seedPart({
  keys: ['dataActions'],
  read: (seed) =>
    seed
      .maps('dataActions', ['id', 'integration', 'action', 'division', 'description'], 'action')
      .map(readAction),
  make(org, wanted) {
    wanted.forEach((action) => ensureCategory(org, action));
    makeObjects(org, wanted);
  },
  write: (org) =>
    unlessEmpty(
      'dataActions',
      objectsOf(org, 'dataAction').map((action) => ({
        id: action.id,
        integration: action.within,
        action: action.name,
        ...writtenDivision(org, action.divisionId),
        ...optional('description', action.description),
      })),
    ),
});

function readAction(entry: ReadMap): SeedObject & { readonly within: string } {
  return {
    kind: 'dataAction',
    name: entry.requiredText('action'),
    within: entry.requiredText('integration'),
    ...optional('id', entry.text('id')),
    ...optional('division', entry.text('division')),
    ...optional('description', entry.text('description')),
  };
}

/** A category has a list of its own (`integrations`), but need not stand in it: here in any letter case. */
function ensureCategory(org: LocalOrg, { within, division }: SeedObject & { readonly within: string }): void {
  if (org.tables.named.having(nameKey('integrationCategory', within)).length === 0) {
    const divisionId = seedDivisionId(org, division, `integration '${within}'`);
    org.tables.named.put({ id: newId(org), kind: 'integrationCategory', name: within, divisionId });
  }
}
