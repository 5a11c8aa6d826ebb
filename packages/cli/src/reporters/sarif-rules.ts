import type { DriftClass, HazardName, Held } from '@callwright/model';
import type { ReportingDescriptor } from 'sarif';
import { FINDING_SAYINGS } from './finding-sayings.generated.ts';

/** Consequences that somebody must allow, as `hazard.NAME`. */
const HAZARD_WORDS: Readonly<Record<HazardName, string>> = {
  'overwrites-outside-change':
    'Somebody changed the object outside of Callwright, and the plan would overwrite it.',
  'overwrites-unknown-content': 'What the org holds could not be compared, and the plan would overwrite it.',
  'overwrites-later-run': 'A later run changed the object, and the rollback would overwrite it.',
  'discards-draft': 'The flow has a draft in Architect that the plan would discard.',
  'takes-over-lock': 'Somebody has the flow open in Architect, and the plan would take the lock away.',
  'takes-over-unmanaged': 'The org has an object that nobody manages, and the plan would take it over.',
  'breaks-callers':
    'Flows that the plan does not publish call a shared flow that would give or take less than before.',
  'unroutes-number': 'A number, an address or another entrance would lead nowhere.',
  'too-many-changes': 'The plan changes more than the guardrails of the project allow.',
};

/** Why a change is shown and not executed, as `held.REASON`. */
const HELD_WORDS: Readonly<Record<Held['because'], string>> = {
  hazard: 'A change is held: it has a consequence that nobody allowed.',
  unknown: 'A change is held: what the org has could not be read.',
  'needs-held': 'A change is held: it needs another one that is held.',
  'removal-not-confirmed':
    'A change is held: the manifest is gone, and nothing says what is to become of the object.',
  conflict: 'A change is held: something else stands where it must go.',
  frozen: 'A change is held: it is a time in which nothing is applied.',
  protected: 'A change is held: the manifest protects the object.',
};

/** How an org differs from what was applied, as `drift.CLASS`. */
const DRIFT_WORDS: Readonly<Record<DriftClass, string>> = {
  drift: 'Somebody changed the object in the org since it was applied.',
  both: 'Somebody changed the object in the org since it was applied, and the manifest changed as well.',
  missing: 'The object was deleted in the org.',
  'stale-caller': 'A published flow holds an old copy of a shared flow.',
  'not-applied': 'The manifest changed since it was applied.',
  unknown: 'What the org has could not be compared.',
  unmanaged: 'The org has an object that nobody manages.',
};

const OWN: ReadonlyMap<string, string> = new Map([
  ...withPrefix('hazard', HAZARD_WORDS),
  ...withPrefix('held', HELD_WORDS),
  ...withPrefix('drift', DRIFT_WORDS),
]);

const SAYINGS: readonly (readonly [code: RegExp, says: string])[] = FINDING_SAYINGS.map(([code, says]) => [
  new RegExp(`^${code.replaceAll('.', '\\.').replace('…', '.+')}$`),
  says,
]);

const HELP =
  'Each result says what is wrong, why it matters and what to do next. Every code stands in docs/reference-findings.md ' +
  'and docs/reports-for-tools.md of Callwright.';

/** A code as SARIF describes a rule. Where its words are worked out each time, its slug says what it is about. */
export function ruleOf(code: string): ReportingDescriptor {
  const slug = code.slice(code.indexOf('.') + 1).replaceAll('-', ' ');
  const words = OWN.get(code) ?? SAYINGS.find(([one]) => one.test(code))?.[1] ?? slug;
  return {
    id: code,
    shortDescription: { text: words },
    fullDescription: { text: words },
    help: { text: HELP },
  };
}

function withPrefix(
  prefix: string,
  words: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  return Object.entries(words).map(([name, text]) => [`${prefix}.${name}`, text]);
}
