import type { Receipt, UndoNote } from '@callwright/model';
import { detourName } from '../src/detours.ts';
import { namesBefore } from '../src/rollback/names-before.ts';

const line: UndoNote = {
  address: 'InboundFlow/line',
  was: 'flow',
  flowType: 'inboundcall',
  liveId: 'id-1',
  liveName: 'Line',
  publishedVersion: '1.0',
};
const other = {
  address: 'InboundFlow/other',
  liveId: 'id-2',
  liveName: 'Line',
  flow: { type: 'inboundcall' },
} as unknown as Receipt;

/** A flow was deleted, and another one has its name since. */
const names = namesBefore([line], [other], []);
const flowNamed = (name: string): string | undefined =>
  names.addressOf({ target: 'flows', name, flowTypes: ['inboundcall'] });

test('a name belongs to whoever has it now, and one that was had for a moment to the flow that had it', () => {
  expect(flowNamed('Line')).toBe('InboundFlow/other');
  expect(flowNamed(detourName('InboundFlow/line'))).toBe('InboundFlow/line');
  expect(names.nameOf('InboundFlow/line')).toBe('Line');
});
