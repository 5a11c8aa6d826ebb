import type { Route } from './fake-routes.ts';
import { add, change, commentsOf, remove } from './fake-routes.ts';

const US = 'us';

const ROUTES: readonly Route[] = [
  ['GET', /^\/_apis\/connectionData$/, () => [200, { authenticatedUser: { id: US } }]],
  [
    'GET',
    /^\/p1\/_apis\/git\/repositories\/r1\/pullRequests\/(\d+)\/threads$/,
    (hosts, [number = '']) => [
      200,
      {
        value: commentsOf(hosts, number).map(({ id, by, body }) => ({
          id,
          comments: [{ id: 1, content: body, author: { id: by } }],
        })),
      },
    ],
  ],
  [
    'POST',
    /^\/p1\/_apis\/git\/repositories\/r1\/pullRequests\/(\d+)\/threads$/,
    (hosts, [number = ''], { body }) => {
      const [comment] = body['comments'] as unknown as readonly { readonly content: string }[];
      add(commentsOf(hosts, number), US, comment?.content ?? '');
      return [200, {}];
    },
  ],
  [
    'PATCH',
    /^\/p1\/_apis\/git\/repositories\/r1\/pullRequests\/\d+\/threads\/(\d+)\/comments\/1$/,
    (hosts, [id = ''], { body }) => change(hosts, id, body['content'] ?? ''),
  ],
  [
    'DELETE',
    /^\/p1\/_apis\/git\/repositories\/r1\/pullRequests\/\d+\/threads\/(\d+)\/comments\/1$/,
    (hosts, [id = '']) => remove(hosts, id),
  ],
  [
    'POST',
    /^\/p1\/_apis\/git\/repositories\/r1\/pullrequestquery$/,
    (hosts, _parts, { body }) => {
      const [
        {
          items: [commit = ''],
        },
      ] = body['queries'] as unknown as readonly [{ readonly items: readonly string[] }];
      const request = hosts.merged.get(commit);
      return [
        200,
        {
          results: [
            request === undefined
              ? {}
              : {
                  [commit]: [
                    {
                      pullRequestId: Number(request.number),
                      lastMergeSourceCommit: { commitId: request.head },
                    },
                  ],
                },
          ],
        },
      ];
    },
  ],
];

/** What pipelines ask Azure DevOps. */
export function azureRoutes(): readonly Route[] {
  return ROUTES;
}
