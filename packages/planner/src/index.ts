export { missingFacts } from './missing-facts.ts';
export type { Needs } from './needs.ts';
export { plan, sealPlan, verifyDigest } from './plan.ts';
export { SWITCHED_ON } from './switched-on.ts';
export type { PlanInput, PlanOptions } from './plan-input.ts';
export type { Rollback } from './plan-input.ts';
export type { ExportedBody } from './rollback/desired-before.ts';
export { desiredBefore, wantedBodies } from './rollback/desired-before.ts';
