/** Types that have no collection form (facts: ARC 5.3). */
const single = `carousel listPicker quickReplies settings surveyForm timePicker voiceSnippet workitem`.split(
  ' ',
);
/** Types with a collection form. */
const both =
  `agentScorePair assignedCustomerIntent boolean card choice chooser communication currency customerIntent date
  dateTime decimal duration emailAddress emergencyGroup externalContact externalOrganization grammar group image
  integer journeyOutcome journeyOutcomeScore journeySegment journeySession json knowledgeBaseDocument
  languageSkill lineItem listPickerItem listPickerSection phoneNumber prompt queue schedule scheduleGroup
  shippingOption skill string surveyAnswerOption surveyQuestion surveyQuestionGroup time timeslot user
  utilizationLabel workbin worktypeStatus wrapupCode`.split(/\s+/);

const typeNames: ReadonlySet<string> = new Set([
  ...single,
  ...both,
  ...both.map((name) => `${name}Collection`),
]);

/** The SDK type of a variable's key: `stringCollectionVariable` is `stringCollection`. Undefined for other keys. */
export function variableTypeOf(key: string): string | undefined {
  if (!key.endsWith('Variable')) {
    return undefined;
  }
  const name = key.slice(0, -'Variable'.length);
  return typeNames.has(name) ? name : undefined;
}

export function isVariableType(name: string): boolean {
  return typeNames.has(name);
}

/** The class name in validation results: `ArchVariableString` (facts: ARC 5.1, by analogy to actions). */
export function variableClassOf(type: string): string {
  return `ArchVariable${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}
