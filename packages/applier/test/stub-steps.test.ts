import type { PublishFlow } from '@callwright/model';
import { FAKE_PERSON } from '@callwright/testkit';
import { apply, newWorld, outcomes, publishStep, receiptOf, versionsOf } from './run-a-plan.ts';

/** A flow that is published empty, then with its content. */
function twice(): readonly [PublishFlow, PublishFlow] {
  const whole = publishStep('sales');
  const stub: PublishFlow = { ...whole, id: `${whole.id}#stub`, stub: true, contentHash: 'empty' };
  return [stub, { ...whole, after: [stub.id], precondition: { kind: 'flow-after', step: stub.id } }];
}

describe('a flow that is published empty first', () => {
  test('its content is a second version of the same flow, and the receipt says so', async () => {
    const world = newWorld();
    const [stub, whole] = twice();
    const run = await apply(world, [stub, whole]);
    expect(outcomes(run)).toEqual({ [stub.id]: 'done', [whole.id]: 'done' });
    expect(versionsOf(world, 'sales')).toBe(2);
    const receipt = receiptOf(world, 'InboundFlow/sales');
    expect(receipt?.flow).toMatchObject({ publishedVersion: '2.0', contentHash: whole.contentHash });
    expect(receipt?.flow).not.toHaveProperty('stub');
  });

  test('the content fails: the receipt still says that it is empty', async () => {
    const world = newWorld();
    const [stub, whole] = twice();
    world.fake.onWrite('upload', 2, { trouble: 'refuse', refusal: { code: 'upload.expired' } });
    const run = await apply(world, [stub, whole]);
    expect(outcomes(run)).toMatchObject({ [stub.id]: 'done', [whole.id]: 'failed upload.expired' });
    expect(receiptOf(world, 'InboundFlow/sales')?.flow).toMatchObject({
      publishedVersion: '1.0',
      contentHash: 'empty',
      stub: true,
    });
  });

  test.each([
    ['published', 'applier.flow-published-since'],
    ['locked', 'applier.flow-locked'],
  ])('somebody %s it in between: stale', async (what, code) => {
    const world = newWorld();
    const [stub, whole] = twice();
    let registered = 0;
    world.fake.beforeRequest(({ request }) => {
      const id = receiptOf(world, 'InboundFlow/sales')?.liveId ?? '';
      if (request === 'flow' && id !== '' && receiptOf(world, 'InboundFlow/sales')?.pending === undefined) {
        registered += 1;
        if (registered === 1) {
          if (what === 'locked') {
            world.fake.lockAs(id, FAKE_PERSON);
          } else {
            world.fake.publishAs(id, FAKE_PERSON);
          }
        }
      }
    });
    const run = await apply(world, [stub, whole]);
    expect(outcomes(run)).toEqual({ [stub.id]: 'done', [whole.id]: `stale ${code}` });
  });
});
