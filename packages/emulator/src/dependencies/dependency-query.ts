import { seesDivision } from '../access.ts';
import { dependencyTypeOfFlow, dependencyTypes, flowTypeOfDependencyType } from '../dependency-types.ts';
import { apiError } from '../http/api-error.ts';
import type { Call } from '../http/operation.ts';
import type { FlowRecord } from '../state/records.ts';
import type { FlowFilter } from './dependency-index.ts';

/** A query parameter that must be there. */
export function requiredQuery(call: Call, name: string): string {
  const value = call.query.text(name);
  if (value === undefined) {
    throw apiError('architect.query.parameter.missing', {}, name);
  }
  return value;
}

/** The object types of a list parameter, in either case. */
export function queriedTypes(call: Call, name: string): readonly string[] {
  return call.query.list(name).map((type) => requireType(type, name));
}

/** The object types of a list in which only versioned ones may stand (facts: API 3.4). */
export function queriedVersionedTypes(call: Call, name: string): readonly string[] {
  return queriedTypes(call, name).map((type) => requireVersioned(type, name));
}

/** One object type; 400 for one that is none. */
export function requireType(text: string, name: string): string {
  const type = text.toUpperCase();
  if (!dependencyTypes.has(type)) {
    throw apiError('architect.dependency.object.invalid.type', {}, name);
  }
  return type;
}

/** 400 for a type without versions. */
export function requireVersioned(type: string, name: string): string {
  if (!isVersioned(type)) {
    throw apiError('architect.dependency.object.invalid.type', {}, name);
  }
  return type;
}

/** Flows have versions, nothing else has. Assumed (README): the sheet has no list (facts: API 3.6). */
export function isVersioned(type: string): boolean {
  return flowTypeOfDependencyType(type) !== undefined;
}

export function queriedFlowFilter(call: Call): FlowFilter {
  const filter = call.query.oneOf('flowFilter', ['checkedIn', 'published']);
  return filter === 'checkedIn' || filter === 'published' ? filter : undefined;
}

/** The living, visible flow of an id and object type; a hidden one counts as unknown here (assumed, README). */
export function requireTrackedFlow(call: Call, id: string, type: string): FlowRecord {
  const flow = call.org.tables.flows.get(id);
  if (flow === undefined || !seesDivision(call.caller.client, flow.divisionId)) {
    throw apiError('architect.flow.not.found');
  }
  if (flow.deleted) {
    throw apiError('architect.flow.deleted');
  }
  if (dependencyTypeOfFlow[flow.type] !== type) {
    throw apiError('architect.dependency.object.not.found');
  }
  return flow;
}
