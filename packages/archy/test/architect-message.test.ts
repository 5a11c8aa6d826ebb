import type { JsonObject } from '@callwright/model';
import { pathOfMessage } from '../src/architect-message.ts';

const QUEUE = { transferToAcd: { name: 'On', targetQueue: { lit: { name: 'Nowhere' } } } };
const DOCUMENT: JsonObject = {
  inboundCall: {
    name: 'Line',
    initialGreeting: null,
    tasks: [
      { task: { name: "It's [odd]/here", refId: "It's [odd]/here_1", actions: [QUEUE] } },
      { task: { name: 'Main', refId: 'Main_2', actions: [{ disconnect: { name: 'End' } }, QUEUE] } },
    ],
  },
};
const SECOND = ['inboundCall', 'tasks', 1, 'task', 'actions', 1, 'transferToAcd'];

describe('pathOfMessage', () => {
  it.each([
    {
      says: 'a property by its name, all in one line',
      message:
        "find 'queue' by value of 'Nowhere' - no matches Error details: no matches Property name: 'targetQueue' Path: '/inboundCall/tasks/task[Main_2]/actions/transferToAcd[_^_archy_transferToAcd_2__]'",
      path: [...SECOND, 'targetQueue', 'lit', 'name'],
    },
    {
      says: 'a property by its name, line by line',
      message:
        "Error details: no matches\nProperty name: 'targetQueue'\nPath: '/inboundCall/tasks/task[Main_2]/actions/transferToAcd[_^_archy_transferToAcd_2__]'",
      path: [...SECOND, 'targetQueue', 'lit', 'name'],
    },
    {
      says: 'a property of the flow itself',
      message: "expected a object but got null (Property 'initialGreeting', Path '/inboundCall')",
      path: ['inboundCall', 'initialGreeting'],
    },
    {
      says: 'a block of the validation summary',
      message:
        "1 -> [Type:'ArchValidationIssue', ErrorCount:1, ArchObject:[TrackingID:12, Name:'On', Type:'ArchActionTransferToAcd']]\nA queue must be selected.\n___ Yaml Info ___\nref path: /inboundCall/tasks/task[Main_2]/actions/transferToAcd[_^_archy_transferToAcd_2__]",
      path: SECOND,
    },
    {
      says: 'names with quotes, brackets and slashes',
      message:
        "no matches Property name: 'nothing' Path: '/inboundCall/tasks/task[It's [odd]/here_1]/actions/transferToAcd[_^_archy_transferToAcd_1__]'",
      path: ['inboundCall', 'tasks', 0, 'task', 'actions', 0, 'transferToAcd'],
    },
    { says: 'no place', message: 'Architect Scripting session ended in error ( code: 99 )', path: undefined },
    { says: 'a place of another document', message: "Path: '/commonModule/tasks'", path: undefined },
  ])('finds $says', ({ message, path }) => {
    expect(pathOfMessage(DOCUMENT, message)).toEqual(path);
  });
});
