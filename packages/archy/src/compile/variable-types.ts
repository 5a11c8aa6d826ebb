/** Variable types of Architect; each also exists as `<type>Collection` unless marked single (facts: ARC 5.3). */
const TYPES =
  'agentScorePair assignedCustomerIntent boolean card choice chooser communication currency customerIntent date dateTime decimal duration emailAddress emergencyGroup externalContact externalOrganization grammar group image integer journeyOutcome journeyOutcomeScore journeySegment journeySession json knowledgeBaseDocument languageSkill lineItem listPickerItem listPickerSection phoneNumber prompt queue schedule scheduleGroup shippingOption skill string surveyAnswerOption surveyQuestion surveyQuestionGroup time timeslot user utilizationLabel workbin worktypeStatus wrapupCode'.split(
    ' ',
  );
const SINGLE_TYPES =
  'carousel listPicker quickReplies settings surveyForm timePicker voiceSnippet workitem'.split(' ');

/** Every type that a variable can be declared with, e.g. `string`, `queueCollection`. */
export const VARIABLE_TYPES: readonly string[] = [
  ...TYPES,
  ...TYPES.map((type) => `${type}Collection`),
  ...SINGLE_TYPES,
];

const known = new Set(VARIABLE_TYPES);

export function isVariableType(type: string): boolean {
  return known.has(type);
}

/** Whether a value of one type may stand where another is wanted; an unknown type fits everywhere. */
export function fits(given: string | undefined, wanted: string | undefined): boolean {
  return (
    given === undefined ||
    wanted === undefined ||
    given === wanted ||
    (given === 'integer' && wanted === 'decimal')
  );
}
