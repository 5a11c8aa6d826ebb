import { compileSteps, writeFlow } from '../../src/index.ts';
import { FAULTS_OF_FLOWS } from './faults-of-flows.ts';
import { FAULTS_OF_STEPS } from './faults-of-steps.ts';
import { FAULTS_OF_VERBS } from './faults-of-verbs.ts';
import { flowOf, project } from './project.ts';

test.each([...FAULTS_OF_STEPS, ...FAULTS_OF_VERBS, ...FAULTS_OF_FLOWS])('$what', ({ spec, reports }) => {
  const { problems } = compileSteps(flowOf(spec), project);
  expect(problems.map(({ code, path }) => [code.replace(/^steps\./, ''), path.join('.')])).toEqual(reports);
  for (const problem of problems) {
    expect(problem.summary).toMatch(/\.$/);
    expect(problem.hint).toBeDefined();
  }
});

test('what is wrong with one step keeps no other from being compiled', () => {
  const { document, problems } = compileSteps(
    flowOf({
      media: 'call',
      steps: [{ say: '=Flow.x' }, { transferToQueue: 'nowhere' }, { say: 'Still here' }],
    }),
    project,
  );
  expect(problems).toHaveLength(2);
  expect(writeFlow(document)).toContain('tts: Still here');
});

test('names of variables are found whatever their case is', () => {
  const { document, problems } = compileSteps(
    flowOf({ media: 'call', variables: { Text: 'string' }, steps: [{ set: { 'flow.TEXT': '=flow.text' } }] }),
    project,
  );
  expect(problems).toEqual([]);
  expect(writeFlow(document)).toContain('variable: Flow.Text');
});

test('a task of the manifest may be called main', () => {
  const { document, problems } = compileSteps(
    flowOf({ media: 'call', steps: [{ goToTask: 'main' }], tasks: { main: { steps: [] } } }),
    project,
  );
  expect(problems).toEqual([]);
  expect(writeFlow(document)).toContain('startUpRef: "/inboundCall/tasks/task[main-2_10]"');
});

test('the same things that are no mistakes', () => {
  const spec = {
    media: 'call',
    variables: { text: 'string', price: 'decimal', count: 'integer' },
    steps: [
      { set: { 'Flow.text': { text: 'Flow.price' }, 'Flow.price': '=Flow.count' } },
      { say: '=If(Call.Ani == "a \\" ( ", Prompt.Welcome, ToAudioTTS(Message.Message.body))' },
      { say: '=GetAt(Flow.text, 0).name' },
      { if: '=true and not Flow.IsTest', then: [] },
      { ask: '=Flow.text', digits: '3', into: 'Flow.text', success: ['disconnect'], failure: ['disconnect'] },
    ],
  };
  expect(compileSteps(flowOf(spec), project).problems).toEqual([]);
});

test('a number in a step is a warning where the project has several real orgs', () => {
  const spec = flowOf({ media: 'call', steps: [{ transferToNumber: '+13175550190' }] });
  const codes = (severalOrgs: boolean): readonly string[] =>
    compileSteps(spec, { ...project, severalOrgs }).problems.map(({ code }) => code);
  expect(codes(true)).toContain('steps.literal-number');
  expect(codes(false)).not.toContain('steps.literal-number');
});

test('what follows an emergency check is reached, whatever its way does', () => {
  const { document, problems } = compileSteps(
    flowOf({
      media: 'call',
      steps: [{ checkEmergency: 'evacuation', emergency: ['disconnect'] }, { say: 'All is well.' }],
    }),
    project,
  );
  expect(problems).toEqual([]);
  expect(writeFlow(document)).toContain('All is well.');
});
