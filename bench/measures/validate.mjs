// `validate` beside what `yaml.parseDocument` alone takes for the same files, without and with what it remembers.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ms, processTimes, row } from '../timing.mjs';
import { writeProject } from '../write-project.mjs';

export function measureValidate({ callwright, here, scratch, flows }) {
  return [...beside(flows, 7), ...beside(flows * 10, 1), ...growth()];

  function beside(count, runs) {
    const folder = join(scratch, `validate-${count}`);
    const known = join(scratch, `known-${count}`);
    const { files, bytes } = writeProject(folder, count);
    writeProject(known, count);
    // The round that is not counted fills what is remembered.
    const [parse, cold, warm] = processTimes(
      [
        { words: [process.execPath, join(here, 'parse-documents.mjs'), folder] },
        forgetful(folder),
        { words: validate(known) },
      ],
      runs,
    );
    const size = `${count} flows, ${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
    return [
      row(
        `\`validate\`, cold, ÷ \`yaml.parseDocument\` of ${size}`,
        cold / parse,
        1.0,
        `${ms(cold)} ÷ ${ms(parse)}`,
      ),
      row(`the same, warm`, warm / parse, 0.3, `${ms(warm)} ÷ ${ms(parse)}`),
    ];
  }

  function growth() {
    const [once, twice] = [flows / 2, flows].map((count) => join(scratch, `growth-${count}`));
    writeProject(once, Math.round(flows / 2));
    writeProject(twice, flows);
    const [half, whole] = processTimes([forgetful(once), forgetful(twice)], 5);
    return [
      row(
        '`validate`, cold: twice the files ÷ half of them',
        whole / half,
        2.3,
        `${ms(whole)} ÷ ${ms(half)}`,
      ),
    ];
  }

  function validate(folder) {
    return [callwright, 'validate', '--project', folder];
  }

  function forgetful(folder) {
    const before = () => rmSync(join(folder, '.callwright'), { recursive: true, force: true });
    return { words: validate(folder), before };
  }
}
