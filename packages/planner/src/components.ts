import type { Address } from '@callwright/model';
import { appendTo } from './by-key.ts';

interface Visit {
  readonly address: Address;
  readonly next: readonly Address[];
  at: number;
}

/**
 * Strongly connected components (Tarjan), without recursion: a chain of thousands of flows is no deeper than one. Two
 * addresses are in one component exactly when each is reached from the other.
 */
export function components(
  links: readonly { readonly from: Address; readonly to: Address }[],
): ReadonlyMap<Address, number> {
  const targets = new Map<Address, Address[]>();
  for (const { from, to } of links) {
    appendTo(targets, from, to);
  }
  const index = new Map<Address, number>();
  const low = new Map<Address, number>();
  const component = new Map<Address, number>();
  const open: Address[] = [];
  let count = 0;
  const visit = (address: Address): Visit => {
    index.set(address, index.size);
    low.set(address, index.size - 1);
    open.push(address);
    return { address, next: targets.get(address) ?? [], at: 0 };
  };
  const lower = (address: Address, value: number): void => {
    low.set(address, Math.min(low.get(address) ?? value, value));
  };
  const close = (address: Address): void => {
    if (low.get(address) !== index.get(address)) {
      return;
    }
    for (let member = open.pop(); member !== undefined; member = open.pop()) {
      component.set(member, count);
      if (member === address) {
        break;
      }
    }
    count += 1;
  };
  for (const start of targets.keys()) {
    const path: Visit[] = index.has(start) ? [] : [visit(start)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.next[top.at];
      top.at += 1;
      if (next === undefined) {
        close(top.address);
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) {
          lower(parent.address, low.get(top.address) ?? 0);
        }
      } else if (!index.has(next)) {
        path.push(visit(next));
      } else if (!component.has(next)) {
        lower(top.address, index.get(next) ?? 0);
      }
    }
  }
  return component;
}
