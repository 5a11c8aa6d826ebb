import type { FlowType, FlowTypeNames, Json, JsonObject } from '@callwright/model';
import { FLOW_TYPES } from '@callwright/model';

import type { CompileContext } from './compile-context.ts';
import type { Compilation, Container } from './compilation.ts';
import { from, report } from './compilation.ts';
import { endMain, endTask } from './container-ends.ts';
import { checkDeclarations } from './declaration-checks.ts';
import { inExportOrder } from './flow-document-keys.ts';
import { compileHeader } from './flow-header.ts';
import type { FlowLayout } from './flow-layout.ts';
import { compatibleTopKeys, layoutOf, mediaOf } from './flow-layout.ts';
import { checkLinks } from './flow-links.ts';
import { checkPlaceholders } from './placeholder-check.ts';
import { compileMenu } from './menus.ts';
import type { Origins } from './origins.ts';
import { originsOf } from './origins.ts';
import type { RefIds } from './ref-ids.ts';
import { refIdsFor } from './ref-ids.ts';
import { compileList } from './step-list.ts';
import type { StepProblem } from './step-problem.ts';
import type { StepsFlow } from './steps-flow.ts';
import type { CompiledSteps } from './verb.ts';
import { declareVariables, variableList } from './variables.ts';

/** A flow of steps as an Architect document. */
export interface CompiledFlow {
  /** Top key to flow, as an export would look; with an error among the problems it is not fit to publish. */
  readonly document: JsonObject;
  readonly problems: readonly StepProblem[];
  /** JSON pointers into the document, to where the manifest's `spec` says it. */
  readonly origins: Origins;
}

/**
 * Compiles `steps:` (language 4) to Architect YAML as data (facts: ARC 1 to 6). Never throws: everything that is wrong
 * is reported at once, each with its place in the spec. Equal input gives an equal document.
 */
export function compileSteps(flow: StepsFlow, context: CompileContext): CompiledFlow {
  const names = namesOf(flow.flowType);
  const layout = layoutOf(flow.flowType);
  if (layout === undefined) {
    return unsupportedType(names);
  }
  const refIds = refIdsFor(Object.keys(flow.menus ?? {}), Object.keys(flow.tasks ?? {}));
  const compilation = begin(flow, names, layout, context, refIds);
  checkDeclarations(compilation);
  const root = inExportOrder({
    ...compileHeader(compilation),
    ...compileContainers(compilation, refIds),
  });
  checkLinks(compilation);
  const document = { [names.topKey]: from({ compilation }, [], root) };
  const origins = originsOf(document, compilation.origins);
  checkPlaceholders(compilation, document, origins);
  return { document, problems: compilation.problems, origins };
}

function namesOf(type: FlowType): FlowTypeNames {
  return FLOW_TYPES.find((names) => names.type === type) as FlowTypeNames;
}

function unsupportedType(names: FlowTypeNames): CompiledFlow {
  const problem: StepProblem = {
    code: 'steps.flow-type',
    severity: 'error',
    summary: `A flow of type ${names.topKey} cannot be written as steps.`,
    hint: 'Write its body as "archy:".',
    path: ['steps'],
  };
  return { document: {}, problems: [problem], origins: new Map() };
}

function begin(
  flow: StepsFlow,
  names: FlowTypeNames,
  layout: FlowLayout,
  context: CompileContext,
  refIds: RefIds,
): Compilation {
  const paths = (collection: 'menus' | 'tasks', item: string): ReadonlyMap<string, string> =>
    new Map(
      Object.keys(flow[collection] ?? {}).map((id) => [
        id,
        `/${names.topKey}/${collection}/${item}[${refIds.of(collection, id)}]`,
      ]),
    );
  return {
    flow,
    names,
    layout,
    media: mediaOf(flow.flowType, compatibleTopKeys(flow.compatibleWith)),
    context,
    variables: declareVariables(flow),
    paths: { menus: paths('menus', 'menu'), tasks: paths('tasks', 'task') },
    problems: [],
    origins: new Map(),
    links: [],
  };
}

/** Start reference and everything that holds actions (facts: ARC 1, 1.4). */
function compileContainers(compilation: Compilation, refIds: RefIds): JsonObject {
  const main = compileIn(compilation, { in: 'main' }, compilation.flow.steps, ['steps']);
  const menus = compileMenus(compilation, refIds);
  const tasks = compileTasks(compilation, refIds);
  const actions = from({ compilation }, ['steps'], endMain(compilation, main));
  switch (compilation.layout.main) {
    case 'list':
      return { ...(tasks.length === 0 ? {} : { tasks }), startUpTaskActions: actions };
    case 'state':
      return {
        startUpRef: `/${compilation.names.topKey}/states/state[${refIds.main.refId}]`,
        states: [{ state: { ...refIds.main, actions } }],
        ...(tasks.length === 0 ? {} : { tasks }),
      };
    case 'task':
      return {
        startUpRef: `/${compilation.names.topKey}/tasks/task[${refIds.main.refId}]`,
        ...(menus.length === 0 ? {} : { menus }),
        tasks: [{ task: { ...refIds.main, actions } }, ...tasks],
      };
  }
}

function compileIn(
  compilation: Compilation,
  container: Container,
  steps: Json | undefined,
  path: readonly (string | number)[],
): CompiledSteps {
  return compileList({ compilation, container }, steps, path);
}

function compileMenus(compilation: Compilation, refIds: RefIds): readonly JsonObject[] {
  const menus = Object.entries(compilation.flow.menus ?? {});
  if (menus.length > 0 && !compilation.layout.menus) {
    report({ compilation }, ['menus'], {
      code: 'menus-here',
      summary: `A flow of type ${compilation.names.topKey} has no menus.`,
      detail: 'Menus exist in call flows only.',
      hint: 'Put the menu into an inbound call flow.',
    });
    return [];
  }
  return menus
    .map(([id, menu]) => compileMenu(compilation, id, menu, refIds))
    .filter((menu) => menu !== undefined);
}

/** All tasks are compiled before one is ended: how a task ends depends on who names it. */
function compileTasks(compilation: Compilation, refIds: RefIds): readonly JsonObject[] {
  const tasks = Object.entries(compilation.flow.tasks ?? {});
  if (tasks.length > 0 && compilation.layout.main === 'list') {
    report({ compilation }, ['tasks'], {
      code: 'shape-not-verified',
      severity: 'warning',
      summary: `The YAML of tasks in a flow of type ${compilation.names.topKey} is not verified: no public file shows it.`,
      hint: 'Publish it to a test org first, or write the steps of the task where they are used.',
    });
  }
  return tasks
    .map(([id, task]) => {
      const steps = compileIn(compilation, { in: 'task', task: id }, task['steps'], ['tasks', id, 'steps']);
      return { id, steps };
    })
    .map(({ id, steps }): JsonObject => {
      const variables = variableList(compilation.variables.tasks.get(id)?.values() ?? []);
      const task: JsonObject = {
        task: {
          name: id,
          refId: refIds.of('tasks', id),
          ...(variables.length === 0 ? {} : { variables }),
          actions: endTask(compilation, id, steps),
        },
      };
      return from({ compilation }, ['tasks', id], task);
    });
}
