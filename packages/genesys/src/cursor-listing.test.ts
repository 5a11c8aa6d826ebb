import type { Answer } from './answer.ts';
import { listByCursor } from './cursor-listing.ts';

interface Served {
  readonly ids: readonly (string | undefined)[];
  readonly next?: string;
}

const FORBIDDEN: Answer = {
  answer: 'error',
  error: { status: 403, code: 'not.authorized', message: '', missingPermissions: [] },
};
const PARTIAL: Answer = { answer: 'ok', status: 206, body: { entities: [] } };
const HTML: Answer = { answer: 'ok', status: 200, body: undefined };

async function list(pages: readonly (Served | Answer)[]) {
  const asked: (string | undefined)[] = [];
  const listing = await listByCursor(
    async (operation) => (await operation()) as Answer,
    'the things',
    (after) => {
      asked.push(after);
      const page = pages[Math.min(asked.length, pages.length) - 1] ?? HTML;
      return Promise.resolve(
        'answer' in page
          ? page
          : {
              answer: 'ok',
              status: 200,
              body: {
                entities: page.ids.map((id) => ({ id })),
                ...(page.next === undefined ? {} : { nextUri: page.next }),
              },
            },
      );
    },
  );
  return { ids: listing.rows.map((row) => row['id']), complete: listing.complete, asked };
}

const to = (cursor: string): string => `/api/v2/things?pageSize=2&after=${cursor}`;

test.each<[string, readonly (Served | Answer)[], readonly string[], string | undefined]>([
  ['an empty org', [{ ids: [] }], [], undefined],
  ['one page', [{ ids: ['a', 'b'] }], ['a', 'b'], undefined],
  [
    'several pages',
    [{ ids: ['a', 'b'], next: to('x') }, { ids: ['c'], next: to('y') }, { ids: ['d'] }],
    ['a', 'b', 'c', 'd'],
    undefined,
  ],
  [
    'an empty page in between',
    [{ ids: ['a'], next: to('x') }, { ids: [], next: to('y') }, { ids: ['b'] }],
    ['a', 'b'],
    undefined,
  ],
  [
    'a row that comes twice',
    [{ ids: ['a', 'b'], next: to('x') }, { ids: ['b', 'c'] }],
    ['a', 'b', 'c'],
    undefined,
  ],
  ['a page that is refused', [{ ids: ['a'], next: to('x') }, FORBIDDEN], ['a'], 'forbidden'],
  ['a page that is partial', [{ ids: ['a'], next: to('x') }, PARTIAL], ['a'], 'partial'],
  ['a page that is no page', [{ ids: ['a'], next: to('x') }, HTML], ['a'], 'unreadable'],
  ['a row without an id', [{ ids: ['a', undefined] }], ['a'], 'unreadable'],
  ['a next page that nobody can ask for', [{ ids: ['a'], next: '/api/v2/things' }], [], 'incomplete-listing'],
  [
    'cursors that go round',
    [
      { ids: ['a'], next: to('x') },
      { ids: ['b'], next: to('x') },
    ],
    ['a', 'b'],
    'incomplete-listing',
  ],
])('%s', async (_name, pages, ids, reason) => {
  const listing = await list(pages);
  expect(listing.ids.filter((id) => id !== undefined)).toEqual(ids);
  expect(listing.complete).toMatchObject(reason === undefined ? { known: true } : { known: false, reason });
});

test('each page is asked for by the cursor that the one before gave', async () => {
  const { asked } = await list([{ ids: ['a'], next: to('eA%3D%3D') }, { ids: ['b'] }]);
  expect(asked).toEqual([undefined, 'eA==']);
});
