import type { Address } from '@callwright/model';
import { compareAddresses } from '@callwright/model';
import { components } from './components.ts';
import type { Link } from './graph.ts';

/**
 * Of links that go round, the fewest flows that must be there in name for the others to be made one after the other: one
 * per simple ring (a feedback vertex set). Greedy, the flow that most others need first; then every choice is dropped
 * that the others make needless, so that none can be left out of the answer.
 * @param given flows that are there in name already, which cost nothing
 * @param mayChoose whether a flow can be published empty
 */
export function chooseStubs(
  links: readonly Link[],
  given: ReadonlySet<Address>,
  mayChoose: (address: Address) => boolean,
): ReadonlySet<Address> {
  const chosen: Address[] = [];
  for (;;) {
    const left = linksInRounds(withoutStubs(links, new Set([...given, ...chosen])));
    const next = mostNeeded(left, mayChoose);
    if (next === undefined) {
      break;
    }
    chosen.push(next);
  }
  return chosen.reduce((kept, one) => {
    const fewer = new Set([...kept].filter((other) => other !== one));
    const isSame =
      linksInRounds(withoutStubs(links, new Set([...given, ...fewer]))).length ===
      linksInRounds(withoutStubs(links, new Set([...given, ...kept]))).length;
    return isSame ? fewer : kept;
  }, new Set(chosen));
}

/** Links that stay when whoever names a stub need not wait for it. A copy of a shared flow can name no stub. */
export function withoutStubs(links: readonly Link[], stubs: ReadonlySet<Address>): readonly Link[] {
  return links.filter((link) => !namesStub(link, stubs));
}

export function namesStub({ to, how }: Link, stubs: ReadonlySet<Address>): boolean {
  return how !== 'snapshots' && stubs.has(to);
}

export function linksInRounds(links: readonly Link[]): readonly Link[] {
  const component = components(links);
  return links.filter(({ from, to }) => component.get(from) === component.get(to));
}

function mostNeeded(links: readonly Link[], mayChoose: (address: Address) => boolean): Address | undefined {
  const into = new Map<Address, number>();
  const outOf = new Map<Address, number>();
  for (const { from, to, how } of links) {
    outOf.set(from, (outOf.get(from) ?? 0) + 1);
    if (how !== 'snapshots') {
      into.set(to, (into.get(to) ?? 0) + 1);
    }
  }
  const weight = (address: Address): number => (into.get(address) ?? 0) * (outOf.get(address) ?? 0);
  const [first] = [...into.keys()]
    .filter(mayChoose)
    .sort((a, b) => weight(b) - weight(a) || compareAddresses(a, b));
  return first;
}
