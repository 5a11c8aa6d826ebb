import type { Said } from './fake-hosts.ts';
import type { Route } from './fake-routes.ts';
import { add, change, changeIssue, commentsOf, nextId, page, remove } from './fake-routes.ts';

const US = 'github-actions[bot]';
const github = ({ id, by, body }: Said): unknown => ({ id, body, user: { login: by } });

const ROUTES: readonly Route[] = [
  [
    'GET',
    /^\/repos\/acme\/voice\/issues\/(\d+)\/comments$/,
    (hosts, [number = ''], asked) => [200, page(commentsOf(hosts, number), asked).map(github)],
  ],
  [
    'POST',
    /^\/repos\/acme\/voice\/issues\/(\d+)\/comments$/,
    (hosts, [number = ''], { body }) => [201, github(add(commentsOf(hosts, number), US, body['body'] ?? ''))],
  ],
  [
    'PATCH',
    /^\/repos\/acme\/voice\/issues\/comments\/(\d+)$/,
    (hosts, [id = ''], { body }) => change(hosts, id, body['body'] ?? ''),
  ],
  ['DELETE', /^\/repos\/acme\/voice\/issues\/comments\/(\d+)$/, (hosts, [id = '']) => remove(hosts, id)],
  [
    'GET',
    /^\/repos\/acme\/voice\/issues$/,
    (hosts, _parts, asked) => [
      200,
      page(
        hosts.issues.filter(({ open }) => open),
        asked,
      ).map((issue) => ({ ...(github(issue) as object), number: issue.id, title: issue.title })),
    ],
  ],
  [
    'POST',
    /^\/repos\/acme\/voice\/issues$/,
    (hosts, _parts, { body }) => {
      hosts.issues.push({
        id: nextId(),
        by: US,
        title: body['title'] ?? '',
        body: body['body'] ?? '',
        open: true,
      });
      return [201, {}];
    },
  ],
  [
    'PATCH',
    /^\/repos\/acme\/voice\/issues\/(\d+)$/,
    (hosts, [id = ''], { body }) =>
      changeIssue(hosts, id, {
        ...(body['body'] !== undefined && { body: body['body'] }),
        ...(body['state'] !== undefined && { open: false }),
      }),
  ],
  [
    'GET',
    /^\/repos\/acme\/voice\/commits\/([0-9a-f]+)\/pulls$/,
    (hosts, [commit = '']) => {
      const request = hosts.merged.get(commit);
      return [
        200,
        request === undefined
          ? []
          : [
              {
                number: Number(request.number),
                merged_at: '2026-03-02T10:00:00Z',
                merge_commit_sha: commit,
                head: { sha: request.head },
              },
            ],
      ];
    },
  ],
  [
    'GET',
    /^\/repos\/acme\/voice\/actions\/artifacts$/,
    (hosts, _parts, { query }) => [
      200,
      {
        artifacts: hosts.kept
          .filter(({ name }) => name === query.get('name'))
          .map(({ run }) => ({
            expired: false,
            created_at: `2026-03-02T10:00:${String(run).padStart(2, '0')}Z`,
            workflow_run: { id: run },
          })),
      },
    ],
  ],
  [
    'GET',
    /^\/repos\/acme\/voice\/actions\/runs\/(\d+)$/,
    (hosts, [run = '']) => {
      const kept = hosts.kept.find((one) => one.run === Number(run));
      return kept === undefined
        ? [404]
        : [200, { path: kept.path, event: kept.event, head_repository: { full_name: kept.repository } }];
    },
  ],
];

/** What pipelines ask GitHub. */
export function githubRoutes(): readonly Route[] {
  return ROUTES;
}
