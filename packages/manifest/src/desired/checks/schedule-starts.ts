import type { Finding, Json } from '@callwright/model';
import { occurrences } from '../../recurrence.ts';
import type { Check } from '../check.ts';

/** A schedule whose beginning is no occurrence of its own rule: nobody can say when it is meant to begin (language 2). */
export const checkScheduleStarts: Check = ({ values, documentAt }) => {
  const findings: Finding[] = [];
  for (const value of values) {
    const { start, repeat } = value.attributes as Readonly<Record<string, Json | undefined>>;
    const document = documentAt.get(value.address);
    if (!document || typeof start !== 'string' || typeof repeat !== 'string' || repeat === '') {
      continue;
    }
    const [first] = occurrences(repeat, start, 1) ?? [];
    const key = document.spec['day'] === undefined ? 'start' : 'day';
    if (first === undefined) {
      findings.push({
        code: 'manifest.recurrence-unreadable',
        severity: 'error',
        summary: `The rule of ${value.address} cannot be read, or never comes true: ${repeat}.`,
        hint: 'Write an iCal rule, e.g. FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR or FREQ=YEARLY;BYMONTH=11;BYDAY=4TH.',
        address: value.address,
        place: document.place(['spec', 'repeat']),
      });
    } else if (first !== start) {
      findings.push({
        code: 'manifest.start-not-in-repeat',
        severity: 'error',
        summary: `${value.address} begins at ${start}, which its rule ${repeat} does not hit.`,
        detail: 'The platform would begin with a time that the rule never gives.',
        hint: `Begin with the next time that it gives: ${key}: ${key === 'day' ? first.slice(0, 10) : first.slice(0, 16)}`,
        address: value.address,
        place: document.place(['spec', key]),
      });
    }
  }
  return findings;
};
