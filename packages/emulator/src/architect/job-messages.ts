import type { JobMessage } from './engine.ts';
import { type Place, type Subject, pathOf, subjectPlace } from './place.ts';
import type { Problem } from './problem.ts';
import { type YamlMap, textAt } from './yaml-tree.ts';

/** The release whose lines are known (facts: ARC 11). */
const processorVersion = '2.42.2';

type ValidationProblem = Extract<Problem, { stage: 'validation' }>;

/** The lines of a job, in the order and the words in which they were seen (facts: ARC 11). */
export function jobMessages(
  problems: readonly Problem[],
  flowName: string | undefined,
): readonly JobMessage[] {
  const distinct = [...new Map(problems.map((problem) => [keyOf(problem), problem])).values()];
  const session = distinct.filter((problem) => problem.stage === 'session');
  const validation = session.length > 0 ? [] : distinct.filter((problem) => problem.stage === 'validation');
  const errors = session.length + validation.filter(({ severity }) => severity === 'error').length;
  return [
    ...session.map(({ text, unresolved }): JobMessage =>
      unresolved === undefined ? { type: 'Error', text } : { type: 'Error', text, unresolved },
    ),
    ...(session.length > 0
      ? [trace('Error', 'Architect Scripting session ended in error ( code: 99 )')]
      : validationMessages(validation)),
    ...summary(flowName, errors, validation.filter(({ severity }) => severity === 'warning').length),
  ];
}

function keyOf(problem: Problem): string {
  return problem.stage === 'session' ? problem.text : `${problem.text}\n${pathOf(problem.place)}`;
}

function trace(type: JobMessage['type'], text: string): JobMessage {
  return { type, text };
}

function validationMessages(problems: readonly ValidationProblem[]): readonly JobMessage[] {
  if (problems.length === 0) {
    return [];
  }
  const errors = problems.filter(({ severity }) => severity === 'error');
  const head =
    errors.length > 0
      ? [
          trace('Error', '- ERROR! Validation Summary'),
          trace('Unknown', 'setting the Archy exit code to 123'),
          trace('Unknown', 'Validation Results'),
        ]
      : [trace('Unknown', 'Validation Results')];
  const issues = problems.map((problem) => ({
    type: problem.severity === 'error' ? ('Error' as const) : ('Warning' as const),
    count: `${problem.severity === 'error' ? 'ErrorCount' : 'WarningCount'}:1`,
    text: problem.text,
    place: subjectPlace(problem.place),
  }));
  const blocks = [...issues, ...rollUps(errors)].map(({ type, count, text, place }, index): JobMessage => ({
    type,
    text: [
      `${String(index + 1)} -> [Type:'ArchValidationIssue', ${count}, ArchObject:[${describe(place.subject)}]]`,
      text,
      '___ Yaml Info ___',
      `ref path: ${pathOf(place)}`,
    ].join('\n'),
  }));
  return [...head, ...blocks];
}

/** One line per container with errors inside: not an error of its own (facts: ARC 11). */
function rollUps(
  errors: readonly ValidationProblem[],
): readonly { type: 'Error'; count: string; text: string; place: Place }[] {
  const byContainer = new Map<YamlMap, { subject: Subject; place: Place; actions: Set<YamlMap> }>();
  for (const { place } of errors) {
    const container = place.subject.family === 'action' ? place.subject.container : undefined;
    const at = container === undefined ? undefined : placeOfBody(place, container.body);
    if (container !== undefined && at !== undefined) {
      const entry = byContainer.get(container.body) ?? { subject: container, place: at, actions: new Set() };
      entry.actions.add(place.subject.body);
      byContainer.set(container.body, entry);
    }
  }
  return [...byContainer.values()].map(({ subject, place, actions }) => ({
    type: 'Error',
    count: `RollupErrorCount:${String(actions.size)}`,
    text:
      actions.size === 1
        ? `There is one action in error within this ${subject.key}`
        : `There are ${String(actions.size)} actions in error within this ${subject.key}`,
    place,
  }));
}

function placeOfBody(place: Place, body: YamlMap): Place | undefined {
  let at: Place | undefined = place;
  while (at !== undefined && at.node !== body) {
    at = at.parent;
  }
  return at;
}

/** `TrackingID:12, Name:'Call Data Action', Type:'ArchActionCallData'`; variables have no tracking number here. */
function describe(subject: Subject): string {
  const number = subject.body['trackingId'];
  const tracking = typeof number === 'number' ? [`TrackingID:${String(number)}`] : [];
  return [
    ...tracking,
    `Name:'${oneLine(textAt(subject.body, 'name') ?? '')}'`,
    `Type:'${subject.className}'`,
  ].join(', ');
}

/** The blocks are read line by line: a name must not look like a line of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/\s*[\r\n]\s*/g, ' ');
}

function summary(flowName: string | undefined, errors: number, warnings: number): readonly JobMessage[] {
  const outcome = errors > 0 ? 'Failure' : 'Finish';
  const lines: JobMessage[] = [
    trace('Unknown', `Archy - Architect Yaml Flow Processor ver. ${processorVersion} - ${outcome}`),
    trace('Unknown', "Command: 'publish'"),
    trace('Unknown', `Flow Name: '${oneLine(flowName ?? 'undefined')}'`),
  ];
  if (errors > 0) {
    lines.push(trace('Error', `ERROR - the flow has ${String(errors)} error(s). (see above)`));
  }
  if (warnings > 0) {
    lines.push(trace('Warning', `WARNING - the flow has ${String(warnings)} warning(s). (see above)`));
  }
  if (errors + warnings > 0) {
    const kinds = [...(errors > 0 ? ['Error(s)'] : []), ...(warnings > 0 ? ['warning(s)'] : [])].join(
      ' and ',
    );
    lines.push(trace('Unknown', `${kinds.charAt(0).toUpperCase()}${kinds.slice(1)} encountered.`));
  }
  return lines;
}
