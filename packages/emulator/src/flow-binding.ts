import type { ApiErrorCode } from './http/api-error.ts';
import type { LocalOrg } from './local-org.ts';

/**
 * A way in which something other than a flow uses a flow (facts: API 4.1): while it does, the flow cannot be deleted
 * or deactivated (facts: API 2.4, 9 row 15).
 */
export interface FlowBinding {
  /** Code with which a delete of the flow is refused. */
  readonly deleteCode: ApiErrorCode;
  /** Code with which a deactivation of the flow is refused. */
  readonly deactivateCode: ApiErrorCode;
  isBound(org: LocalOrg, flowId: string): boolean;
}
