import type { Json, JsonObject } from '@callwright/model';

import { pathOfArchitect } from '../src/index.ts';

const say = (tts: string): Json => ({ playAudio: { audio: { tts } } });
const document: JsonObject = {
  inboundCall: {
    name: 'x',
    initialGreeting: { tts: 'x' },
    menus: [
      {
        menu: { refId: 'm_10', choices: [{ menuTask: { dtmf: 'digit_1', task: { actions: [say('0')] } } }] },
      },
    ],
    tasks: [
      {
        task: {
          refId: 'a/b]_11',
          actions: [
            say('1'),
            { decision: { outputs: { yes: { actions: [say('2'), say('3')] } } } },
            { dataTableLookup: { dataTable: { 'A/B': { foundOutputs: { A: { var: 'x' } } }, A: {} } } },
          ],
        },
      },
      { task: { refId: 'a', actions: [say('4')] } },
    ],
  },
};

test.each([
  ['/inboundCall', 'inboundCall'],
  ['/inboundCall/initialGreeting', 'inboundCall.initialGreeting'],
  ['/inboundCall/tasks/task[a]/actions', 'inboundCall.tasks.1.task.actions'],
  // Alone in its list: whatever its number is.
  [
    '/inboundCall/tasks/task[a]/actions/playAudio[_^_archy_playAudio_9__]',
    'inboundCall.tasks.1.task.actions.0.playAudio',
  ],
  [
    '/inboundCall/menus/menu[m_10]/choices/menuTask[_^_archy_menuTask_1__]',
    'inboundCall.menus.0.menu.choices.0.menuTask',
  ],
  [
    '/inboundCall/tasks/task[a/b]_11]/actions/decision[_^_archy_decision_1__]/outputs/yes/actions/playAudio[_^_archy_playAudio_4__]',
    'inboundCall.tasks.0.task.actions.1.decision.outputs.yes.actions.1.playAudio',
  ],
  // Numbered in its list where the number in the document lies elsewhere.
  [
    '/inboundCall/tasks/task[a/b]_11]/actions/decision[_^_archy_decision_1__]/outputs/yes/actions/playAudio[_^_archy_playAudio_1__]',
    'inboundCall.tasks.0.task.actions.1.decision.outputs.yes.actions.0.playAudio',
  ],
  [
    '/inboundCall/tasks/task[a/b]_11]/actions/dataTableLookup[_^_archy_dataTableLookup_1__]/dataTable/A/B/foundOutputs',
    'inboundCall.tasks.0.task.actions.2.dataTableLookup.dataTable.A/B.foundOutputs',
  ],
  // As far as it can be followed.
  ['/inboundCall/tasks/task[gone]/actions', 'inboundCall.tasks'],
  ['/inboundCall/tasks/task[a]/actions/wait[_^_archy_wait_1__]', 'inboundCall.tasks.1.task.actions'],
])('%s', (architectPath, expected) => {
  expect(pathOfArchitect(document, architectPath)?.join('.')).toBe(expected);
});

test.each(['', '/', 'inboundCall', '/workflow/states', '/inboundCallX'])(
  '%j is no path of the document',
  (text) => {
    expect(pathOfArchitect(document, text)).toBeUndefined();
  },
);
