import type { Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

import { didYouMean } from '../did-you-mean.ts';
import type { Here } from './compilation.ts';
import { from, report, shown } from './compilation.ts';
import type { SpecPath } from './step-problem.ts';
import type { Action, Branch, CompiledSteps, StepAt, Verb } from './verb.ts';
import { VERBS, verbOf } from './verbs/index.ts';
import { textOf } from './text-of.ts';

const NOTHING: CompiledSteps = { actions: [], ends: false };

/** Compiles a list of steps in order. Every step is checked, also those that a faulty one precedes. */
export function compileList(here: Here, list: Json | undefined, path: SpecPath): CompiledSteps {
  if (list === undefined) {
    return NOTHING;
  }
  if (!Array.isArray(list)) {
    report(here, path, {
      code: 'list-expected',
      summary: `"${shown(list)}" is no list of steps.`,
      hint: 'Write the steps as a list, also when there is one only.',
    });
    return NOTHING;
  }
  const actions: JsonObject[] = [];
  let endedBy: CompiledStep | undefined;
  let reported = false;
  for (const [index, written] of (list as readonly Json[]).entries()) {
    if (endedBy !== undefined && !reported) {
      reportUnreachable(here, endedBy, [...path, index]);
      reported = true;
    }
    const step = compileStep(here, written, [...path, index]);
    actions.push(...step.actions);
    endedBy ??= step.ends ? step : undefined;
  }
  return { actions, ends: endedBy !== undefined };
}

interface CompiledStep extends CompiledSteps {
  readonly word: string;
  /** Whether the verb alone ends, whatever its branches are. */
  readonly always: boolean;
}

function compileStep(here: Here, written: Json, path: SpecPath): CompiledStep {
  const said = verbIn(here, written, path);
  if (said === undefined) {
    return { ...NOTHING, word: '', always: false };
  }
  const { verb, value, args } = said;
  const step: StepAt = {
    ...here,
    value,
    args,
    path,
    at: typeof written === 'string' ? path : [...path, verb.word],
    steps: (list, at) => compileList(here, list, at),
  };
  checkArguments(step, verb);
  const branches = verb.branches.map((branch) => ({ branch, steps: branchOf(step, branch) }));
  const action = allowedHere(step, verb) ? verb.compile(step) : undefined;
  const always = verb.ends === true;
  const allEnd = branches.length > 0 && verb.goesOn !== true && branches.every(({ steps }) => steps.ends);
  return {
    word: verb.word,
    always,
    ends: always || action?.ends === true || allEnd,
    actions: action === undefined ? [] : [emitted(step, action, branches)],
  };
}

interface Said {
  readonly verb: Verb;
  readonly value: Json;
  readonly args: JsonObject;
}

/** Exactly one key of a step is a verb; a verb without arguments is a plain string (language 4). */
function verbIn(here: Here, written: Json, path: SpecPath): Said | undefined {
  if (!isJsonObject(written)) {
    return bareVerb(here, written, path);
  }
  const words = Object.keys(written).filter((key) => verbOf(key) !== undefined);
  const [word, second] = words;
  if (word === undefined || second !== undefined) {
    report(here, second === undefined ? path : [...path, second], {
      code: word === undefined ? 'unknown-verb' : 'several-verbs',
      summary:
        word === undefined
          ? `This step has no verb: ${shown(Object.keys(written).join(', '))}.`
          : `A step has one verb; this one has ${words.join(' and ')}.`,
      hint:
        word === undefined
          ? suggestVerb(Object.keys(written)[0] ?? '')
          : 'Make them steps of their own, each with its dash.',
    });
    return undefined;
  }
  const { [word]: value, ...args } = written;
  return { verb: verbOf(word) as Verb, value: value ?? null, args };
}

function bareVerb(here: Here, written: Json, path: SpecPath): Said | undefined {
  const verb = typeof written === 'string' ? verbOf(written) : undefined;
  if (verb?.bare === true) {
    return { verb, value: null, args: {} };
  }
  if (verb !== undefined) {
    report(here, path, {
      code: 'verb-needs-value',
      summary: `"${verb.word}" needs something behind it.`,
      hint: `Write "${verb.word}: ...".`,
    });
  } else {
    report(here, path, {
      code: 'unknown-verb',
      summary: `"${shown(written)}" is no step.`,
      hint: suggestVerb(textOf(written)),
    });
  }
  return undefined;
}

function suggestVerb(word: string): string {
  const words = VERBS.map((verb) => verb.word);
  return didYouMean(word, words) ?? 'Write one of the verbs of the language of steps, or an "archy:" step.';
}

function checkArguments(step: StepAt, verb: Verb): void {
  const known = ['name', ...verb.arguments, ...verb.branches.map((branch) => branch.key)];
  for (const key of Object.keys(step.args).filter((written) => !known.includes(written))) {
    report(step, [...step.path, key], {
      code: 'unknown-argument',
      summary: `"${verb.word}" knows no "${shown(key)}".`,
      hint: didYouMean(key, known) ?? `It knows: ${known.join(', ')}.`,
    });
  }
}

function branchOf(step: StepAt, branch: Branch): CompiledSteps {
  const written = step.args[branch.key];
  if (written === undefined && branch.required === true) {
    report(step, step.path, {
      code: 'branch-missing',
      summary: `The branch "${branch.key}" must be written.`,
      detail: 'It is the way that is forgotten most easily.',
      hint: `Add "${branch.key}: []" to go on with the next step.`,
    });
  }
  return step.steps(written, [...step.path, branch.key]);
}

function allowedHere(step: StepAt, verb: Verb): boolean {
  const strange = step.compilation.media.filter((media) => verb.media?.includes(media) === false);
  if (strange.length > 0) {
    const shared = step.compilation.flow.flowType === 'commonmodule';
    report(step, step.path, {
      code: 'not-in-this-flow',
      summary: `"${verb.word}" does not exist in ${shared ? 'every flow type that this shared flow is for' : `a flow of type ${step.compilation.names.topKey}`}.`,
      hint: shared
        ? 'Narrow "compatibleWith", or leave the step to the callers.'
        : 'Remove it, or write the action of this flow type as an "archy:" step.',
    });
  }
  return strange.length === 0;
}

function reportUnreachable(here: Here, endedBy: CompiledStep, path: SpecPath): void {
  report(here, path, {
    code: 'after-end',
    summary: `This step is never reached: "${endedBy.word}" before it does not come back.`,
    ...(endedBy.always ? {} : { severity: 'warning' as const }),
    hint: 'Remove it, or put it before.',
  });
}

/** `name` first, branches last, empty branches left out, as exports write it (facts: ARC 0.8, 5.1). */
function emitted(
  step: StepAt,
  action: Action,
  branches: readonly { readonly branch: Branch; readonly steps: CompiledSteps }[],
): JsonObject {
  const outputs = branches
    .filter(({ steps }) => steps.actions.length > 0)
    .map(({ branch, steps }) => [branch.output, { actions: steps.actions }] as const);
  const written = step.args['name'];
  const name =
    typeof written === 'string' ? { name: written } : action.verbatim ? {} : { name: action.label };
  const body = {
    ...name,
    ...action.body,
    ...(typeof written === 'string' ? name : {}),
    ...(outputs.length === 0 ? {} : { outputs: Object.fromEntries(outputs) }),
  };
  return from(step, step.path, { [action.key]: body });
}
