import { optional, seedPart, unlessEmpty } from '../seed-part.ts';
import { writtenDivision } from '../seed-division.ts';
import { ensureObject, objectsOf, type SeedObject } from './named-objects.ts';

/** `{ integration, action, division? }`; the integration is the category that bodies write (facts: ARC 5.2). */
export const dataActionsPart = seedPart({
  keys: ['dataActions'],
  read: (seed) =>
    seed
      .maps('dataActions', ['id', 'integration', 'action', 'division'], 'action')
      .flatMap((entry): SeedObject[] => {
        const within = entry.requiredText('integration');
        const division = optional('division', entry.text('division'));
        return [
          { kind: 'integrationCategory', name: within, ...division },
          {
            kind: 'dataAction',
            name: entry.requiredText('action'),
            within,
            ...optional('id', entry.text('id')),
            ...division,
          },
        ];
      }),
  make: (org, wanted) => wanted.forEach((object) => ensureObject(org, object)),
  write: (org) =>
    unlessEmpty(
      'dataActions',
      objectsOf(org, 'dataAction').map((action) => ({
        id: action.id,
        integration: action.within,
        action: action.name,
        ...writtenDivision(org, action.divisionId),
      })),
    ),
});
