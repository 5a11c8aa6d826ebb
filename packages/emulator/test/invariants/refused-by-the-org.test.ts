import type { Cause } from '../../src/invariant.ts';
import {
  createInvariantWatch,
  type InvariantWatch,
  type Violation,
} from '../../src/invariants/invariant-watch.ts';
import { readInvariant } from '../../src/invariants/read-invariants.ts';
import type { LocalOrg } from '../../src/local-org.ts';
import { createOrgStore, noJournal } from '../../src/state/org-store.ts';
import type { FlowRecord, IvrRecord } from '../../src/state/records.ts';
import type { Tables } from '../../src/state/tables.ts';

/*
 * The org itself refuses what breaks these rules, so its state is changed here directly, as a defect would.
 */

const cause: Cause = { method: 'POST', path: '/api/v2/x', correlationId: 'c', number: 1 };

const line: FlowRecord = {
  id: 'line',
  name: 'Line',
  type: 'inboundcall',
  divisionId: 'home',
  system: false,
  deleted: false,
  publishedVersion: '1.0',
};

const main: IvrRecord = {
  id: 'main',
  name: 'Main',
  divisionId: 'home',
  version: 1,
  dateCreated: 0,
  dateModified: 0,
  createdBy: 'a',
  modifiedBy: 'a',
  state: 'active',
  dnis: ['+13175550100'],
  closedHoursFlowId: 'line',
};

interface Watched {
  readonly watch: InvariantWatch;
  readonly change: (work: (tables: Tables) => void) => void;
  readonly violations: () => readonly Violation[];
}

function watched(rule: string): Watched {
  const store = createOrgStore([], () => noJournal);
  const org = { store, tables: store.tables, clock: { now: () => 0 }, log: () => undefined };
  store.transact(() => {
    store.tables.flows.put(line);
    store.tables.ivrs.put(main);
  });
  // Nothing else of an org is looked at.
  const watch = createInvariantWatch(org as unknown as LocalOrg);
  watch.add([readInvariant({ rule }, 'The test')]);
  return {
    watch,
    change: (work) => watch.during(cause, () => store.transact(() => work(store.tables))),
    violations: () => watch.report()[0]?.violations ?? [],
  };
}

describe('no-number-bound-to-unpublished-flow', () => {
  test.each<[string, (tables: Tables) => void, string]>([
    ['a deleted flow', (tables) => tables.flows.put({ ...line, deleted: true }), 'deleted'],
    ['a flow that is gone', (tables) => tables.flows.remove('line'), 'deleted'],
    [
      'a flow that was never published',
      (tables) => {
        tables.flows.put({ ...line, id: 'other', name: 'Other', publishedVersion: '' });
        tables.ivrs.put({ ...main, openHoursFlowId: 'nowhere' });
      },
      "'nowhere', which is deleted",
    ],
  ])('is broken by %s', (_name, work, part) => {
    const { change, violations } = watched('no-number-bound-to-unpublished-flow');
    expect(violations()).toEqual([]);
    change(work);
    expect(violations()).toMatchObject([
      { sentence: expect.stringContaining(part) as unknown, request: cause, objects: [{ id: 'main' }, {}] },
    ]);
  });

  test.each<[string, (tables: Tables) => void]>([
    ['the flow is published', (tables) => tables.flows.put(line)],
    ['the number goes', (tables) => tables.ivrs.put({ ...main, dnis: [] })],
    ['the route is deleted', (tables) => tables.ivrs.put({ ...main, state: 'deleted' })],
    ['the route is gone', (tables) => tables.ivrs.remove('main')],
  ])('ends when %s', (_name, work) => {
    const { change, violations } = watched('no-number-bound-to-unpublished-flow');
    change((tables) => {
      const { id, name, type, divisionId, system, deleted } = line;
      tables.flows.put({ id, name, type, divisionId, system, deleted });
    });
    expect(violations()).toMatchObject([{ sentence: expect.stringContaining('not published') as unknown }]);
    change(work);
    expect(violations()).toMatchObject([{ ended: { request: cause } }]);
  });
});

test('no-flow-deleted-while-bound is broken by the delete', () => {
  const { change, violations } = watched('no-flow-deleted-while-bound');
  change((tables) => tables.flows.put({ ...line, description: 'changed' }));
  expect(violations()).toEqual([]);
  change((tables) => tables.flows.put({ ...line, deleted: true }));
  expect(violations()).toMatchObject([{ objects: [{ type: 'flow', id: 'line' }], request: cause }]);
});

test('what is undone was never there', () => {
  const { change, violations, watch } = watched('no-flow-deleted-while-bound');
  expect(() =>
    change((tables) => {
      tables.flows.put({ ...line, deleted: true });
      throw new Error('refused');
    }),
  ).toThrow('refused');
  expect([violations(), watch.report()[0]?.checked]).toEqual([[], 0]);
});
