import fc from 'fast-check';
import type { ApiDescription, DescribedOperation } from '../../src/contract/api-description.ts';
import { addressOf } from './address-arbitrary.ts';
import { bodiesOf } from './body-arbitrary.ts';
import type { MadeRequest } from './made-request.ts';
import { mostly } from './texts.ts';

/** One operation that requests are made up for. */
export interface Target {
  readonly method: string;
  readonly path: string;
  readonly operation: DescribedOperation;
}

/** Requests for the targets, most of them well-formed, each of them wrong in something now and then. */
export function requests(
  targets: readonly Target[],
  description: ApiDescription,
  clients: readonly string[],
): fc.Arbitrary<MadeRequest> {
  const bodies = bodiesOf(description);
  return fc.oneof(
    ...targets.map(({ method, path, operation }) =>
      fc.record({
        method: fc.constant(method),
        template: fc.constant(path),
        address: addressOf(path, operation.parameters ?? []),
        contentType: mostly(
          fc.constant('application/json'),
          fc.constantFrom('text/plain', 'application/xml'),
        ),
        client: mostly(fc.constant('local'), fc.constantFrom(...clients)),
        body: method === 'GET' || method === 'HEAD' ? fc.constant(undefined) : bodies(operation),
      }),
    ),
  );
}
