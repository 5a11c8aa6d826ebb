import fc from 'fast-check';
import { liveFlow, modelOrg } from '@callwright/testkit';
import { planModel, said } from './plan-model.ts';
import { project } from './sample-project.ts';

/** Nobody knows whether the platform takes "Sales" and "SALES" for one name: nothing is ever taken for the other, nor made beside it. */
const seed = Number(process.env['CALLWRIGHT_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

const spelled = fc
  .array(fc.boolean(), { minLength: 5, maxLength: 5 })
  .map((upper) =>
    Array.from('sales', (letter, at) => (upper[at] === true ? letter.toUpperCase() : letter)).join(''),
  );

describe('a live org with names that differ only in case', () => {
  test(`only the one that is spelled alike is touched, and beside others nothing is made (seed ${seed})`, () => {
    fc.assert(
      fc.property(spelled, fc.uniqueArray(spelled, { minLength: 1, maxLength: 6 }), (wanted, names) => {
        const flows = names.map((name, at) => liveFlow({ id: `f-${at}`, name, type: 'inboundcall' }));
        const org = modelOrg({ flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])) });
        const desired = project({ flows: [{ name: 'main', type: 'inboundcall', liveName: wanted }] });
        const { plan } = planModel(desired, org);
        const [same] = flows.filter(({ name }) => name === wanted);
        expect(said(plan.changes)).toEqual(
          same === undefined
            ? ['create InboundFlow/main held:conflict']
            : [expect.stringMatching(/^update InboundFlow\/main held:/)],
        );
        expect(plan.changes[0]?.live?.id).toBe(same?.id);
        expect(plan.changes).toHaveLength(1);
      }),
      { seed, numRuns: 100 },
    );
  });
});
