import type { FaultDesk } from '../faults/fault-desk.ts';
import { readFaultRule, readFaultRules } from '../faults/read-faults.ts';
import type { ControlRoute } from './control.ts';
import { ruleRoutes } from './named-rules.ts';

/** `/emulator/faults`: fault rules with how often each fitted and struck, and which requests. */
export function faultRoutes(faults: FaultDesk): readonly ControlRoute[] {
  return ruleRoutes({
    key: 'faults',
    noun: 'fault rule',
    set: faults,
    report: () => ({ faults: faults.report() }),
    readOne: readFaultRule,
    readList: readFaultRules,
  });
}
