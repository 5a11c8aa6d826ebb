import { desiredState, desiredValue } from '@callwright/testkit';
import { literalNumbers } from './local-numbers.ts';

const resources = [
  desiredValue('CallRoute', 'a', { numbers: ['+13175550100', { raw: '4711' }] }),
  desiredValue('CallRoute', 'b', { numbers: ['+13175550100'] }),
  desiredValue('ScheduleGroup', 'office', { open: [] }),
];

test('numbers that routes name go into pools of a local org that has none', () => {
  expect(literalNumbers({}, desiredState({ resources }))).toEqual([
    { bucket: 'numbers', key: '+13175550100', liveName: '+13175550100' },
  ]);
});

test('a seed that lists pools lists all of them', () => {
  expect(literalNumbers({ didPools: [] }, desiredState({ resources }))).toEqual([]);
});
