import { unknown } from '@callwright/model';
import { liveObject } from '@callwright/testkit';
import type { SampleValue } from '../sample-project.ts';
import type { Case } from './case.ts';

function mail(name: string, address: string): SampleValue {
  const domain = address.slice(address.indexOf('@') + 1);
  return {
    kind: 'EmailRoute',
    name,
    attributes: { address, domain, fromName: 'Acme' },
    liveName: address,
  };
}

/** Routes of mail addresses: named by their address, below a domain that they cannot leave. */
export const MAIL_ROUTES: readonly Case[] = [
  {
    rule: 'mail: an address below a domain that the org lacks: held, with the near one',
    off: { row: 'not live, nothing there that it could live below: held' },
    now: { values: [mail('help', 'help@acme.exmple')] },
    changes: ['create EmailRoute/help held:conflict'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'mail: domains that cannot be listed are not missing',
    off: { in: 'place-of-object.ts', replace: 'if (!above.known) {', by: 'if (Math.random() < 0) {' },
    blind: (live) => ({
      ...live,
      objects: {
        ...live.objects,
        EmailRoute: { rows: [], complete: { known: true, value: true }, above: unknown('forbidden', 'No.') },
      },
    }),
    now: { values: [mail('help', 'help@acme.example')] },
    changes: ['create EmailRoute/help held:unknown'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'mail: another address of the same domain is an update, and the old one leads nowhere',
    off: { in: 'find-moves.ts', replace: '...(isHopeless ? [] : unroutes(facts, wanted, proposal))', by: '' },
    before: { values: [mail('help', 'help@acme.example')] },
    now: { values: [mail('help', 'support@acme.example')] },
    changes: ['update EmailRoute/help held:hazard unroutes-number'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'mail: an address goes to another domain by no update: held',
    off: { row: 'it would have to leave what it lives below: held' },
    org: (empty) => ({ ...empty, above: { EmailRoute: ['acme.example', 'b.example'] } }),
    before: { values: [mail('help', 'help@acme.example')] },
    now: { values: [mail('help', 'help@b.example')] },
    changes: ['update EmailRoute/help held:conflict'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'mail: an address passes from a route that takes another one',
    off: { in: 'move-steps.ts', replace: '{ ...step, follows: previous.id }', by: 'step' },
    before: { values: [mail('a', 'help@acme.example')] },
    now: {
      values: [mail('a', 'other@acme.example'), mail('b', 'help@acme.example')],
    },
    changes: ['update EmailRoute/a', 'create EmailRoute/b'],
    steps: ['update-object:EmailRoute/a', 'create-object:EmailRoute/b'],
    follows: { 'create-object:EmailRoute/b': 'update-object:EmailRoute/a' },
    findings: ['plan.entrance-moves'],
  },
  {
    rule: 'mail: routes that exchange their addresses are held: neither can be without one',
    off: { in: 'find-moves.ts', replace: 'holdRounds(moves, changed);', by: '' },
    before: { values: [mail('a', 'help@acme.example'), mail('b', 'bills@acme.example')] },
    now: { values: [mail('a', 'bills@acme.example'), mail('b', 'help@acme.example')] },
    changes: ['update EmailRoute/a held:conflict', 'update EmailRoute/b held:conflict'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'mail: an unmanaged route cannot give its address up',
    off: {
      in: 'find-moves.ts',
      replace: 'if (!isManaged && !Array.isArray(owner.attributes[attribute])) {',
      by: 'if (Math.random() < 0) {',
    },
    before: { values: [mail('a', 'help@acme.example')] },
    since: (org) => ({
      ...org,
      objects: {
        ...org.objects,
        by: liveObject('EmailRoute', 'by', 'bills@acme.example', {
          address: 'bills@acme.example',
          domain: 'acme.example',
          fromName: 'Somebody',
        }),
      },
    }),
    now: {
      values: [mail('a', 'bills@acme.example'), mail('b', 'help@acme.example')],
    },
    changes: ['update EmailRoute/a held:conflict', 'create EmailRoute/b held:needs-held'],
    steps: [],
    isSettled: false,
  },
  {
    rule: 'mail: the address is said once, though it is the name too',
    off: { in: 'classify-value.ts', replace: 'isValue || live === undefined', by: 'live === undefined' },
    before: { values: [mail('a', 'help@acme.example')] },
    now: { values: [mail('a', 'support@acme.example'), mail('b', 'help@acme.example')] },
    changes: ['update EmailRoute/a', 'create EmailRoute/b'],
    steps: ['update-object:EmailRoute/a', 'create-object:EmailRoute/b'],
    follows: { 'create-object:EmailRoute/b': 'update-object:EmailRoute/a' },
    edits: { 'EmailRoute/a': ['address: support@acme.example (was help@acme.example)'] },
    findings: ['plan.entrance-moves'],
  },
];
