/** Whether a text names a zone of the time-zone database, e.g. `America/New_York`; offsets are none. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return /^[A-Za-z]/.test(name);
  } catch {
    return false;
  }
}

/** Zones to propose where one is misspelt. */
export function knownTimeZones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}
