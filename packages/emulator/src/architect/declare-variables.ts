import { type Place, type Subject, below } from './place.ts';
import { type Problem, propertyProblem, shapeProblem, unknownKey } from './problem.ts';
import type { DeclaredVariable } from './variable-scope.ts';
import { scopePrefix } from './variable-scope.ts';
import { variableClassOf, variableTypeOf } from './variable-type.ts';
import { type Yaml, isList, isMap, shapeOf, singleEntry, textAt } from './yaml-tree.ts';

/** A letter, then letters, digits and underscores (facts: ARC 4, 8). */
const variableName = /^[A-Za-z]+\.[A-Za-z][A-Za-z0-9_]*$/;

export interface Declarations {
  readonly variables: readonly { readonly variable: DeclaredVariable; readonly place: Place }[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a `variables:` list.
 * @param scopes the scope prefixes, lower case, that a name may have here (facts: ARC 4)
 * @param anonymous counts items without refId through the document; it is counted on
 */
export function declareVariables(
  list: Yaml,
  place: Place,
  scopes: readonly string[],
  anonymous: Map<string, number>,
): Declarations {
  if (!isList(list)) {
    // An empty key is reported by the walk over all properties.
    const problems =
      list === null ? [] : [shapeProblem('array', shapeOf(list), place.segment, place.parent ?? place)];
    return { variables: [], problems };
  }
  const problems: Problem[] = [];
  const variables = new Map<string, { variable: DeclaredVariable; place: Place }>();
  for (const item of list) {
    const read = readVariable(item, place, scopes, anonymous);
    if ('stage' in read) {
      problems.push(read);
    } else if (variables.has(read.variable.name.toLowerCase())) {
      problems.push(
        propertyProblem(`the variable '${read.variable.name}' already exists.`, 'name', read.place),
      );
    } else {
      variables.set(read.variable.name.toLowerCase(), read);
    }
  }
  return { variables: [...variables.values()], problems };
}

function readVariable(
  item: Yaml,
  list: Place,
  scopes: readonly string[],
  anonymous: Map<string, number>,
): { variable: DeclaredVariable; place: Place } | Problem {
  const entry = singleEntry(item);
  if (entry === undefined) {
    return shapeProblem('object', shapeOf(item), list.segment, list.parent ?? list);
  }
  const [key, body] = entry;
  const type = variableTypeOf(key);
  if (type === undefined) {
    return unknownKey(key, list);
  }
  if (!isMap(body)) {
    return shapeProblem('object', shapeOf(body), key, list);
  }
  const number = (anonymous.get(key) ?? 0) + 1;
  anonymous.set(key, number);
  const subject: Subject = {
    family: 'variable',
    key,
    className: variableClassOf(type),
    body,
    container: undefined,
  };
  const place = below(list, `${key}[_^_archy_${key}_${String(number)}__]`, body, { subject });
  const name = textAt(body, 'name');
  if (name === undefined || !variableName.test(name) || !scopes.includes(scopePrefix(name))) {
    return propertyProblem(`the variable name '${name ?? 'undefined'}' is invalid.`, 'name', place);
  }
  const variable: DeclaredVariable = {
    name,
    type,
    isInput: body['isInput'] === true,
    isOutput: body['isOutput'] === true,
    body,
    key,
  };
  return { variable, place };
}
