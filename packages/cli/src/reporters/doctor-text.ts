import type { Check } from '../check.ts';
import type { Paint } from '../paint.ts';
import { count, listing } from '../words.ts';

/** How wide the first column is. */
const SIGN_WIDTH = 'not checked'.length;

/** What was looked at, one thing a line, each with its fix. Listings that can be read are told together. */
export function doctorText(checks: readonly Check[], paint: Paint): string {
  const lines = folded(checks).flatMap((check) => [
    `${sign(check, paint)}  ${paint.bold(check.check)}${check.about === undefined ? '' : `, ${check.about}`}: ${check.words}`,
    ...(check.fix === undefined ? [] : [`    ${paint.green('→')} ${check.fix}`]),
  ]);
  return `${[...lines, '', closing(checks, paint)].join('\n')}\n`;
}

function folded(checks: readonly Check[]): readonly Check[] {
  const good = checks.filter(({ check, result }) => check === 'reading' && result === 'good');
  const [first] = good;
  if (first === undefined) {
    return checks;
  }
  const together: Check = {
    check: 'reading',
    result: 'good',
    words: `${listing(
      good.map(({ about = '' }) => about),
      8,
    )} can be listed`,
  };
  return checks.flatMap((check) => (check === first ? [together] : good.includes(check) ? [] : [check]));
}

function sign({ result }: Check, paint: Paint): string {
  const words = (result === 'not-checked' ? 'not checked' : result).padEnd(SIGN_WIDTH);
  switch (result) {
    case 'good':
      return paint.green(words);
    case 'bad':
      return paint.red(words);
    default:
      return paint.yellow(words);
  }
}

function closing(checks: readonly Check[], paint: Paint): string {
  const amount = (result: Check['result']): number =>
    checks.filter((check) => check.result === result).length;
  const [bad, warnings, unchecked] = [amount('bad'), amount('warning'), amount('not-checked')];
  if (bad + warnings + unchecked === 0) {
    return paint.green('Everything is as it should be.');
  }
  return listing([
    ...(bad > 0 ? [paint.red(`${bad} bad`)] : []),
    ...(warnings > 0 ? [paint.yellow(count(warnings, 'warning'))] : []),
    ...(unchecked > 0 ? [paint.yellow(`${unchecked} not checked`)] : []),
  ]).concat('.');
}
