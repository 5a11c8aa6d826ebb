import type { Finding } from '@callwright/model';
import { plain } from '../words.ts';

/** A finding as one plain text: what, why, what to do. Each line of it is safe to show. */
export function findingWords({ summary, detail = '', hint = '' }: Finding): string {
  return [summary, detail, hint]
    .filter((part) => part !== '')
    .map((part) => part.split('\n').map(plain).join('\n'))
    .join('\n\n');
}
