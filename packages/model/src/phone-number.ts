const E164 = /^\+[1-9]\d{1,14}$/;

/** Whether a text is a number in E.164, e.g. `+13175550190`. */
export function isE164(text: string): boolean {
  return E164.test(text);
}

/**
 * The E.164 form of a number as the platform may return it (`dnis` comes back in other formats, facts: API 4.3):
 * a `tel:` scheme, blanks, dashes, dots and brackets are dropped. Undefined when that does not give E.164.
 */
export function normaliseNumber(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^tel:/i, '')
    .replace(/[\s().-]/g, '');
  return isE164(bare) ? bare : undefined;
}
