import type { Answer } from './answer.ts';
import { listAll } from './page-listing.ts';

type Served =
  { readonly ids: readonly string[]; readonly total?: unknown; readonly pageSize?: number } | Answer;

/** Serves pages in the order of their numbers; a list of lists serves another org each time it is listed anew. */
async function list(pages: readonly Served[], size = 2) {
  const asked: number[] = [];
  const listing = await listAll(
    async (operation) => (await operation()) as Answer,
    'the things',
    size,
    ({ pageNumber }) => {
      asked.push(pageNumber);
      const page = pages[Math.min(asked.length, pages.length) - 1];
      if (page === undefined) {
        throw new Error('no such page');
      }
      return Promise.resolve(
        'answer' in page
          ? page
          : {
              answer: 'ok',
              status: 200,
              body: {
                entities: page.ids.map((id) => ({ id })),
                ...('total' in page ? { total: page.total } : {}),
                ...(page.pageSize === undefined ? {} : { pageSize: page.pageSize }),
              },
            },
      );
    },
  );
  return { ids: listing.rows.map((row) => row['id']), complete: listing.complete, asked };
}

const FORBIDDEN: Answer = {
  answer: 'error',
  error: { status: 403, code: 'not.authorized', message: '', missingPermissions: [] },
};
const PARTIAL: Answer = { answer: 'ok', status: 206, body: { entities: [], total: 0 } };
const HTML: Answer = { answer: 'ok', status: 200, body: undefined };

test.each<[string, readonly Served[], readonly string[], string | undefined]>([
  ['an empty org', [{ ids: [], total: 0 }], [], undefined],
  ['one page', [{ ids: ['a', 'b'], total: 2 }], ['a', 'b'], undefined],
  [
    'several pages',
    [
      { ids: ['a', 'b'], total: 3 },
      { ids: ['c'], total: 3 },
    ],
    ['a', 'b', 'c'],
    undefined,
  ],
  [
    'a server that cuts the page size',
    [
      { ids: ['a'], total: 2, pageSize: 1 },
      { ids: ['b'], total: 2, pageSize: 1 },
    ],
    ['a', 'b'],
    undefined,
  ],
  [
    'a change between two pages is listed again',
    [
      { ids: ['a', 'b'], total: 3 },
      { ids: ['c'], total: 4 },
      { ids: ['a', 'b'], total: 4 },
      { ids: ['c', 'd'], total: 4 },
    ],
    ['a', 'b', 'c', 'd'],
    undefined,
  ],
  [
    'a page that repeats rows',
    [
      { ids: ['a', 'b'], total: 4 },
      { ids: ['b', 'c'], total: 4 },
      { ids: ['a', 'b'], total: 4 },
      { ids: ['b', 'c'], total: 4 },
    ],
    ['a', 'b', 'c'],
    'incomplete-listing',
  ],
  ['no total', [{ ids: ['a'] }], ['a'], 'incomplete-listing'],
  ['a total that is no number', [{ ids: ['a'], total: '1' }], ['a'], 'incomplete-listing'],
  ['fewer rows than the total', [{ ids: ['a'], total: 2 }], ['a'], 'incomplete-listing'],
  ['a page that is forbidden', [{ ids: ['a', 'b'], total: 3 }, FORBIDDEN], ['a', 'b'], 'forbidden'],
  ['a first page that is forbidden', [FORBIDDEN], [], 'forbidden'],
  ['206', [PARTIAL], [], 'partial'],
  ['a page of another form', [HTML], [], 'unreadable'],
])('%s', async (_name, pages, ids, trouble) => {
  const listing = await list(pages);
  expect(listing.ids).toEqual(ids);
  expect(listing.complete).toMatchObject(
    trouble === undefined ? { known: true, value: true } : { known: false, reason: trouble },
  );
});
