import type { ProbeResult, ProbesRun } from '@callwright/genesys';
import type { Paint } from '../paint.ts';
import { count, plain } from '../words.ts';

const WORDS: Readonly<Record<ProbeResult['verdict'], string>> = {
  'as-assumed': 'as assumed',
  'not-as-assumed': 'NOT as assumed',
  'not-settled': 'not settled',
};
const WIDTH = Math.max(...Object.values(WORDS).map((words) => words.length));

/** What became of each assumption; of one that does not hold, what it means and what to do. */
export function probesText({ results, leftBehind }: ProbesRun, paint: Paint): string {
  const colours = { 'as-assumed': paint.green, 'not-as-assumed': paint.red, 'not-settled': paint.yellow };
  const amount = (verdict: ProbeResult['verdict']): number =>
    results.filter((result) => result.verdict === verdict).length;
  const lines = [
    paint.bold('What is assumed about the platform'),
    ...results.flatMap(({ probe, assumed, verdict, words, otherwise }) => [
      `${colours[verdict](WORDS[verdict].padEnd(WIDTH))}  ${paint.bold(probe)}: ${assumed}`,
      `    ${paint.dim('·')} ${plain(words)}`,
      ...(verdict === 'not-as-assumed' ? [`    ${paint.green('→')} ${otherwise}`] : []),
    ]),
    '',
    `${count(results.length, 'assumption')}: ${amount('as-assumed')} as assumed, ${amount('not-as-assumed')} not, ${amount('not-settled')} not settled.`,
    ...leftBehind.map(
      (what) =>
        `${paint.red('left behind')}: the ${plain(what)} could not be removed. Delete it by hand in Architect; nothing uses it.`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
