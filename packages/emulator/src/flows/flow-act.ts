import type { ApiErrorCode } from '../http/api-error.ts';
import type { LocalOrg } from '../local-org.ts';
import type { FlowActRecord } from '../state/flow-records.ts';

/** What an asynchronous act does, in two steps: a check that changes nothing, and the act, which cannot fail then. */
export interface FlowAct {
  /** Why it cannot be done; undefined when it can. */
  obstacle(org: LocalOrg, act: FlowActRecord): ApiErrorCode | undefined;
  /** Does it; gives what could not be done after all. */
  perform(org: LocalOrg, act: FlowActRecord): ApiErrorCode | undefined;
}
