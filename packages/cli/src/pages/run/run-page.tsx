import { nextCommand } from '@callwright/applier';
import type { VNode } from 'preact';
import { instantWords, secondsBetween } from '../../instants.ts';
import type { ToldRun } from '../../reporters/past-run-text.ts';
import { tallyWords } from '../../reporters/run-tally.ts';
import { STATE_WORDS } from '../../reporters/runs-text.ts';
import { duration, plain } from '../../words.ts';
import { readStyles } from '../page-assets.ts';
import { pageText } from '../page.tsx';
import type { RunRow, RunRows } from './run-rows.ts';
import { markWords, runRows } from './run-rows.ts';

/** One run as a timeline, without a script: waves of steps, how long each took and waited, what became of it. */
export function runPage(told: ToldRun): string {
  const { story, summary } = told.past;
  const title = `Run ${plain(story.run)}: ${plain(story.project)} → org ${plain(story.org)}`;
  const held = told.plan?.summary.held ?? 0;
  const next = nextCommand({ ...summary, held }, plain(story.run), plain(story.org));
  return pageText({
    title,
    assets: { styles: readStyles('run') },
    children: (
      <>
        <header>
          <h1>{title}</h1>
          <p class="summary">{tallyWords({ ...summary, held }) || 'no steps'}</p>
          <p>{timeWords(told)}</p>
          {next !== undefined && (
            <p>
              Next: <code>{next}</code>
            </p>
          )}
        </header>
        <main>
          <Timeline rows={runRows(told)} begunAt={story.begunAt} />
        </main>
        <footer>
          Plan {plain(story.planDigest.slice(0, 12))}. The time in which the platform worked at a job is
          hatched, with a line for each time that it was asked how the job goes.
        </footer>
      </>
    ),
  });
}

function timeWords({ past: { story } }: ToldRun): string {
  const by = story.holder === undefined ? '' : ` by ${plain(story.holder)}`;
  const begun = `Begun ${instantWords(story.begunAt)}${by}`;
  if (story.endedAt === undefined) {
    return `${begun}; no end in the journal: ${STATE_WORDS.open}.`;
  }
  const took = secondsBetween(story.begunAt, story.endedAt);
  return `${begun}, ended ${instantWords(story.endedAt)}${took === undefined ? '' : ` after ${duration(took)}`}.`;
}

function Timeline({ rows, begunAt }: { readonly rows: RunRows; readonly begunAt: string }): VNode {
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Timeline">
      <table>
        <thead>
          <tr>
            <th scope="col">Step</th>
            <th scope="col">Outcome</th>
            <th scope="col">Took</th>
            <th scope="col" class="time">
              <span class="marks">
                {rows.marks.map((mark) => (
                  <span>{markWords(begunAt, mark, rows.seconds)}</span>
                ))}
              </span>
            </th>
          </tr>
        </thead>
        {rows.waves.map((wave) => (
          <tbody>
            <tr class="wave">
              <th scope="rowgroup" colSpan={4}>
                {wave.title}
              </th>
            </tr>
            {wave.rows.map((row) => (
              <StepRow row={row} seconds={rows.seconds} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function StepRow({ row, seconds }: { readonly row: RunRow; readonly seconds: number }): VNode {
  return (
    <tr class={`outcome-${row.outcome.replace(' ', '-')}`}>
      <th scope="row">
        {row.step}
        {row.trouble.map((words) => (
          <span class="trouble">{words}</span>
        ))}
      </th>
      <td class="outcome">{row.outcome}</td>
      <td class="took">
        {row.took}
        {row.polls.length > 0 && <span class="polls">{pollWords(row.polls.length)}</span>}
      </td>
      <td class="time">
        <Bar row={row} seconds={seconds} />
      </td>
    </tr>
  );
}

const pollWords = (times: number): string => `asked ${times === 1 ? 'once' : `${times} times`}`;

function Bar({
  row: { began, waitedFrom, polls, ended },
  seconds,
}: {
  readonly row: RunRow;
  readonly seconds: number;
}): VNode | undefined {
  if (began === undefined) {
    return undefined;
  }
  const part = (from: number, to: number): string =>
    `left:${((from / seconds) * 100).toFixed(2)}%;width:${(((to - from) / seconds) * 100).toFixed(2)}%`;
  const end = ended ?? seconds;
  return (
    <span class="track">
      <span class="bar" style={part(began, end)} />
      {waitedFrom !== undefined && <span class="bar waits" style={part(waitedFrom, end)} />}
      {polls.map((at) => (
        <span class="poll" style={part(at, at)} />
      ))}
    </span>
  );
}
