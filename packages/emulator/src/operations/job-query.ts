import { flowTypeOf } from '../flow-types.ts';
import { apiError } from '../http/api-error.ts';
import { readBody, type Body } from '../http/body.ts';
import type { FlowReference } from '../state/records.ts';

/** 400 for a field of a job's body that is not what it should be. */
export function invalid(field: string, expected: string): ReturnType<typeof apiError> {
  return apiError('invalid.value', { value: 'given', field, allowed: expected }, field);
}

/** The `flows` of a job, at least one, each read by `read`. */
export function jobItems<T>(body: unknown, read: (item: Body) => T): readonly T[] {
  const items = readBody(body, invalid).items('flows').map(read);
  if (items.length === 0) {
    throw invalid('flows', 'at least one flow');
  }
  return items;
}

/** `flow: { id, version }` or `flow: { name, type, version }` (facts: API appendix A, `ArchitectFlowReference`). */
export function flowReference(item: Body): FlowReference {
  const flow = item.map('flow');
  if (flow === undefined) {
    throw invalid('flows.flow', 'flow reference');
  }
  const reference = readBody(flow, (field, expected) => invalid(`flows.flow.${field}`, expected));
  const id = reference.text('id');
  const name = reference.text('name');
  const typeText = reference.text('type');
  const type = typeText === undefined ? undefined : flowTypeOf(typeText);
  if (id === undefined && (name === undefined || type === undefined)) {
    throw invalid('flows.flow', 'id, or name and type');
  }
  const version = reference.text('version');
  return {
    ...(id === undefined ? {} : { flowId: id }),
    ...(name === undefined ? {} : { name }),
    ...(type === undefined ? {} : { type }),
    ...(version === undefined ? {} : { version }),
  };
}
