import { overview } from '../src/overview.ts';

const flags = [{ words: '-h, --help', describe: 'Show help' }];

describe('overview', () => {
  it('lists commands and flags with what they do', () => {
    const text = overview([{ words: 'callwright plan', describe: 'Compare with an org' }], flags, 80);
    expect(text).toContain('\n  callwright plan  Compare with an org\n');
    expect(text).toContain('\n  -h, --help  Show help\n');
  });

  it.each([70, 80, 100])('breaks lines between words at %i columns, and keeps every word', (columns) => {
    const said = 'Compare the manifests with an org and say what would be done in which order '.repeat(4);
    const text = overview([{ words: 'callwright plan', describe: said.trim() }], flags, columns);
    expect(text.split('\n').filter((line) => line.length > columns)).toEqual([]);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(said.trim());
  });
});
