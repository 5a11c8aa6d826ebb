import { createHash } from 'node:crypto';
import { publishedContent } from '../flows/versions.ts';
import { changesOf, type EntityOf, type Finding, type Invariant } from '../invariant.ts';
import type { LocalOrg } from '../local-org.ts';

const contents = ['identical', 'any'] as const;

interface Publish {
  readonly by: string;
  readonly version: string;
  readonly digest: string;
}

/**
 * No run publishes a flow twice. The server cannot see where a run begins and ends, so a run is one client since the
 * rule was set: `clients` are the ids of those that count (all), and the second publish breaks the rule when the flow
 * still stood as that client had published it, with the same content (`content: identical`, also what was copied in
 * from modules), or with whatever content (`content: any`).
 */
export const noVersionPublishedTwice: Invariant = {
  rule: 'no-version-published-twice-by-one-run',
  parameters: ['clients', 'content'],
  read(parameters) {
    const clients = parameters.has('clients') ? new Set(parameters.texts('clients')) : undefined;
    const any = parameters.oneOf('content', contents) === 'any';
    return (org) => {
      const latest = new Map<string, Publish>();
      return {
        begin: () => [],
        after: (change) =>
          changesOf(change, 'flows').flatMap(({ before, after }): readonly Finding[] => {
            const publish = after === undefined ? undefined : publishOf(org, before, after);
            if (after === undefined || publish === undefined) {
              return [];
            }
            const former = latest.get(after.id);
            latest.set(after.id, publish);
            const isRepeated =
              former?.by === publish.by &&
              before?.publishedVersion === former.version &&
              (any || former.digest === publish.digest) &&
              clients?.has(publish.by) !== false;
            return isRepeated ? [repeated(after, former, publish, change.cause?.correlationId)] : [];
          }),
      };
    };
  },
};

type Flow = EntityOf<'flows'>;

/** The publish that a change of a flow tells of; undefined when it tells of none, or of one by a person. */
function publishOf(org: LocalOrg, before: Flow | undefined, after: Flow): Publish | undefined {
  const { publishedVersion: version, publishedBy: by, operation } = after;
  const isPublish =
    version !== before?.publishedVersion ||
    (operation?.actionName === 'PUBLISH' && operation.id !== before?.operation?.id);
  if (!isPublish || version === undefined || by?.kind !== 'client') {
    return undefined;
  }
  const digest = createHash('sha256')
    .update(JSON.stringify(publishedContent(org, after) ?? ''))
    .digest('hex');
  return { by: by.id, version, digest };
}

function repeated(flow: Flow, former: Publish, publish: Publish, request: string | undefined): Finding {
  const same = former.digest === publish.digest ? 'the same content' : 'another content';
  return {
    // One publish each: what has happened is not undone by what happens later.
    key: `${flow.id}/${publish.version}/${request ?? ''}`,
    broken: {
      sentence:
        `The client '${publish.by}' published the flow '${flow.name}' as ${publish.version} with ${same} ` +
        `as its own version ${former.version} before.`,
      objects: [{ type: 'flow', id: flow.id, name: flow.name }],
    },
  };
}
