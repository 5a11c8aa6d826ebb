import { soleVariable } from './expression.ts';
import { objectType } from './org-references.ts';
import { type VariableScope, findVariable } from './variable-scope.ts';
import { type Yaml, type YamlMap, isList, isMap } from './yaml-tree.ts';

const textTypes: ReadonlySet<string> = new Set(['string', 'phoneNumber', 'emailAddress']);

/**
 * The type of a value that certainly does not fit a variable of this type; undefined when it fits or when nobody
 * can tell, as with most expressions (facts: ARC 6.2).
 */
export function misfit(type: string, value: YamlMap, scope: VariableScope): string | undefined {
  const variable = typeof value['var'] === 'string' ? value['var'] : undefined;
  const expression = typeof value['exp'] === 'string' ? soleVariable(value['exp']) : undefined;
  const name = variable ?? expression;
  if (name !== undefined) {
    const declared = findVariable(scope, name);
    return declared === undefined || convertible(declared.type, type) ? undefined : declared.type;
  }
  const literal = value['lit'];
  return literal === undefined || literalFits(type, literal) ? undefined : literalType(literal);
}

/** Whole numbers and decimal ones are let through in both directions: nothing shows that they are refused. */
function convertible(from: string, to: string): boolean {
  const numeric = new Set(['integer', 'decimal']);
  return from === to || (numeric.has(from) && numeric.has(to));
}

function literalFits(type: string, literal: Yaml): boolean {
  if (type.endsWith('Collection')) {
    return isList(literal);
  }
  if (textTypes.has(type)) {
    // A bare number or flag under `lit` of a text is read as its text.
    return typeof literal !== 'object';
  }
  switch (type) {
    case 'boolean':
      return typeof literal === 'boolean';
    case 'integer':
      return typeof literal === 'number' && Number.isInteger(literal);
    case 'decimal':
      return typeof literal === 'number';
    default:
      return objectType(type) === undefined || isMap(literal);
  }
}

function literalType(literal: Yaml): string {
  switch (typeof literal) {
    case 'number':
      return Number.isInteger(literal) ? 'integer' : 'decimal';
    case 'string':
    case 'boolean':
      return typeof literal;
    default:
      return isList(literal) ? 'collection' : 'object';
  }
}
