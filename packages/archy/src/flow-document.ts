import type { FlowTypeNames, Json, JsonObject } from '@callwright/model';
import { FLOW_TYPES, flowTypeOfTopKey, isJsonObject } from '@callwright/model';
import type { ArchyProblem } from './archy-problem.ts';
import { didYouMean } from './did-you-mean.ts';

/** An Architect document whose outline is understood: its type, and the header that names it. */
export interface FlowDocument {
  readonly names: FlowTypeNames;
  /** The value of the top key. */
  readonly root: JsonObject;
  readonly name: string;
  readonly description?: string;
  readonly division?: string;
  /** The default language first, where one is written. */
  readonly languages: readonly string[];
  readonly defaultLanguage?: string;
}

export type FlowReading =
  | { readonly flow: FlowDocument; readonly problems: readonly ArchyProblem[] }
  | { readonly flow?: undefined; readonly problems: readonly ArchyProblem[] };

/** Understands the outline of a document (facts: ARC 1). Never throws. */
export function readFlow(document: Json): FlowReading {
  const outline = outlineOf(document);
  if ('problem' in outline) {
    return { problems: [outline.problem] };
  }
  const { names, root } = outline;
  const problems = headerProblems(names, root);
  if (problems.some(({ severity }) => severity === 'error')) {
    return { problems };
  }
  const description = textOf(root['description']);
  const division = textOf(root['division']);
  const defaultLanguage = textOf(root['defaultLanguage']);
  return {
    flow: {
      names,
      root,
      name: textOf(root['name']) ?? '',
      ...(description === undefined ? {} : { description }),
      ...(division === undefined ? {} : { division }),
      languages: languagesOf(root, defaultLanguage),
      ...(defaultLanguage === undefined ? {} : { defaultLanguage }),
    },
    problems,
  };
}

function outlineOf(
  document: Json,
): { readonly problem: ArchyProblem } | { readonly names: FlowTypeNames; readonly root: JsonObject } {
  if (!isJsonObject(document)) {
    return {
      problem: outlineProblem(
        'archy.not-a-flow',
        'An Architect document is a map with one key, its flow type.',
      ),
    };
  }
  const keys = Object.keys(document);
  const known = keys.filter((key) => flowTypeOfTopKey(key) !== undefined);
  if (keys.length !== 1 || known.length !== 1) {
    return { problem: topKeyProblem(keys, known) };
  }
  const topKey = known[0] as string;
  const root = document[topKey] ?? null;
  if (!isJsonObject(root)) {
    return {
      problem: { ...outlineProblem('archy.empty-flow', `There is nothing under ${topKey}.`), path: [topKey] },
    };
  }
  return { names: flowTypeOfTopKey(topKey) as FlowTypeNames, root };
}

function outlineProblem(code: string, summary: string, hint?: string): ArchyProblem {
  return { code, severity: 'error', summary, ...(hint === undefined ? {} : { hint }), path: [] };
}

function topKeyProblem(keys: readonly string[], known: readonly string[]): ArchyProblem {
  const extra = keys.find((key) => !known.includes(key));
  if (known.length === 1 && extra !== undefined) {
    return {
      ...outlineProblem(
        'archy.extra-top-key',
        `The document has a second key beside ${String(known[0])}: ${extra}.`,
        `Indent ${extra} if it belongs to the flow, else remove it.`,
      ),
      path: [extra],
    };
  }
  if (known.length > 1) {
    return outlineProblem(
      'archy.several-flows',
      `The document describes more than one flow: ${known.join(', ')}.`,
      'Give each flow a file of its own.',
    );
  }
  const topKeys = FLOW_TYPES.map(({ topKey }) => topKey);
  const first = keys[0];
  return {
    ...outlineProblem(
      'archy.unknown-flow-type',
      first === undefined ? 'The document is empty.' : `"${first}" is no flow type.`,
      didYouMean(first ?? '', topKeys) ?? `A document begins with one of: ${topKeys.join(', ')}.`,
    ),
    path: first === undefined ? [] : [first],
  };
}

/** Rules for names: facts, ARC 8. */
function headerProblems(names: FlowTypeNames, root: JsonObject): readonly ArchyProblem[] {
  const problems: ArchyProblem[] = [];
  const report = (code: string, key: string, summary: string, hint: string): void => {
    problems.push({
      code,
      severity: 'error',
      summary,
      hint,
      path: key in root ? [names.topKey, key] : [names.topKey],
    });
  };
  const name = root['name'];
  if (typeof name !== 'string' || name.trim() === '') {
    report(
      'archy.no-name',
      'name',
      name === undefined ? 'The flow has no name.' : 'The name of the flow is not a text.',
      'Write name: with a text; quote it when it looks like a number or begins with a brace.',
    );
  } else if (name.length > 200) {
    report(
      'archy.name-too-long',
      'name',
      `The name of the flow has ${name.length} characters; 200 are allowed.`,
      'Shorten it.',
    );
  } else if (name.includes('/')) {
    report(
      'archy.name-with-slash',
      'name',
      `The name of the flow contains a slash: ${name}.`,
      'Use a dash instead.',
    );
  } else if (name.endsWith('-debug')) {
    report(
      'archy.name-ends-in-debug',
      'name',
      `The name of the flow ends in -debug: ${name}.`,
      'The platform keeps that ending for itself; choose another one.',
    );
  }
  for (const key of ['description', 'division', 'defaultLanguage'] as const) {
    const value = root[key];
    if (value !== undefined && typeof value !== 'string') {
      report(
        'archy.header-not-text',
        key,
        `${key} of the flow is not a text.`,
        `Write a text behind ${key}: or remove the line.`,
      );
    }
  }
  return problems;
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** `supportedLanguages` is a map from tag to settings (facts: ARC 1.3). */
function languagesOf(root: JsonObject, defaultLanguage: string | undefined): readonly string[] {
  const supported = root['supportedLanguages'];
  const tags = isJsonObject(supported) ? Object.keys(supported) : [];
  return defaultLanguage === undefined ? tags : [...new Set([defaultLanguage, ...tags])];
}
