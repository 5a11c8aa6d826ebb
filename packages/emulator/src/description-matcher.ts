import type { Call } from './http/operation.ts';
import { nameMatcher } from './http/paging.ts';

/** The filters `description` and `nameOrDescription`, which listings of named things have (facts: API 4.2). */
export function descriptionMatcher(
  call: Call,
): (object: { readonly name: string; readonly description?: string }) => boolean {
  const description = call.query.text('description');
  const fits = nameMatcher(description);
  const either = nameMatcher(call.query.text('nameOrDescription'));
  return (object) =>
    (description === undefined || fits(object.description ?? '')) &&
    (either(object.name) || either(object.description ?? ''));
}
