import type { JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';
import type { Answer } from '../answer.ts';
import { unknownOf } from '../answer.ts';
import { LONGEST_CELL } from '../ledger/row-cells.ts';
import type { PlatformLine } from '../platform-line.ts';
import type { Tell, ThrowAway, Verdict, WritingGroup } from '../probe.ts';
import { asAssumed, notAsAssumed, notSettled } from '../probe.ts';
import type { DataTable, WritingApis } from '../sdk.ts';
import { textTable } from '../text-table.ts';
import { thingByName } from '../things.ts';
import { textField } from '../wire-field.ts';

/** What the ledger leans on, tried in a data table of its own. */
export const tableProbes: WritingGroup = {
  probes: [
    {
      probe: 'table-listed-soon',
      assumed: 'A new data table is listed within a few seconds.',
      otherwise: 'The first apply would stop before its first step and find the table at the next try.',
    },
    {
      probe: 'table-name-once',
      assumed: 'Making a data table whose name is taken answers 409.',
      otherwise:
        'Two ledgers could exist. Make the table "Callwright ledger" once, by the first apply alone; please report it.',
    },
    {
      probe: 'row-made-once',
      assumed: 'Of two requests that make a row of one key at the same moment one is refused with 409.',
      otherwise:
        'Two applies could hold the lease at the same time. Let the pipeline run one at a time; please report it.',
    },
    {
      probe: 'cell-of-4000',
      assumed: 'A cell takes 4,000 characters and a key 256, and both come back as they were sent.',
      otherwise:
        'Applies would stop before they publish. Use `ledger: { file: … }` or `none`; please report it.',
    },
  ],
  makes: 'a data table with three rows, which no flow uses',
  needs: [
    'architect:datatable:add',
    'architect:datatable:view',
    'architect:datatable:delete',
    'architect:datatableRow:add',
    'architect:datatableRow:view',
  ],
  async settle({ line, name, cleanUp, goOn }, tell) {
    const { architect } = line.apis;
    goOn();
    const first = await line.call(() => architect.postFlowsDatatables(table(name)));
    const id = idOf(first);
    if (id === undefined) {
      // The answer may have been lost after the table was made.
      cleanUp(`data table "${name}"`, () => removeByName(line, name));
      tell('table-listed-soon', unmade('a data table', first));
      return;
    }
    cleanUp(`data table "${name}"`, async () =>
      isAway(await line.call(() => architect.deleteFlowsDatatable(id, { force: true }))),
    );
    goOn();
    tell('table-listed-soon', await listedSoon(line, name));
    await tryNameTwice({ line, name, cleanUp, goOn }, tell);
    goOn();
    await tryRows(line, id, tell);
  },
};

function table(name: string): DataTable {
  return textTable(
    {
      name,
      description: 'Made by callwright doctor --probe, and removed at its end. May be deleted.',
    },
    [
      ['key', 256],
      ['data', LONGEST_CELL],
    ],
  );
}

/** How often it is looked for, each time after a longer pause; as the ledger does. */
const LOOK_AGAIN_MS = [0, 500, 1_000, 2_000, 4_000];

async function listedSoon(line: PlatformLine<WritingApis>, name: string): Promise<Verdict> {
  let waited = 0;
  for (const wait of LOOK_AGAIN_MS) {
    await line.pause(wait);
    waited += wait;
    const found = await thingByName(line, 'tables', name);
    if (found.state === 'unknown') {
      return notSettled(found.why.detail);
    }
    if (found.state === 'present') {
      return asAssumed(`it was listed within ${waited / 1000} s`);
    }
  }
  return notAsAssumed(`it was not listed after ${waited / 1000} s`);
}

async function tryNameTwice(
  { line, name, cleanUp, goOn }: Pick<ThrowAway, 'line' | 'name' | 'cleanUp' | 'goOn'>,
  tell: Tell,
): Promise<void> {
  goOn();
  const again = await line.call(() => line.apis.architect.postFlowsDatatables(table(name)));
  const second = idOf(again);
  if (second !== undefined) {
    cleanUp(`second data table "${name}"`, async () =>
      isAway(await line.call(() => line.apis.architect.deleteFlowsDatatable(second, { force: true }))),
    );
  }
  tell(
    'table-name-once',
    isStatus(again, 409)
      ? asAssumed('it did')
      : second === undefined
        ? refusedOtherwise('a second data table of one name', again)
        : notAsAssumed('there are two of one name now'),
  );
}

async function tryRows(line: PlatformLine<WritingApis>, id: string, tell: Tell): Promise<void> {
  const { architect } = line.apis;
  const post = (row: JsonObject): Promise<Answer> =>
    line.call(() => architect.postFlowsDatatableRows(id, row));
  const both = await Promise.all(['a', 'b'].map((data) => post({ key: 'once', data })));
  tell('row-made-once', onceVerdict(both));
  // Signs of two bytes and more, since a limit may count bytes.
  const row = { key: 'k'.repeat(256), data: `${'ä电'.repeat(LONGEST_CELL / 2 - 1)}{}` };
  const made = await post(row);
  if (made.answer !== 'ok') {
    tell('cell-of-4000', refusedOtherwise('a row of that size', made));
    return;
  }
  const back = await line.call(() => architect.getFlowsDatatableRow(id, row.key, { showbrief: false }));
  if (back.answer !== 'ok' || !isJsonObject(back.body)) {
    tell(
      'cell-of-4000',
      back.answer === 'ok'
        ? notAsAssumed('the row came back in another form')
        : notSettled(unknownOf('a row', back).detail),
    );
    return;
  }
  tell(
    'cell-of-4000',
    textField(back.body, 'key') === row.key && textField(back.body, 'data') === row.data
      ? asAssumed('both came back whole')
      : notAsAssumed('the row came back changed or cut'),
  );
}

function onceVerdict(both: readonly Answer[]): Verdict {
  const made = both.filter((answer) => answer.answer === 'ok').length;
  const refused = both.filter((answer) => isStatus(answer, 409)).length;
  if (made === 1 && refused === 1) {
    return asAssumed('one was made, the other refused');
  }
  if (made === 2) {
    return notAsAssumed('both were said to be made');
  }
  const odd = both.find((answer) => answer.answer !== 'ok' && !isStatus(answer, 409));
  return odd === undefined || odd.answer === 'ok'
    ? notAsAssumed('neither was made')
    : refusedOtherwise('two rows of one key', odd);
}

function unmade(what: string, answer: Answer): Verdict {
  return notSettled(
    answer.answer === 'ok' ? `${what} was made and has no id` : unknownOf(what, answer).detail,
  );
}

/** Another refusal than the one that was assumed; an outage settles nothing. */
function refusedOtherwise(what: string, answer: Answer): Verdict {
  if (answer.answer === 'ok') {
    return notSettled(`${what}: the answer cannot be read`);
  }
  const { reason, detail } = unknownOf(what, answer);
  return reason === 'refused' || reason === 'not-found' ? notAsAssumed(detail) : notSettled(detail);
}

async function removeByName(line: PlatformLine<WritingApis>, name: string): Promise<boolean> {
  const found = await thingByName(line, 'tables', name);
  if (found.state !== 'present') {
    return found.state === 'gone';
  }
  return isAway(
    await line.call(() => line.apis.architect.deleteFlowsDatatable(found.value.id, { force: true })),
  );
}

function idOf(answer: Answer): string | undefined {
  return answer.answer === 'ok' && isJsonObject(answer.body) ? textField(answer.body, 'id') : undefined;
}

function isAway(answer: Answer): boolean {
  return answer.answer === 'ok' || isStatus(answer, 404) || isStatus(answer, 410);
}

function isStatus(answer: Answer, status: number): boolean {
  return answer.answer === 'error' && answer.error.status === status;
}
