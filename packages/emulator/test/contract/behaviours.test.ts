import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';

interface Behaviour {
  readonly subject: string;
  readonly here: unknown;
  readonly mark: string;
  readonly facts: string;
  readonly file: string;
  readonly test: string;
}

const root = join(__dirname, '../..');
const sections = load(readFileSync(join(root, 'spec/behaviours.yaml'), 'utf8')) as Readonly<
  Record<string, readonly Behaviour[]>
>;
const behaviours = Object.values(sections).flat();

test('no subject is told twice', () => {
  const subjects = behaviours.map(({ subject }) => subject);
  expect(subjects.filter((subject, n) => subjects.indexOf(subject) !== n)).toEqual([]);
});

test.each(behaviours.map((one) => [one.subject, one] as const))('%s', (_, behaviour) => {
  expect(Object.keys(behaviour)).toEqual(['subject', 'here', 'mark', 'facts', 'file', 'test']);
  expect(['V', 'E', '3P', 'I', 'U']).toContain(behaviour.mark);
  expect(behaviour.facts).toMatch(/^API (\d+(\.\d+)?( row \d+)?|[ABC])$/);
  for (const file of behaviour.file.split(', ')) {
    expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  }
  const [file = '', ...title] = behaviour.test.split(': ');
  expect([file, existsSync(join(root, file))]).toEqual([file, true]);
  // In the sources a title stands in quotes, with its own quotes escaped.
  expect(readFileSync(join(root, file), 'utf8').replaceAll('\\', '')).toContain(title.join(': '));
});

test('every row of API 9 has a test with its number in the name', () => {
  const sources = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(root, 'test', path), 'utf8'));
  const named = new Set(
    sources
      .flatMap((text) => [...text.matchAll(/['"`](?:API 9 )?rows? ((?:\d+(?:, | and )?)+)/g)])
      .flatMap(([, numbers = '']) => numbers.match(/\d+/g) ?? [])
      .map(Number),
  );
  const rows = Array.from({ length: 24 }, (_, n) => n + 1);
  expect(rows.filter((row) => !named.has(row))).toEqual([]);
});
