import type { FaultEffect } from '../fault-effect.ts';
import { momentOf, passTo } from './moment.ts';

/** Answers anything at all, such as the HTML page of a gateway: `{ status, headers?, body?, moment? }`. */
export const answerEffect: FaultEffect = {
  kind: 'answer',
  keys: ['status', 'headers', 'body', 'moment'],
  read(map) {
    const status = map.wholeBetween('status', 200, 599);
    if (status === undefined) {
      throw map.fail('status', 'is missing.');
    }
    const headers = map.textMap('headers') ?? {};
    const wrong = Object.entries(headers).find(([name, value]) => !isHeader(name, value));
    if (wrong !== undefined) {
      throw map.fail('headers', `holds '${wrong[0]}', which cannot be sent.`);
    }
    const reply = { status, headers, body: map.text('body') ?? '' };
    const moment = momentOf(map);
    return async (call) => {
      await passTo(call, moment);
      return { kind: 'whole', reply };
    };
  },
};

function isHeader(name: string, value: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]+$/.test(name) && /^[\t\x20-\x7e]*$/.test(value);
}
