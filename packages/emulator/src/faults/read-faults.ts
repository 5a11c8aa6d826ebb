import type { Disturb } from '../fault-effect.ts';
import { faultEffects } from '../fault-effects/index.ts';
import { areaOfPath } from '../http/area.ts';
import { methods } from '../http/operation.ts';
import { readMap, type MapSource, type ReadMap } from '../map-reader.ts';
import { operations } from '../operations/operations.ts';
import { readRuleList } from '../rule-list.ts';
import { changedSettings, isSettingProblem, type Settings } from '../settings.ts';
import { readYamlDocument } from '../yaml-document.ts';
import type { FaultRule } from './fault-rule.ts';
import { blank } from './path-pattern.ts';

/** What a fault file orders. */
export interface FaultFile {
  readonly rules: readonly FaultRule[];
  /** The given settings with what the file changes. */
  readonly settings: Settings;
}

const source: MapSource = { code: 'faults-invalid', noun: 'a fault rule' };
const ruleKeys = ['name', 'method', 'path', 'query', 'on', 'from', 'times', 'chance', 'seed', 'effect'];

/** Reads a fault file, YAML or JSON. Throws an EmulatorError `faults-invalid` that names rule and key. */
export function readFaultFile(text: string, place: string, settings: Settings): FaultFile {
  const file = readMap({ ...source, noun: 'a fault file' }, readYamlDocument(source, text, place), place, [
    'settings',
    'faults',
  ]);
  const changed = changedSettings(settings, file.anyMap('settings') ?? {});
  if (isSettingProblem(changed)) {
    throw file.fail('settings', `cannot be: ${changed.sentence}`);
  }
  return { rules: readFaultRules(file.raw('faults'), place), settings: changed };
}

/** Reads a list of rules; their names must differ. `place` is where the list stands, for complaints. */
export function readFaultRules(list: unknown, place: string): readonly FaultRule[] {
  return readRuleList(source, list, 'faults', place, readFaultRule);
}

/** Reads one rule. */
export function readFaultRule(written: unknown, place: string): FaultRule {
  const nameless = readMap(source, written, place, ruleKeys);
  const name = nameless.requiredText('name');
  const rule = readMap(source, written, `${place} '${name}'`, ruleKeys);
  const method = rule.oneOf('method', methods);
  return {
    name,
    ...(method === undefined ? {} : { method }),
    path: pathOf(rule),
    query: rule.textMap('query') ?? {},
    ...windowOf(rule),
    chance: chanceOf(rule),
    seed: rule.wholeBetween('seed', 0, 2 ** 32 - 1) ?? 1,
    disturb: effectOf(rule),
    written: written as Readonly<Record<string, unknown>>,
  };
}

/** A pattern that can never fit is a slip of the pen, and a rehearsal in which nothing happens proves nothing. */
function pathOf(rule: ReadMap): string {
  const path = rule.requiredText('path');
  if (!path.startsWith('/') || path.includes('?')) {
    throw rule.fail('path', "must begin with '/' and have no query; parameters stand under 'query'.");
  }
  if (path.includes('*')) {
    return path;
  }
  const area = areaOfPath(path);
  const known = [...operations.map((operation) => operation.path), '/uploads/{jobId}', '/downloads/{jobId}'];
  const isTemplate = path.includes('{');
  if (
    (area !== 'platform' && area !== 'transfer') ||
    (isTemplate && !known.some((template) => blank(template) === blank(path)))
  ) {
    throw rule.fail(
      'path',
      `fits nothing that the local org serves: '${path}'. ` +
        'Give a template such as /api/v2/flows/jobs/{jobId}, a path, or a pattern with *.',
    );
  }
  return path;
}

function windowOf(rule: ReadMap): Pick<FaultRule, 'from' | 'times'> {
  const on = rule.wholeBetween('on', 1, Number.MAX_SAFE_INTEGER);
  const from = rule.wholeBetween('from', 1, Number.MAX_SAFE_INTEGER);
  const times = rule.wholeBetween('times', 1, Number.MAX_SAFE_INTEGER);
  if (on !== undefined && (from !== undefined || times !== undefined)) {
    throw rule.fail('on', "is one request: it cannot stand beside 'from' or 'times'.");
  }
  return on === undefined
    ? { from: from ?? 1, times: times ?? Number.POSITIVE_INFINITY }
    : { from: on, times: 1 };
}

function chanceOf(rule: ReadMap): number {
  const chance = rule.raw('chance') ?? 1;
  if (typeof chance !== 'number' || !(chance > 0 && chance <= 1)) {
    throw rule.fail('chance', 'must be a number above 0 and up to 1.');
  }
  if (rule.has('seed') && !rule.has('chance')) {
    throw rule.fail('seed', "belongs to a 'chance'.");
  }
  return chance;
}

function effectOf(rule: ReadMap): Disturb {
  const kinds = faultEffects.map(({ kind }) => kind);
  const all = ['kind', ...new Set(faultEffects.flatMap(({ keys }) => keys))];
  const kind = rule.map('effect', all)?.oneOf('kind', kinds);
  const effect = faultEffects.find((candidate) => candidate.kind === kind);
  const map = effect === undefined ? undefined : rule.map('effect', ['kind', ...effect.keys]);
  if (effect === undefined || map === undefined) {
    throw rule.fail('effect', `needs a 'kind': one of ${kinds.join(', ')}.`);
  }
  return effect.read(map);
}
