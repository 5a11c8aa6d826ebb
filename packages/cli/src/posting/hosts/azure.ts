import type { Environment } from '../environment.ts';
import { needed } from '../environment.ts';
import { hostRequests } from '../host-requests.ts';
import type { ReviewHost } from '../review-host.ts';

const VERSION = 'api-version=7.1';

interface Thread {
  readonly id: number;
  readonly isDeleted?: boolean;
  readonly comments?: readonly {
    readonly id: number;
    readonly content?: string;
    readonly isDeleted?: boolean;
    readonly author: { readonly id: string };
  }[];
}

interface PullRequests {
  readonly results: readonly Readonly<
    Record<
      string,
      readonly {
        readonly pullRequestId: number;
        readonly lastMergeSourceCommit: { readonly commitId: string };
      }[]
    >
  >[];
}

/** A pipeline of Azure Pipelines, for repositories of Azure Repos. Its work items hold HTML, so it opens none. */
export function azure(env: Environment): ReviewHost {
  const collection = needed(env, 'SYSTEM_COLLECTIONURI').replace(/\/?$/, '/');
  const project = encodeURIComponent(needed(env, 'SYSTEM_TEAMPROJECTID'));
  const { send } = hostRequests('Azure DevOps', collection, {
    authorization: `Bearer ${needed(env, 'SYSTEM_ACCESSTOKEN')}`,
  });
  const repository = `${project}/_apis/git/repositories/${encodeURIComponent(needed(env, 'BUILD_REPOSITORY_ID'))}`;
  const number = (): string =>
    env['CALLWRIGHT_PULL_REQUEST'] ?? needed(env, 'SYSTEM_PULLREQUEST_PULLREQUESTID');
  const threads = (): string => `${repository}/pullRequests/${number()}/threads`;
  /** `thread/comment`: a comment has its number within its thread only. */
  const comment = (id: string): string => `${threads()}/${id.replace('/', '/comments/')}?${VERSION}`;
  const build = env['BUILD_BUILDID'];
  return {
    name: 'Azure DevOps',
    runUrl:
      build === undefined
        ? undefined
        : new URL(`${project}/_build/results?buildId=${encodeURIComponent(build)}`, collection),
    async comments() {
      const { authenticatedUser } = (await send('GET', '_apis/connectionData')) as {
        readonly authenticatedUser: { readonly id: string };
      };
      const { value } = (await send('GET', `${threads()}?${VERSION}`)) as {
        readonly value: readonly Thread[];
      };
      return value.flatMap(({ id, isDeleted, comments = [] }) => {
        const [first] = comments;
        return isDeleted === true ||
          first === undefined ||
          first.isDeleted === true ||
          first.author.id !== authenticatedUser.id
          ? []
          : [{ id: `${id}/${first.id}`, title: '', body: first.content ?? '' }];
      });
    },
    async writeComment(content, id) {
      await (id === undefined
        ? // Closed: it tells, and nobody has to resolve it before the merge.
          send('POST', `${threads()}?${VERSION}`, {
            comments: [{ parentCommentId: 0, content, commentType: 1 }],
            status: 4,
          })
        : send('PATCH', comment(id), { content }));
    },
    async removeComment(id) {
      await send('DELETE', comment(id));
    },
    async mergedBy(commit) {
      const { results } = (await send('POST', `${repository}/pullrequestquery?${VERSION}`, {
        queries: [{ type: 'lastMergeCommit', items: [commit] }],
      })) as PullRequests;
      const request = results.flatMap((found) => found[commit] ?? [])[0];
      return request === undefined
        ? undefined
        : { number: String(request.pullRequestId), head: request.lastMergeSourceCommit.commitId };
    },
  };
}
