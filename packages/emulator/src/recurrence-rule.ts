const frequencies = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];

const numbers = /^[+-]?\d{1,3}(?:,[+-]?\d{1,3})*$/;

/** What each part of a rule may be (RFC 5545, 3.3.10). */
const parts: Readonly<Record<string, RegExp>> = {
  FREQ: new RegExp(`^(?:${frequencies.join('|')})$`),
  UNTIL: /^\d{8}(?:T\d{6}Z?)?$/,
  COUNT: /^[1-9]\d*$/,
  INTERVAL: /^[1-9]\d*$/,
  BYSECOND: numbers,
  BYMINUTE: numbers,
  BYHOUR: numbers,
  BYDAY: /^(?:[+-]?\d{1,2})?(?:SU|MO|TU|WE|TH|FR|SA)(?:,(?:[+-]?\d{1,2})?(?:SU|MO|TU|WE|TH|FR|SA))*$/,
  BYMONTHDAY: numbers,
  BYYEARDAY: numbers,
  BYWEEKNO: numbers,
  BYMONTH: numbers,
  BYSETPOS: numbers,
  WKST: /^(?:SU|MO|TU|WE|TH|FR|SA)$/,
};

/**
 * Whether a text is an iCal recurrence rule such as `FREQ=WEEKLY;BYDAY=MO,TU` (facts: API 4.4 names the format). Form
 * only: that a day exists in its month is not looked at.
 */
export function isRecurrenceRule(text: string): boolean {
  const seen = new Set<string>();
  for (const part of text.replace(/;$/, '').split(';')) {
    const [name = '', value, ...more] = part.split('=');
    const form = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (form === undefined || value === undefined || more.length > 0 || seen.has(name) || !form.test(value)) {
      return false;
    }
    seen.add(name);
  }
  return seen.has('FREQ') && !(seen.has('UNTIL') && seen.has('COUNT'));
}
