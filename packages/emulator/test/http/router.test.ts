import { createRouter } from '../../src/http/router.ts';

const router = createRouter(
  (
    [
      ['GET', '/api/v2/flows'],
      ['GET', '/api/v2/flows/{flowId}'],
      ['DELETE', '/api/v2/flows/{id}'],
      ['GET', '/api/v2/flows/divisionviews'],
      ['GET', '/api/v2/flows/{flowId}/versions/{versionId}'],
      ['GET', '/api/v2/flows/datatables/{tableId}/rows/{rowId}'],
    ] as const
  ).map(([method, path]) => ({ method, path })),
);

function found(method: string, path: string): unknown {
  const match = router.find(method, path);
  return match === undefined ? undefined : [match.target.path, match.params];
}

test.each([
  ['GET', '/api/v2/flows', ['/api/v2/flows', {}]],
  ['GET', '/api/v2/flows/1', ['/api/v2/flows/{flowId}', { flowId: '1' }]],
  ['DELETE', '/api/v2/flows/1', ['/api/v2/flows/{id}', { id: '1' }]],
  ['GET', '/api/v2/flows/divisionviews', ['/api/v2/flows/divisionviews', {}]],
  ['DELETE', '/api/v2/flows/divisionviews', ['/api/v2/flows/{id}', { id: 'divisionviews' }]],
  [
    'GET',
    '/api/v2/flows/datatables/versions/2.0',
    ['/api/v2/flows/{flowId}/versions/{versionId}', { flowId: 'datatables', versionId: '2.0' }],
  ],
  [
    'GET',
    '/api/v2/flows/a/versions/2.0',
    ['/api/v2/flows/{flowId}/versions/{versionId}', { flowId: 'a', versionId: '2.0' }],
  ],
  [
    'GET',
    '/api/v2/flows/datatables/t/rows/a%2Fb%20%C3%A4%25',
    ['/api/v2/flows/datatables/{tableId}/rows/{rowId}', { tableId: 't', rowId: 'a/b ä%' }],
  ],
  ['GET', '/api/v2/%66lows', ['/api/v2/flows', {}]],
  ['GET', `/api/v2/flows/${'x'.repeat(5000)}`, ['/api/v2/flows/{flowId}', { flowId: 'x'.repeat(5000) }]],
])('%s %s', (method, path, expected) => {
  expect(found(method, path)).toEqual(expected);
});

test.each([
  ['POST', '/api/v2/flows'],
  ['get', '/api/v2/flows'],
  ['BREW', '/api/v2/flows'],
  ['GET', '/api/v2/Flows'],
  ['GET', '/api/v2/flows/'],
  ['GET', '/api/v2//flows'],
  ['GET', '/api/v2/flows/%'],
  ['GET', '/api/v2/flows/1/versions'],
  ['GET', ''],
  ['GET', '/constructor'],
])('%s %j leads nowhere', (method, path) => {
  expect(found(method, path)).toBeUndefined();
});

test('two things at one place are a defect', () => {
  const one = { method: 'GET', path: '/a/{x}' } as const;
  expect(() => createRouter([one, { ...one, path: '/a/{y}' }])).toThrow('Two things answer GET /a/{y}.');
});
