/**
 * Variables that every flow has in the scope `Flow.` without declaring them, by name in lower case, with their types.
 * In-queue flows of public files read the first (facts: ARC 5.3, holdMusic); the others stand in the platform's own
 * list of built-in variables.
 */
export const BUILT_IN_VARIABLES: ReadonlyMap<string, string> = new Map([
  ['holdprompt', 'prompt'],
  ['istest', 'boolean'],
  ['startdatetimeutc', 'dateTime'],
  ['invocationdata', 'string'],
]);
