/**
 * A local time without a zone, `yyyy-MM-ddTHH:mm[:ss[.SSS]]`, as the platform answers it: with milliseconds
 * (facts: API 4.4). Undefined when the text is none or the day does not exist.
 */
export function localTime(text: string): string | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?$/.exec(text);
  if (parts?.[1] === undefined) {
    return undefined;
  }
  const whole = `${parts[1]}:${parts[2] ?? '00'}.${(parts[3] ?? '').padEnd(3, '0')}`;
  const time = Date.parse(`${whole}Z`);
  return !Number.isNaN(time) && new Date(time).toISOString() === `${whole}Z` ? whole : undefined;
}
