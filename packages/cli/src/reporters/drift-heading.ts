import type { DriftClass, DriftReport, SuppressedEdit } from '@callwright/model';
import { DRIFT_CLASSES, isDrifted } from '@callwright/model';
import { count } from '../words.ts';

/** What a class is called; the word that stands beside its sign. */
export const CLASS_WORDS: Readonly<Record<DriftClass, string>> = {
  drift: 'drift',
  both: 'drift and not applied yet',
  missing: 'missing',
  'stale-caller': 'stale caller',
  'not-applied': 'not applied yet',
  unknown: 'unknown',
  unmanaged: 'unmanaged',
};

/** The sign of a class, which never stands without its word. */
export const CLASS_SIGNS: Readonly<Record<DriftClass, string>> = {
  drift: '⚠',
  both: '⚠',
  missing: '⚠',
  'stale-caller': '↻',
  'not-applied': '~',
  unknown: '?',
  unmanaged: '·',
};

/** `2 drift, 1 stale caller, 97 unchanged`. */
export function tallyWords({ summary }: DriftReport): string {
  const parts = DRIFT_CLASSES.filter((name) => summary[name] > 0).map((name) =>
    name === 'stale-caller'
      ? count(summary[name], CLASS_WORDS[name])
      : `${summary[name]} ${CLASS_WORDS[name]}`,
  );
  return [
    ...parts,
    ...(summary.suppressed > 0 ? [`${summary.suppressed} known drift`] : []),
    ...(summary.unchanged > 0 ? [`${summary.unchanged} unchanged`] : []),
  ].join(', ');
}

/** What customers reach through what has drifted. */
export function driftedEntrances({ objects }: DriftReport): readonly string[] {
  return [...new Set(objects.filter(isDrifted).flatMap(({ impact }) => impact.entrances))].sort();
}

/** Known drift in words, with the day on which it ends and why it is borne. */
export function knownWords({ edit, until, reason }: SuppressedEdit): string {
  const borne = [
    ...(until === undefined ? [] : [`until ${until}`]),
    ...(reason === undefined ? [] : [reason]),
  ];
  return `${edit.words}${borne.length === 0 ? '' : ` (${borne.join(', ')})`}`;
}
