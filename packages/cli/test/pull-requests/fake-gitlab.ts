import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Said } from './fake-hosts.ts';
import type { Route } from './fake-routes.ts';
import { add, change, changeIssue, commentsOf, nextId, page, remove } from './fake-routes.ts';

const US = 7;
const gitlab = ({ id, by, body }: Said): unknown => ({ id, body, system: false, author: { id: Number(by) } });

const ROUTES: readonly Route[] = [
  ['GET', /^\/api\/v4\/user$/, () => [200, { id: US }]],
  [
    'GET',
    /^\/api\/v4\/projects\/9\/merge_requests\/(\d+)\/notes$/,
    (hosts, [number = ''], asked) => [200, page(commentsOf(hosts, number), asked).map(gitlab)],
  ],
  [
    'POST',
    /^\/api\/v4\/projects\/9\/merge_requests\/(\d+)\/notes$/,
    (hosts, [number = ''], { body }) => [
      201,
      gitlab(add(commentsOf(hosts, number), String(US), body['body'] ?? '')),
    ],
  ],
  [
    'PUT',
    /^\/api\/v4\/projects\/9\/merge_requests\/\d+\/notes\/(\d+)$/,
    (hosts, [id = ''], { body }) => change(hosts, id, body['body'] ?? ''),
  ],
  [
    'DELETE',
    /^\/api\/v4\/projects\/9\/merge_requests\/\d+\/notes\/(\d+)$/,
    (hosts, [id = '']) => remove(hosts, id),
  ],
  [
    'GET',
    /^\/api\/v4\/projects\/9\/issues$/,
    (hosts, _parts, asked) => [
      200,
      page(
        hosts.issues.filter(({ open }) => open),
        asked,
      ).map(({ id, title, body, by }) => ({ iid: id, title, description: body, author: { id: Number(by) } })),
    ],
  ],
  [
    'POST',
    /^\/api\/v4\/projects\/9\/issues$/,
    (hosts, _parts, { body }) => {
      hosts.issues.push({
        id: nextId(),
        by: String(US),
        title: body['title'] ?? '',
        body: body['description'] ?? '',
        open: true,
      });
      return [201, {}];
    },
  ],
  [
    'PUT',
    /^\/api\/v4\/projects\/9\/issues\/(\d+)$/,
    (hosts, [id = ''], { body }) =>
      changeIssue(hosts, id, {
        ...(body['description'] !== undefined && { body: body['description'] }),
        ...(body['state_event'] !== undefined && { open: false }),
      }),
  ],
  [
    'GET',
    /^\/api\/v4\/projects\/9\/repository\/commits\/([0-9a-f]+)\/merge_requests$/,
    (hosts, [commit = '']) => {
      const request = hosts.merged.get(commit);
      return [
        200,
        request === undefined ? [] : [{ iid: Number(request.number), sha: request.head, state: 'merged' }],
      ];
    },
  ],
  [
    'GET',
    /^\/api\/v4\/projects\/9\/merge_requests\/\d+\/pipelines$/,
    (hosts) => [
      200,
      hosts.kept.map(({ run, name }) => ({ id: run, sha: name, ref: 'x', project_id: 9 })).reverse(),
    ],
  ],
  [
    'GET',
    /^\/api\/v4\/projects\/9\/pipelines\/(\d+)\/jobs$/,
    (_hosts, [run = '']) => [
      200,
      [
        { id: 1, name: 'lint' },
        { id: Number(run), name: 'callwright-plan' },
      ],
    ],
  ],
  [
    'GET',
    /^\/api\/v4\/projects\/9\/jobs\/(\d+)\/artifacts\/callwright-plan\/plan\.json$/,
    (hosts, [run = '']) => {
      const kept = hosts.kept.find((one) => one.run === Number(run));
      return kept === undefined ? [404] : [200, readFileSync(join(kept.folder, 'plan.json'), 'utf8')];
    },
  ],
];

/** What pipelines ask GitLab. */
export function gitlabRoutes(): readonly Route[] {
  return ROUTES;
}
