import { createArchitectEngine } from '../../src/architect/create-engine.ts';
import type { ReadResult } from '../../src/architect/engine.ts';
import { corpus } from './corpus.ts';
import { createFakeOrg } from './fake-org.ts';

const engine = createArchitectEngine({ lenientReferences: true });

function errorsOf(result: ReadResult): readonly string[] {
  return result.messages.filter((message) => message.type === 'Error').map((message) => message.text);
}

(corpus.length > 0 ? describe : describe.skip)('real flow files', () => {
  test('there are 67 of them', () => {
    expect(corpus).toHaveLength(67);
  });

  test.each(corpus)('$file is read and exported', ({ source }) => {
    const org = createFakeOrg({ lenient: true });
    const first = engine.read(source, org);
    expect(errorsOf(first)).toEqual([]);
    const exported = engine.export(first.flow!, org);
    expect(exported).not.toBe(source);

    const second = engine.read(exported, org);
    expect(errorsOf(second)).toEqual([]);
    expect(engine.export(second.flow!, org)).toBe(exported);
    expect(second.flow!.consumed).toEqual(first.flow!.consumed);
    expect(second.flow!.contract.length).toBe(first.flow!.contract.length);
  });
});
