const MASK = '[redacted]';

/** Shorter values would mask ordinary words; no credential of Genesys Cloud is that short. */
const SHORTEST_SECRET = 4;

/** Knows the secrets of one connection, and takes them out of texts that people or files will see. */
export interface Redactor {
  learn(secret: string): void;
  clean(text: string): string;
}

export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  return {
    learn(secret) {
      for (const spelling of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')]) {
        if (spelling.length >= SHORTEST_SECRET) {
          secrets.add(spelling);
        }
      }
    },
    clean(text) {
      let clean = text.replace(/\b(Bearer|Basic)\s+[\w.~+/=-]+/gi, `$1 ${MASK}`);
      for (const secret of secrets) {
        clean = clean.replaceAll(secret, MASK);
      }
      return clean;
    },
  };
}
