import type { Environment } from '../environment.ts';
import { needed } from '../environment.ts';
import { hostRequests } from '../host-requests.ts';
import type { Post, ReviewHost } from '../review-host.ts';

interface Written {
  readonly id: number;
  readonly number: number;
  readonly title?: string;
  readonly body: string | null;
  readonly user: { readonly login: string } | null;
  readonly pull_request?: unknown;
}

/** A pipeline of GitHub Actions. An installation token cannot ask who it is, so its name is known or given. */
export function github(env: Environment): ReviewHost {
  const repository = needed(env, 'GITHUB_REPOSITORY');
  const author = env['CALLWRIGHT_POST_AUTHOR'] ?? 'github-actions[bot]';
  const { send, all } = hostRequests('GitHub', needed(env, 'GITHUB_API_URL'), {
    authorization: `Bearer ${needed(env, 'GITHUB_TOKEN')}`,
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
    'user-agent': 'callwright-post',
  });
  const repo = `/repos/${repository}`;
  const isOurs = ({ user }: Written): boolean => user?.login === author;
  const run = env['GITHUB_RUN_ID'];
  const server = env['GITHUB_SERVER_URL'];
  return {
    name: 'GitHub',
    runUrl:
      server === undefined || run === undefined
        ? undefined
        : new URL(`${server}/${repository}/actions/runs/${run}`),
    async comments() {
      const number = needed(env, 'CALLWRIGHT_PULL_REQUEST');
      return (await all<Written>(`${repo}/issues/${number}/comments`)).filter(isOurs).map(postOf);
    },
    async writeComment(body, id) {
      await (id === undefined
        ? send('POST', `${repo}/issues/${needed(env, 'CALLWRIGHT_PULL_REQUEST')}/comments`, { body })
        : send('PATCH', `${repo}/issues/comments/${id}`, { body }));
    },
    async removeComment(id) {
      await send('DELETE', `${repo}/issues/comments/${id}`);
    },
    issues: {
      async open() {
        const open = await all<Written>(`${repo}/issues?state=open&creator=${encodeURIComponent(author)}`);
        return open
          .filter((issue) => isOurs(issue) && issue.pull_request === undefined)
          .map((issue) => ({ ...postOf(issue), id: String(issue.number) }));
      },
      async write(title, body, id) {
        await (id === undefined
          ? send('POST', `${repo}/issues`, { title, body })
          : send('PATCH', `${repo}/issues/${id}`, { body }));
      },
      async close(id) {
        await send('PATCH', `${repo}/issues/${id}`, { state: 'closed' });
      },
    },
    async mergedBy(commit) {
      const pulls = await all<{
        readonly number: number;
        readonly merged_at: string | null;
        readonly merge_commit_sha: string | null;
        readonly head: { readonly sha: string };
      }>(`${repo}/commits/${commit}/pulls`);
      const merged = pulls.filter(({ merged_at: at }) => at !== null);
      const pull = merged.find(({ merge_commit_sha: sha }) => sha === commit) ?? merged[0];
      return pull === undefined ? undefined : { number: String(pull.number), head: pull.head.sha };
    },
  };
}

function postOf({ id, title, body }: Written): Post {
  return { id: String(id), title: title ?? '', body: body ?? '' };
}
