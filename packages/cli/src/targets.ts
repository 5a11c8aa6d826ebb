import type { Address } from '@callwright/model';
import { ToolError, parseAddress } from '@callwright/model';

/** `--target ADDRESS`, or another flag that takes addresses. Throws a ToolError (`usage`) for what cannot be an address; whether there is one is the plan's to say. */
export function parseTargets(written: readonly string[], flag = '--target'): readonly Address[] {
  return written.map((text) => {
    const parsed = parseAddress(text);
    if (!parsed) {
      throw new ToolError({
        code: 'cli.usage',
        problem: 'usage',
        summary: `${flag} names no address: "${text}"`,
        hint: 'Write it as Kind/name, as plan and drift print it.',
      });
    }
    return `${parsed.kind}/${parsed.name}` as const;
  });
}
