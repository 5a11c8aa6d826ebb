import { compareText } from './text-order.ts';

/** Kinds whose content is an Architect body. */
export const FLOW_KINDS = ['SharedFlow', 'InboundFlow', 'Flow'] as const;
export type FlowKind = (typeof FLOW_KINDS)[number];

/**
 * The kind of a resource. The flow kinds are special to the planner; every other kind is compared by value and is
 * known through its schema and its {@link KindTraits} alone, so the list is open.
 */
export type Kind = FlowKind | (string & {});

/** `Kind/name`, e.g. `SharedFlow/login`: what a resource is called in plans, findings and on the command line. */
export type Address = `${string}/${string}`;

export function isFlowKind(kind: string): kind is FlowKind {
  return (FLOW_KINDS as readonly string[]).includes(kind);
}

export function addressOf(kind: Kind, name: string): Address {
  return `${kind}/${name}`;
}

/** The parts of an address; undefined when the text is not `Kind/name`. */
export function parseAddress(text: string): { readonly kind: Kind; readonly name: string } | undefined {
  const match = /^([A-Z][A-Za-z]*)\/([a-z0-9-]{1,80})$/.exec(text);
  return match ? { kind: match[1] as Kind, name: match[2] as string } : undefined;
}

export function kindOf(address: Address): Kind {
  return address.slice(0, address.indexOf('/'));
}

/** Total order of addresses by code units, the same on every machine. */
export function compareAddresses(a: Address, b: Address): number {
  return compareText(a, b);
}
