import type { Environment } from '../environment.ts';
import { needed } from '../environment.ts';
import { hostRequests } from '../host-requests.ts';
import type { ReviewHost } from '../review-host.ts';

interface Note {
  readonly id: number;
  readonly body: string;
  readonly author: { readonly id: number };
  readonly system: boolean;
}

interface Issue {
  readonly iid: number;
  readonly title: string;
  readonly description: string | null;
  readonly author: { readonly id: number };
}

interface MergeRequest {
  readonly iid: number;
  readonly sha: string;
  readonly state: string;
}

/** A pipeline of GitLab CI. The token of a job may not write notes, so another one is given. */
export function gitlab(env: Environment): ReviewHost {
  const { send, all } = hostRequests('GitLab', needed(env, 'CI_API_V4_URL'), {
    'private-token': needed(env, 'CALLWRIGHT_POST_TOKEN'),
  });
  const project = `/projects/${encodeURIComponent(needed(env, 'CI_PROJECT_ID'))}`;
  const notes = (): string => `${project}/merge_requests/${needed(env, 'CI_MERGE_REQUEST_IID')}/notes`;
  const self = async (): Promise<number> => ((await send('GET', '/user')) as { readonly id: number }).id;
  const job = env['CI_JOB_URL'];
  return {
    name: 'GitLab',
    runUrl: job === undefined ? undefined : new URL(job),
    async comments() {
      const [us, written] = [await self(), await all<Note>(notes())];
      return written
        .filter(({ author, system }) => author.id === us && !system)
        .map(({ id, body }) => ({ id: String(id), title: '', body }));
    },
    async writeComment(body, id) {
      await (id === undefined ? send('POST', notes(), { body }) : send('PUT', `${notes()}/${id}`, { body }));
    },
    async removeComment(id) {
      await send('DELETE', `${notes()}/${id}`);
    },
    issues: {
      async open() {
        const us = await self();
        const open = await all<Issue>(`${project}/issues?state=opened&author_id=${us}`);
        return open
          .filter((issue) => issue.author.id === us)
          .map(({ iid, title, description }) => ({ id: String(iid), title, body: description ?? '' }));
      },
      async write(title, description, id) {
        await (id === undefined
          ? send('POST', `${project}/issues`, { title, description })
          : send('PUT', `${project}/issues/${id}`, { description }));
      },
      async close(id) {
        await send('PUT', `${project}/issues/${id}`, { state_event: 'close' });
      },
    },
    async mergedBy(commit) {
      const requests = await all<MergeRequest>(`${project}/repository/commits/${commit}/merge_requests`);
      const merged = requests.find(({ state }) => state === 'merged');
      return merged === undefined ? undefined : { number: String(merged.iid), head: merged.sha };
    },
  };
}
