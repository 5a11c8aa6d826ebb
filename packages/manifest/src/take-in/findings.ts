import type { Address, Finding } from '@callwright/model';
import { printable, shown } from '../findings.ts';

/** What is told about taking in what an org holds; codes are permanent. */

export function leftOut(address: Address, why: string): Finding {
  return {
    code: 'take-in.left-out',
    severity: 'warning',
    summary: `${address} stays as it is: ${printable(why.replace(/\.$/, ''))}.`,
    hint: 'Its files are not touched. Bring manifest and org together by hand, then plan.',
    address,
  };
}

export function stepsDoNotFit(address: Address): Finding {
  return {
    code: 'take-in.steps-do-not-fit',
    severity: 'warning',
    summary: `${address} stays as it is: its \`steps:\` cannot be made to say what the org holds.`,
    detail: 'More was changed in Architect than texts and values.',
    hint: 'Change the steps by hand, or let an Architect body take their place.',
    address,
  };
}

export function stepsReplaced(address: Address, file: string): Finding {
  return {
    code: 'take-in.steps-replaced',
    severity: 'warning',
    summary: `The \`steps:\` of ${address} cannot say what the org holds; the Architect body ${shown(file)} takes their place.`,
    hint: 'The steps, and the comments among them, are in the history of the file.',
    address,
  };
}

export function commentsLost(address: Address, file: string, comments: readonly string[]): Finding {
  return {
    code: 'take-in.comments-lost',
    severity: 'warning',
    summary: `${comments.length === 1 ? 'A comment' : `${comments.length} comments`} of ${shown(file)} went with what was written beside ${comments.length === 1 ? 'it' : 'them'}: ${comments.slice(0, 3).map(shown).join(', ')}${comments.length > 3 ? ', ...' : ''}.`,
    hint: 'Look whether something of it is still true.',
    address,
  };
}

export function unnamedAttribute(address: Address, attribute: string): Finding {
  return {
    code: 'take-in.unnamed',
    severity: 'warning',
    summary: `${attribute} of ${address} refers to something whose name this client cannot see.`,
    hint: 'Give the client access to it (its division, or the permission to view it), or correct the attribute by hand.',
    address,
  };
}
