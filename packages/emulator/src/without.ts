/** A copy without some fields. Absent and undefined differ in our records, so clearing a field means leaving it out. */
export function without<T extends object, K extends keyof T>(value: T, ...fields: readonly K[]): Omit<T, K> {
  const left = Object.entries(value).filter(([name]) => !fields.some((field) => field === name));
  return Object.fromEntries(left) as Omit<T, K>;
}
