import { closestName } from '@callwright/archy';
import type { Attributes, Json } from '@callwright/model';
import { isE164, isTimeZone, knownTimeZones, normaliseNumber, normaliseRecurrence } from '@callwright/model';

/**
 * How a written text becomes the attribute that is compared and sent. Named by the `format` annotation of a property in
 * a kind's schema. Returns the attributes it stands for (usually one), or a sentence that says what is wrong.
 */
export type ValueFormat = (
  attribute: string,
  written: Json,
) => { readonly attributes: Attributes } | { readonly wrong: string };

const LOCAL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Local time without zone, to the second: `2026-01-05T08:00:00` (language 2). */
const localTime: ValueFormat = (attribute, written) => {
  const match = LOCAL_TIME.exec(typeof written === 'string' ? written : '');
  if (
    !match ||
    !isDay(match) ||
    Number(match[4]) > 23 ||
    Number(match[5]) > 59 ||
    Number(match[6] ?? 0) > 59
  ) {
    return { wrong: `${show(written)} is no local time such as 2026-01-05T08:00` };
  }
  return { attributes: { [attribute]: `${match[0].slice(0, 16)}:${match[6] ?? '00'}` } };
};

/** A whole day: from midnight to the next midnight. */
const wholeDay: ValueFormat = (_attribute, written) => {
  const match = typeof written === 'string' ? DAY.exec(written) : null;
  if (!match || !isDay(match)) {
    return { wrong: `${show(written)} is no day such as 2026-01-01` };
  }
  const next = new Date(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + 1));
  return {
    attributes: { start: `${match[0]}T00:00:00`, end: `${next.toISOString().slice(0, 10)}T00:00:00` },
  };
};

const recurrence: ValueFormat = (attribute, written) =>
  typeof written === 'string' && /^(RRULE:)?[A-Z]+=/i.test(written.trim())
    ? { attributes: { [attribute]: normaliseRecurrence(written) } }
    : { wrong: `${show(written)} is no recurrence rule such as FREQ=WEEKLY;BYDAY=MO` };

/** E.164 as it is; another spelling of a number is said with its E.164 form. */
const number: ValueFormat = (attribute, written) => {
  if (typeof written === 'string' && isE164(written)) {
    return { attributes: { [attribute]: written } };
  }
  const close = typeof written === 'string' ? normaliseNumber(written) : undefined;
  return {
    wrong: `${show(written)} is no number in E.164${close === undefined ? ', e.g. "+13175550190"' : `; write "${close}"`}`,
  };
};

/** A zone of the time-zone database. */
const timeZone: ValueFormat = (attribute, written) => {
  if (typeof written === 'string' && isTimeZone(written)) {
    return { attributes: { [attribute]: written } };
  }
  const close = typeof written === 'string' ? closestName(written, knownTimeZones()) : undefined;
  return {
    wrong: `${show(written)} is no time zone${close === undefined ? ' such as America/New_York' : `; did you mean ${close}?`}`,
  };
};

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** An address and its domain, both in small letters: mail knows no others (facts: API 4.6; the former is assumed). */
const mailAddress: ValueFormat = (attribute, written) => {
  const address = typeof written === 'string' ? written.trim().toLowerCase() : '';
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, Math.max(0, at)), address.slice(at + 1)];
  const labels = domain.split('.');
  const isGood =
    local.length <= 64 &&
    LOCAL_PART.test(local) &&
    domain.length <= 253 &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label));
  if (isGood) {
    return { attributes: { [attribute]: address, domain } };
  }
  const inside = /<([^<>]+)>/.exec(address)?.[1];
  return {
    wrong: `${show(written)} is no e-mail address such as help@acme.example${inside === undefined ? '' : `; write ${show(inside)}, the name stands in \`fromName\``}`,
  };
};

export const VALUE_FORMATS: Readonly<Record<string, ValueFormat>> = {
  'local-time': localTime,
  'time-zone': timeZone,
  'whole-day': wholeDay,
  recurrence,
  number,
  'mail-address': mailAddress,
};

function isDay(match: RegExpExecArray): boolean {
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function show(written: Json): string {
  return JSON.stringify(written);
}
