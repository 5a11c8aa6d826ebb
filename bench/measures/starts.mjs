// What every command costs before it does anything.
import { ms, processTimes, row } from '../timing.mjs';

export function measureStarts({ callwright }) {
  const [bare, version, help] = processTimes(
    [
      [process.execPath, '-e', '0'],
      [callwright, '--version'],
      [callwright, '--help'],
    ].map((words) => ({ words })),
    11,
  );
  return [
    row('`callwright --version` ÷ `node -e 0`', version / bare, 2.5, `${ms(version)} ÷ ${ms(bare)}`),
    row('`callwright --help` ÷ `node -e 0`', help / bare, 2.5, `${ms(help)} ÷ ${ms(bare)}`),
  ];
}
