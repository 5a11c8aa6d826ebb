/** Order by UTF-16 code units: independent of locale, so that equal input gives equal bytes everywhere. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
