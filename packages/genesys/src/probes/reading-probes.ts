import { randomUUID } from 'node:crypto';
import type { JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { Answer } from '../answer.ts';
import { isGone, pageBody, unknownOf } from '../answer.ts';
import { liveFlow } from '../flow-row.ts';
import { permissions } from '../identity.ts';
import type { PlatformLine } from '../platform-line.ts';
import type { ReadingGroup, Tell, Verdict } from '../probe.ts';
import { asAssumed, notAsAssumed, notSettled } from '../probe.ts';
import type { ReadingApis } from '../sdk.ts';
import { numberField, objectsField, textField } from '../wire-field.ts';

/** What can be asked without changing anything. */
export const readingProbes: ReadingGroup = {
  probes: [
    {
      probe: 'permissions-told',
      isIdle: true,
      assumed: '`subjects/me` tells a client of the client-credentials grant what it may do.',
      otherwise:
        'Nothing is lost: doctor cannot compare permissions. Compare the roles with `doctor --permissions` by hand.',
    },
    {
      probe: 'flow-page-of-500',
      assumed: '500 flows fit one page of the listing.',
      otherwise:
        'A smaller page that is said to be smaller only costs requests. Where the size is refused, every plan is held: please report it.',
    },
    {
      probe: 'queue-page-of-500',
      assumed: '500 queues fit one page of the listing.',
      otherwise:
        'A smaller page that is said to be smaller only costs requests. Where the size is refused, names of queues are not looked up: please report it.',
    },
    {
      probe: 'flow-rows-have-versions',
      assumed: 'Rows of the flow listing carry the published version.',
      otherwise: 'Every flow would look never published and be held. Do not apply; please report it.',
    },
    {
      probe: 'flow-rows-have-locks',
      assumed: 'Rows of the flow listing may lack locks and drafts; read by id, a flow has them.',
      otherwise: 'A lock or draft would go unseen. Do not allow any hazard; please report it.',
    },
    {
      probe: 'unknown-flow-is-404',
      assumed: 'A flow id that there is not answers 404.',
      otherwise: 'Nothing would ever be known to be gone, and be held instead. Please report it.',
    },
  ],
  async settle(line, tell) {
    const may = await permissions(line);
    tell(
      'permissions-told',
      may.known
        ? asAssumed(`it told ${may.value.length}`)
        : may.reason === 'unavailable' || may.reason === 'no-answer'
          ? notSettled(may.detail)
          : notAsAssumed(may.detail),
    );
    const flows = await line.call(() =>
      line.apis.architect.getFlows({ pageNumber: 1, pageSize: 500, includeSchemas: false }),
    );
    tell('flow-page-of-500', pageVerdict('the flows', flows));
    await askRows(line, flows, tell);
    tell(
      'queue-page-of-500',
      pageVerdict(
        'the queues',
        await line.call(() => line.apis.routing.getRoutingQueues({ pageNumber: 1, pageSize: 500 })),
      ),
    );
    const nobody = await line.call(() => line.apis.architect.getFlow(randomUUID()));
    tell(
      'unknown-flow-is-404',
      isGone(nobody)
        ? asAssumed('it did')
        : nobody.answer === 'ok'
          ? notAsAssumed('an id that was made up has a flow')
          : unclear('a flow id that was made up', nobody),
    );
  },
};

function pageVerdict(what: string, answer: Answer): Verdict {
  const body = pageBody(what, answer);
  if (!body.known) {
    return body.reason === 'refused' ? notAsAssumed(body.detail) : notSettled(body.detail);
  }
  const size = numberField(body.value, 'pageSize');
  const rows = objectsField(body.value, 'entities').length;
  const total = numberField(body.value, 'total');
  if (size !== undefined && size < 500) {
    return notAsAssumed(`it asked for 500 and was given pages of ${size}`);
  }
  return total !== undefined && total > rows && rows < 500
    ? notAsAssumed(`it asked for 500 of ${total} and was given ${rows}`)
    : asAssumed(`${rows} of ${total ?? 'unknown'} came at once`);
}

async function askRows(line: PlatformLine<ReadingApis>, answer: Answer, tell: Tell): Promise<void> {
  const body = pageBody('the flows', answer);
  if (!body.known) {
    return;
  }
  const rows = objectsField(body.value, 'entities');
  const withVersion = rows.filter((row) => liveFlow(row, 'listing')?.published !== undefined);
  const [first] = withVersion;
  if (first === undefined) {
    tell('flow-rows-have-versions', await versionless(line, rows));
    return;
  }
  tell('flow-rows-have-versions', asAssumed(`${withVersion.length} of ${rows.length} rows have one`));
  const marked = rows.find((row) => LOCKS_AND_DRAFTS.some((field) => isJsonObject(row[field])));
  const alone = await line.call(() => line.apis.architect.getFlow(textField(marked ?? first, 'id') ?? ''));
  if (alone.answer !== 'ok' || !isJsonObject(alone.body)) {
    return;
  }
  tell('flow-rows-have-locks', lockVerdict(marked, alone.body));
}

/** Whether a flow that is published says so when it is read alone. */
async function versionless(line: PlatformLine<ReadingApis>, rows: readonly JsonObject[]): Promise<Verdict> {
  for (const row of rows.slice(0, 5)) {
    const alone = await line.call(() => line.apis.architect.getFlow(textField(row, 'id') ?? ''));
    if (alone.answer === 'ok' && isJsonObject(alone.body) && isJsonObject(alone.body['publishedVersion'])) {
      return notAsAssumed('a flow that is published has no version in its row');
    }
  }
  return notSettled('the org has no published flow that could tell');
}

const LOCKS_AND_DRAFTS = ['lockedUser', 'lockedClient', 'savedVersion', 'checkedInVersion'];

function lockVerdict(marked: JsonObject | undefined, alone: JsonObject): Verdict {
  const inRow = LOCKS_AND_DRAFTS.filter((field) => isJsonObject(marked?.[field] ?? null));
  const alsoAlone = inRow.filter((field) => isJsonObject(alone[field] ?? null));
  if (inRow.length === 0) {
    return notSettled('no row of this org has a lock or a draft at present; the probe that writes makes one');
  }
  return alsoAlone.length === inRow.length
    ? asAssumed(`a row has ${inRow.join(', ')}, and so has its flow`)
    : notAsAssumed(
        `a row has ${inRow.join(', ')}, and its flow read alone has ${alsoAlone.join(', ') || 'none of them'}`,
      );
}

function unclear(what: string, answer: Exclude<Answer, { readonly answer: 'ok' }>): Verdict {
  const { reason, detail } = unknownOf(what, answer);
  return reason === 'refused' ? notAsAssumed(detail) : notSettled(detail);
}
