import type { Address } from '@callwright/model';
import { ToolError, parseAddress } from '@callwright/model';

/** `--target ADDRESS`. Throws a ToolError (`usage`) for what cannot be an address; whether there is one is the plan's to say. */
export function parseTargets(written: readonly string[]): readonly Address[] {
  return written.map((text) => {
    const parsed = parseAddress(text);
    if (!parsed) {
      throw new ToolError({
        code: 'cli.usage',
        problem: 'usage',
        summary: `--target names no address: "${text}"`,
        hint: 'Write it as Kind/name, as the plan prints it.',
      });
    }
    return `${parsed.kind}/${parsed.name}` as const;
  });
}
