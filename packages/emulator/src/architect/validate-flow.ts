import type { FlowGrammar } from './flow-grammar.ts';
import { grammarOfType } from './flow-grammar.ts';
import { readExpression } from './expression.ts';
import { type Problem, propertyProblem, validationProblem } from './problem.ts';
import type { FlowSurvey, Property } from './survey-flow.ts';
import { findVariable, mustBeDeclared, scopePrefix } from './variable-scope.ts';
import { type YamlMap, isList, isMap, mapAt, singleEntry } from './yaml-tree.ts';

/** What Architect's own validation says of a flow that could be built (facts: ARC 11). */
export function validateFlow(grammar: FlowGrammar, survey: FlowSurvey): readonly Problem[] {
  const used = new Set<YamlMap>();
  return [
    ...checkVariableUses(survey, used),
    ...checkDataActions(survey),
    ...(grammar.type === 'commonmodule' ? checkCompatibleTypes(survey) : []),
    ...unusedVariables(survey, used),
  ];
}

/** Variables and expressions; declared variables that are met go into `used`. */
function checkVariableUses(survey: FlowSurvey, used: Set<YamlMap>): readonly Problem[] {
  const problems: Problem[] = [];
  for (const property of survey.properties) {
    const { key, value, place } = property;
    if (typeof value === 'string') {
      if (key === 'exp' && !readExpression(value).balanced) {
        problems.push(
          validationProblem('error', 'The expression is not valid: quotes or brackets do not match.', place),
        );
      }
      for (const name of namesIn(property)) {
        const declared = findVariable(place.scope, name);
        if (declared !== undefined) {
          used.add(declared.body);
        } else if (mustBeDeclared(name)) {
          problems.push(validationProblem('error', `The variable '${name}' does not exist.`, place));
        }
      }
    }
  }
  return problems;
}

function namesIn({ key, value }: Property): readonly string[] {
  if (typeof value !== 'string') {
    return [];
  }
  if (key === 'exp') {
    return readExpression(value).names.map(({ scope, member }) => `${scope}.${member}`);
  }
  return key === 'var' || key === 'variable' ? [value] : [];
}

function checkDataActions(survey: FlowSurvey): readonly Problem[] {
  return survey.actions
    .filter(({ key, body }) => key === 'callData' && !selectsDataAction(body))
    .map(({ place }) => validationProblem('error', 'A data action must be selected.', place));
}

function selectsDataAction(body: YamlMap): boolean {
  const categories = Object.values(mapAt(body, 'category') ?? {});
  return categories.some(
    (category) => isMap(category) && Object.keys(mapAt(category, 'dataAction') ?? {}).length > 0,
  );
}

/** Compatible types are API flow types in lower case, and not the module's own type (facts: ARC 6.1). */
function checkCompatibleTypes(survey: FlowSurvey): readonly Problem[] {
  const settings = mapAt(survey.flow.node as YamlMap, 'settingsCommonModule');
  const list = settings?.['compatibleFlowTypes'];
  const problems: Problem[] = [];
  for (const item of isList(list) ? list : []) {
    const type = singleEntry(item)?.[1];
    if (typeof type !== 'string' || type === 'commonmodule' || grammarOfType(type) === undefined) {
      problems.push(
        propertyProblem(
          `the flow type '${typeof type === 'string' ? type : ''}' cannot be a compatible flow type.`,
          'compatibleFlowTypes',
          survey.flow,
        ),
      );
    }
  }
  return problems;
}

/** Inputs, outputs and slots are used from outside. */
function unusedVariables(survey: FlowSurvey, used: ReadonlySet<YamlMap>): readonly Problem[] {
  return survey.variables
    .filter(
      ({ variable }) =>
        !used.has(variable.body) &&
        !variable.isInput &&
        !variable.isOutput &&
        scopePrefix(variable.name) !== 'slot',
    )
    .map(({ variable, place }) =>
      validationProblem('warning', `The variable '${variable.name}' is not used.`, place),
    );
}
