import { strToU8, zipSync } from 'fflate';
import { exportedFiles } from './exported-files.ts';

test('one document is the text itself', () => {
  expect(exportedFiles(strToU8('inboundCall:\n  name: ünï'), 'f1')).toEqual(
    new Map([['f1', 'inboundCall:\n  name: ünï']]),
  );
});

test('several come by file name without folder and ending', () => {
  const zip = zipSync({
    'flows/f1.yaml': strToU8('a'),
    'f2_2-0_1.i3InboundFlow': strToU8('b'),
    f3: strToU8('c'),
  });
  expect(exportedFiles(zip, 'x')).toEqual(
    new Map([
      ['f1', 'a'],
      ['f2_2-0_1', 'b'],
      ['f3', 'c'],
    ]),
  );
});

test.each<[string, Uint8Array]>([
  ['a zip that is cut', zipSync({ a: strToU8('text '.repeat(100)) }).slice(0, 60)],
  ['bytes that are no text', Uint8Array.of(0xff, 0xfe, 0x00)],
])('%s is unreadable', (_name, bytes) => {
  expect(exportedFiles(bytes, 'x')).toBeUndefined();
});
