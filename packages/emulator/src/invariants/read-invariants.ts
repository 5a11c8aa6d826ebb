import type { RunningInvariant } from '../invariant.ts';
import type { LocalOrg } from '../local-org.ts';
import { readMap, type MapSource } from '../map-reader.ts';
import { readRuleList } from '../rule-list.ts';
import { readYamlDocument } from '../yaml-document.ts';
import { invariants } from './index.ts';

/** A rule that was given: a named invariant with its parameters. */
export interface InvariantRule {
  readonly name: string;
  readonly rule: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  start(org: LocalOrg): RunningInvariant;
}

const source: MapSource = { code: 'invariants-invalid', noun: 'an invariant' };

/** Reads a file of invariants, YAML or JSON. Throws an EmulatorError `invariants-invalid` that names rule and key. */
export function readInvariantFile(text: string, place: string): readonly InvariantRule[] {
  const file = readMap(
    { ...source, noun: 'an invariants file' },
    readYamlDocument(source, text, place),
    place,
    ['invariants'],
  );
  return readInvariants(file.raw('invariants'), place);
}

/** Reads a list of rules; their names must differ. `place` is where the list stands, for complaints. */
export function readInvariants(list: unknown, place: string): readonly InvariantRule[] {
  return readRuleList(source, list, 'invariants', place, readInvariant);
}

/** Reads `{ name?, rule, with? }`; without a name the rule's own is taken. */
export function readInvariant(written: unknown, place: string): InvariantRule {
  const map = readMap(source, written, place, ['name', 'rule', 'with']);
  const rule = map.requiredText('rule');
  const invariant = invariants.find((candidate) => candidate.rule === rule);
  if (invariant === undefined) {
    const known = invariants.map((candidate) => candidate.rule).join(', ');
    throw map.fail('rule', `names no invariant: '${rule}'. Known are: ${known}.`);
  }
  const name = map.text('name') ?? rule;
  const parameters = map.anyMap('with') ?? {};
  const start = invariant.read(readMap(source, parameters, `${place} '${name}': with`, invariant.parameters));
  return { name, rule, parameters, start };
}
