import type { ContractVariable, FlowType, PublishedFlow } from './engine.ts';
import { objectType, resolveObjectValue } from './org-references.ts';
import type { OrgLookup } from './org-lookup.ts';
import { type Place, below } from './place.ts';
import { type Problem, propertyProblem, shapeProblem, unknownKey, validationProblem } from './problem.ts';
import type { FlowSurvey, Item } from './survey-flow.ts';
import { misfit } from './value-fit.ts';
import { type YamlMap, isMap, mapAt, shapeOf } from './yaml-tree.ts';

/** A call whose module was found: its version body is completed from the contract before an export. */
export interface ModuleCall {
  /** The map that holds the version key. */
  readonly versions: YamlMap;
  readonly module: PublishedFlow;
}

export interface ModuleCalls {
  readonly calls: readonly ModuleCall[];
  readonly problems: readonly Problem[];
}

/** The only version selector ever seen (facts: ARC 0 item 4). */
export const latestPublished = 'ver_latestPublished';

interface CallContext {
  readonly callerType: FlowType;
  readonly lookup: OrgLookup;
  /**
   * A module without inputs and outputs may be one that the server made up for this very look-up; nothing can be
   * checked against it.
   */
  readonly lenient: boolean;
}

/** Looks up called common modules and holds each call against the module's contract (facts: ARC 6.2, API 3.1). */
export function resolveModuleCalls(survey: FlowSurvey, context: CallContext): ModuleCalls {
  const calls: ModuleCall[] = [];
  const problems: Problem[] = [];
  for (const action of survey.actions) {
    if (action.key === 'callCommonModule') {
      const result = resolveCall(action, context);
      problems.push(...result.problems);
      calls.push(...result.calls);
    }
  }
  return { calls, problems };
}

function resolveCall({ body, place }: Item, context: CallContext): ModuleCalls {
  if (context.callerType === 'commonmodule') {
    return problem(
      validationProblem('error', 'A common module flow cannot be used in another common module flow.', place),
    );
  }
  const modules = mapAt(body, 'commonModule');
  const [entry, ...others] = Object.entries(modules ?? {});
  if (modules === undefined || entry === undefined || others.length > 0 || entry[1] === true) {
    return problem(validationProblem('error', 'A common module must be selected.', place));
  }
  const [name, versions] = entry;
  const at = below(place, 'commonModule', modules);
  if (!isMap(versions)) {
    return problem(shapeProblem('object', shapeOf(versions), name, at));
  }
  const spot = { holder: modules, key: name, spelling: 'key', place: at } as const;
  const module = context.lookup.flow(['commonmodule'], name, spot);
  return module === undefined
    ? { calls: [], problems: [] }
    : checkCall(module, versions, below(at, name, versions), context);
}

function problem(item: Problem): ModuleCalls {
  return { calls: [], problems: [item] };
}

function checkCall(
  module: PublishedFlow,
  versions: YamlMap,
  place: Place,
  context: CallContext,
): ModuleCalls {
  const [selector, ...others] = Object.keys(versions);
  const wrong = others[0] ?? (selector === latestPublished ? undefined : (selector ?? ''));
  if (wrong !== undefined) {
    return problem(unknownKey(wrong, place));
  }
  if (context.lenient && module.contract.length === 0) {
    return { calls: [], problems: [] };
  }
  if (module.publishedVersion === undefined) {
    return problem(
      propertyProblem(
        `could not find a published version of the flow '${module.name}' of type 'commonmodule'.`,
        'commonModule',
        place,
      ),
    );
  }
  return {
    calls: [{ versions, module }],
    problems: [
      ...checkCompatible(module, place, context),
      ...checkDirection(module, versions, place, context, 'inputs'),
      ...checkDirection(module, versions, place, context, 'outputs'),
    ],
  };
}

function checkCompatible(module: PublishedFlow, place: Place, context: CallContext): readonly Problem[] {
  return module.compatibleFlowTypes.includes(context.callerType)
    ? []
    : [
        validationProblem(
          'error',
          `The common module '${module.name}' is not compatible with flows of type '${context.callerType}'.`,
          place,
        ),
      ];
}

function checkDirection(
  module: PublishedFlow,
  versions: YamlMap,
  place: Place,
  { lookup }: CallContext,
  direction: 'inputs' | 'outputs',
): readonly Problem[] {
  const version = mapAt(versions, latestPublished);
  const assigned = version === undefined ? undefined : mapAt(version, direction);
  if (version === undefined || assigned === undefined) {
    return [];
  }
  const inside = below(below(place, latestPublished, version), direction, assigned);
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(assigned)) {
    const declared = module.contract.find((item) => item.name === name && hasDirection(item, direction));
    if (declared === undefined) {
      const noun = direction.slice(0, -1);
      problems.push(
        propertyProblem(`the common module '${module.name}' has no ${noun} named '${name}'.`, name, inside),
      );
    } else if (!isMap(value)) {
      problems.push(shapeProblem('object', shapeOf(value), name, inside));
    } else {
      problems.push(...checkValue(declared, value, inside, lookup));
    }
  }
  return problems;
}

export function hasDirection(variable: ContractVariable, direction: 'inputs' | 'outputs'): boolean {
  return direction === 'inputs' ? variable.isInput : variable.isOutput;
}

function checkValue(
  declared: ContractVariable,
  value: YamlMap,
  place: Place,
  lookup: OrgLookup,
): readonly Problem[] {
  const got = misfit(declared.type, value, place.scope);
  if (got !== undefined) {
    return [
      validationProblem('error', `'${declared.name}' is of type '${declared.type}', not '${got}'.`, place),
    ];
  }
  const kind = objectType(declared.type);
  if (kind !== undefined) {
    resolveObjectValue(kind, value, { key: declared.name, place }, lookup);
  }
  return [];
}
