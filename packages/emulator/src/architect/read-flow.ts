import { arrangeFlow } from './arrange-flow.ts';
import { consumedResources } from './consumed-resources.ts';
import { fillDefaults } from './default-values.ts';
import type { ArchitectFlow, OrgNames, ReadResult } from './engine.ts';
import { type FlowGrammar, callingTypes, grammarOf, grammarOfType } from './flow-grammar.ts';
import { flowNameProblem } from './flow-name.ts';
import { resolveInternalReferences } from './internal-reference.ts';
import { jobMessages } from './job-messages.ts';
import { resolveModuleCalls } from './module-calls.ts';
import { numberFlow } from './number-flow.ts';
import { createOrgLookup } from './org-lookup.ts';
import { resolveOrgReferences } from './org-references.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { leftOverSubstitutions } from './substitution.ts';
import { type StoredFlow, storeFlow } from './stored-flow.ts';
import { type FlowSurvey, surveyFlow } from './survey-flow.ts';
import { scopePrefix } from './variable-scope.ts';
import { validateFlow } from './validate-flow.ts';
import { type Yaml, type YamlMap, isList, isMap, mapAt, shapeOf, singleEntry, textAt } from './yaml-tree.ts';

/** Reads an uploaded document step by step; each step needs what the one before it made sure of. */
export function readFlow(text: string, org: OrgNames, lenientReferences: boolean): ReadResult {
  const leftOver = leftOverSubstitutions(text);
  if (leftOver.length > 0) {
    return failed(leftOver, undefined);
  }
  const parsed = parseYaml(text);
  if (!parsed.ok) {
    return failed([notValid(parsed.reason)], undefined);
  }
  const document = readTopKey(parsed.tree);
  return 'stage' in document ? failed([document], undefined) : readBody(document, org, lenientReferences);
}

interface Document {
  readonly grammar: FlowGrammar;
  readonly body: YamlMap;
}

type Identity = NonNullable<ReadResult['identity']>;

function failed(problems: readonly Problem[], identity: Identity | undefined): ReadResult {
  const messages = jobMessages(problems, identity?.name);
  return identity === undefined ? { messages } : { messages, identity };
}

/** Text: facts ARC 11, where its wording is marked as approximate. */
function notValid(reason: string): Problem {
  return { stage: 'session', text: `Exception: - ERROR! the yaml is not valid -- [${reason}]` };
}

function readTopKey(tree: Yaml): Document | Problem {
  const entry = singleEntry(tree);
  if (entry === undefined) {
    return notValid(
      isMap(tree) ? 'one top-level key is expected' : `expected a object but got ${shapeOf(tree)}`,
    );
  }
  const [topKey, body] = entry;
  const grammar = grammarOf(topKey);
  if (grammar === undefined) {
    return notValid(`'${topKey}' is not a flow type`);
  }
  return isMap(body)
    ? { grammar, body }
    : notValid(`expected a object but got ${shapeOf(body)} for '${topKey}'`);
}

function readBody({ grammar, body }: Document, org: OrgNames, lenientReferences: boolean): ReadResult {
  const name = textAt(body, 'name');
  const nameProblem = flowNameProblem(name);
  if (name === undefined || nameProblem !== undefined) {
    return failed(nameProblem === undefined ? [] : [nameProblem], undefined);
  }
  const identity = { type: grammar.type, name };
  const survey = surveyFlow(grammar, body);
  if (survey.problems.length > 0) {
    return failed(survey.problems, identity);
  }
  return build(grammar, survey, identity, org, lenientReferences);
}

function build(
  grammar: FlowGrammar,
  survey: FlowSurvey,
  identity: Identity,
  org: OrgNames,
  lenientReferences: boolean,
): ReadResult {
  const lookup = createOrgLookup(org);
  resolveOrgReferences(grammar.type, survey, lookup);
  const modules = resolveModuleCalls(survey, {
    callerType: grammar.type,
    lookup,
    lenient: lenientReferences,
  });
  const internal = resolveInternalReferences(grammar, survey);
  const problems = [
    ...lookup.problems,
    ...modules.problems,
    ...internal.problems,
    ...validateFlow(grammar, survey),
  ];
  fillDefaults(grammar, survey, modules.calls);
  arrangeFlow(grammar, survey);
  const numbering = numberFlow(grammar, survey, internal.references);
  const messages = jobMessages(problems, identity.name);
  if (problems.some((problem) => problem.stage === 'session' || problem.severity === 'error')) {
    return { messages, identity };
  }
  const found = { org: lookup.references, internal, calls: modules.calls, numbering };
  const stored = storeFlow(grammar.topKey, survey.flow.node as YamlMap, found);
  return {
    flow: describeFlow(grammar, survey, identity.name, stored, lookup.references),
    messages,
    identity,
  };
}

function describeFlow(
  grammar: FlowGrammar,
  survey: FlowSurvey,
  name: string,
  stored: StoredFlow,
  references: Parameters<typeof consumedResources>[0],
): ArchitectFlow {
  const body = survey.flow.node as YamlMap;
  const description = textAt(body, 'description');
  const division = textAt(body, 'division');
  return {
    type: grammar.type,
    name,
    ...(description === undefined ? {} : { description }),
    ...(division === undefined ? {} : { division }),
    supportedLanguages: languagesOf(body),
    contract: survey.variables
      .map(({ variable }) => variable)
      .filter((variable) => grammar.variableScopes.includes(scopePrefix(variable.name)))
      .filter(({ isInput, isOutput }) => isInput || isOutput)
      .map(({ name: variable, type, isInput, isOutput }) => ({ name: variable, type, isInput, isOutput })),
    compatibleFlowTypes: grammar.type === 'commonmodule' ? compatibleTypes(body) : [],
    consumed: consumedResources(references),
    // Plain JSON from here on: what is stored must be what a later process reads.
    configuration: JSON.parse(JSON.stringify(stored)) as Record<string, unknown>,
  };
}

function languagesOf(body: YamlMap): ArchitectFlow['supportedLanguages'] {
  const standard = textAt(body, 'defaultLanguage');
  const tags = Object.keys(mapAt(body, 'supportedLanguages') ?? {});
  const all = tags.length > 0 || standard === undefined ? tags : [standard];
  return all.map((language) => ({ language, isDefault: language === standard }));
}

/** A module that does not say with which types it goes is taken to go with all of them. */
function compatibleTypes(body: YamlMap): ArchitectFlow['compatibleFlowTypes'] {
  const list = mapAt(body, 'settingsCommonModule')?.['compatibleFlowTypes'];
  if (!isList(list)) {
    return callingTypes;
  }
  return list.flatMap((item) => {
    const type = singleEntry(item)?.[1];
    const grammar = typeof type === 'string' ? grammarOfType(type) : undefined;
    return grammar === undefined ? [] : [grammar.type];
  });
}
