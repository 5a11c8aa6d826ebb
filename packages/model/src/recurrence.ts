import { compareText } from './text-order.ts';

const DAY_ORDER = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/**
 * An iCal recurrence rule in the one spelling that rules are compared in: upper case, the frequency first and the other parts in code-unit order, list
 * values sorted, and what is default left out (`INTERVAL=1`, `WKST=MO`). Rules with the same result mean the same.
 * An empty text stays empty.
 */
export function normaliseRecurrence(rule: string): string {
  const parts = rule
    .trim()
    .replace(/^RRULE:/i, '')
    .toUpperCase()
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'INTERVAL=1' && part !== 'WKST=MO')
    .map((part) => {
      const at = part.indexOf('=');
      const [key, value] = at < 0 ? [part, ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()];
      return `${key}=${value.split(',').map(normaliseItem).sort(compareItems).join(',')}`;
    });
  return parts.sort(compareParts).join(';');
}

/** The frequency comes first, as readers of older rules expect it; the rest by name. */
function compareParts(a: string, b: string): number {
  return Number(b.startsWith('FREQ=')) - Number(a.startsWith('FREQ=')) || compareText(a, b);
}

/** `+2MO` and `2MO` are the same day. */
function normaliseItem(item: string): string {
  return item
    .trim()
    .replace(/^\+/, '')
    .replace(/^(-?)0+(?=\d)/, '$1');
}

function compareItems(a: string, b: string): number {
  const [dayA, dayB] = [DAY_ORDER.indexOf(a.slice(-2)), DAY_ORDER.indexOf(b.slice(-2))];
  if (dayA >= 0 && dayB >= 0) {
    return dayA - dayB || Number.parseInt(a, 10) - Number.parseInt(b, 10) || compareText(a, b);
  }
  const [numberA, numberB] = [Number(a), Number(b)];
  return Number.isNaN(numberA - numberB) ? compareText(a, b) : numberA - numberB;
}
