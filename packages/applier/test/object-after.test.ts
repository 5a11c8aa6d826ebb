import type { UpdateObject } from '@callwright/model';
import { apply, createStep, newWorld, outcomes, receiptOf } from './run-a-plan.ts';

test('what a step has made is written further by its id, and the receipt holds all of it', async () => {
  const world = newWorld();
  const made = createStep('sales', { attributes: { numbers: ['+13175550100'] } });
  const more: UpdateObject = {
    id: 'update-object:CallRoute/sales',
    address: made.address,
    after: [made.id],
    do: 'update-object',
    kind: made.kind,
    liveName: made.liveName,
    before: made.attributes,
    attributes: { numbers: ['+13175550100', '+13175550101'] },
    precondition: { kind: 'object-after', of: made.kind, step: made.id, attributes: made.attributes },
  };
  const run = await apply(world, [made, more]);
  expect(outcomes(run)).toEqual({ [made.id]: 'done', [more.id]: 'done' });
  expect(receiptOf(world, made.address)?.attributes).toEqual(more.attributes);
});
