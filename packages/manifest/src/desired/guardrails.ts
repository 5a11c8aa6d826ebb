import type { Finding, Freeze, Guardrails, Limit } from '@callwright/model';
import type { Guardrails as Written } from '@callwright/schemas';
import type { LoadedProject } from '../load-project.ts';
import { VALUE_FORMATS } from './value-format.ts';

/** What the project says about the bounds of one plan. */
export interface GuardrailsReading {
  readonly guardrails?: Guardrails;
  readonly findings: readonly Finding[];
}

type WrittenFreeze = NonNullable<Written['freeze']>[number];

/** Reads `guardrails`. A freeze that can never be, or whose times cannot be told, is an error: somebody relies on it. */
export function readGuardrails({ project }: LoadedProject): GuardrailsReading {
  const written = project.spec.guardrails;
  if (written === undefined) {
    return { findings: [] };
  }
  const findings: Finding[] = [];
  const freeze = (written.freeze ?? []).flatMap((one, index) => {
    const path = ['spec', 'guardrails', 'freeze', index];
    const read = readFreeze(one);
    if ('freeze' in read) {
      return [read.freeze];
    }
    findings.push({
      code: read.wrong === undefined ? 'manifest.freeze-ends-first' : 'manifest.wrong-value',
      severity: 'error',
      summary: read.wrong ?? 'The freeze ends before it begins.',
      ...(read.wrong === undefined && {
        hint: `Write \`from: ${one.to}, to: ${one.from}\`, or correct one of them.`,
      }),
      place: project.place([...path, ...(read.key === undefined ? [] : [read.key])]),
    });
    return [];
  });
  return {
    guardrails: {
      ...limit('maxUpdates', written.maxUpdates),
      ...limit('maxDeletes', written.maxDeletes),
      ...limit('maxRepublish', written.maxRepublish),
      minimum: written.minimum ?? 0,
      freeze,
    },
    findings,
  };
}

function limit<K extends string>(
  key: K,
  written: number | string | undefined,
): { readonly [P in K]?: Limit } {
  if (written === undefined) {
    return {};
  }
  const read: Limit =
    typeof written === 'number' ? { most: written } : { percent: Number.parseInt(written, 10) };
  return { [key]: read } as { readonly [P in K]?: Limit };
}

function readFreeze(
  written: WrittenFreeze,
): { readonly freeze: Freeze } | { readonly wrong?: string; readonly key?: keyof WrittenFreeze } {
  const read: Partial<Record<keyof WrittenFreeze, string>> = {};
  for (const [key, format] of [
    ['from', 'local-time'],
    ['to', 'local-time'],
    ['timeZone', 'time-zone'],
  ] as const) {
    const value = VALUE_FORMATS[format]?.(key, written[key]);
    if (value === undefined || 'wrong' in value) {
      const wrong = value?.wrong ?? '';
      return { key, wrong: `\`${key}\`: ${wrong}${wrong.endsWith('?') ? '' : '.'}` };
    }
    read[key] = value.attributes[key] as string;
  }
  const { from = '', to = '', timeZone = '' } = read;
  return to <= from ? {} : { freeze: { from, to, timeZone } };
}
