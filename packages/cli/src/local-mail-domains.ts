import type { DesiredState, Json, JsonObject } from '@callwright/model';
import { isJsonObject } from '@callwright/model';

/**
 * The seed with the mail domains that the addresses of the project stand below and the seed lacks: manifests name them
 * nowhere else, and the platform makes no route without its domain (facts: API 4.6).
 */
export function withMailDomains(
  seed: JsonObject,
  { resources }: Pick<DesiredState, 'resources'>,
): JsonObject {
  const written: Json = seed['emailDomains'] ?? [];
  const present = Array.isArray(written) ? (written as readonly Json[]) : [];
  const known = new Set(present.map(nameOf));
  const wanted = resources.flatMap((resource) => {
    const domain =
      resource.kind === 'EmailRoute' && 'attributes' in resource && resource.attributes['domain'];
    return typeof domain === 'string' && !known.has(domain) ? [domain] : [];
  });
  return wanted.length === 0
    ? seed
    : { ...seed, emailDomains: [...present, ...[...new Set(wanted)].map((name) => ({ name }))] };
}

function nameOf(entry: Json): string | undefined {
  const name = isJsonObject(entry) ? entry['name'] : entry;
  return typeof name === 'string' ? name.toLowerCase() : undefined;
}
