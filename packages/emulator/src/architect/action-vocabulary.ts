/**
 * Every action key: the class names of the scripting SDK without `ArchAction` (facts: ARC 5.1, 5.3).
 * A key that is not here is refused.
 */
export const actionKeys: ReadonlySet<string> = new Set(
  `abortSurveyInvite addFlowMilestone askForAuthentication askForBoolean askForIntent askForPayment askForSlot
  askSurveyQuestion audioMonitoring callAudioConnector callBotConnector callBotFlow callBridge callCommonModule
  callData callDataSecure callDecisionTable callDialogEngineBot callDialogflowBot callDialogflowCxBot
  callDigitalBotFlow callGuide callLexBot callLexV2Bot callNuanceMixBot callTask callVoiceFlow changeState
  clearActiveIntent clearPostFlow clearSlot clearUtilizationLabel clearVoicemailSnippet collectInput communicate
  completeSurveyInvite createCallback dataTableLookup decision decryptData detectIntent detectSilence
  dialByExtension digitalMenu disconnect disconnectWorkitem enableParticipantRecord encryptData endState endTask
  endWorkflow evaluateSchedule evaluateScheduleGroup exitBotFlow exitWorkitemFlow extractSecureData
  findEmergencyGroup findGrammar findGrammarById findGroup findKnowledgeBaseDocumentById findLanguageSkill
  findQueue findQueueById findSchedule findScheduleGroup findSkill findSystemPrompt findUser findUserById
  findUserPrompt findUsersById findUtilizationLabel flushAudio getAssignedCustomerIntents getConversationData
  getExternalContact getExternalOrganization getJourneyOutcome getJourneyOutcomeScoresBySession
  getJourneySegment getJourneySession getJourneySessionsByExternalContact getParticipantData getRawSIPHeaders
  getResponse getSIPHeaders getSecuredData holdMusic initializeFlowOutcome jumpToMenu jumpToTask loop
  loopAnythingElse loopExit loopNext loopUntil menu playAudio playAudioOnSilence playEstimatedWaitTime
  playPositionInQueue playUserGreeting playUserName previousMenu processVoicemailInput promoteExternalContact
  repeatMenu returnToAgent searchExternalContacts sendAutoReply sendDigitalContent sendInteractiveApplication
  sendKnowledgeFeedback sendNotification sendResponse sendRichLink setConversationData setExternalTag
  setFlowOutcome setIntent setLanguage setParticipantData setPostFlow setPriority setScreenPop setSecuredData
  setSkills setUUIData setUtilizationLabel setWhisperAudio setWrapupCode showKnowledgeArticle switch
  terminateWorkitem transcription transferToAcd transferToFlow transferToFlowSecure transferToGroup
  transferToNumber transferToUser transferToVoicemail updateData updateWorkitem wait waitForInput`.split(
    /\s+/,
  ),
);

/** Every menu choice key (facts: ARC 1.5, 5.3). */
export const menuChoiceKeys: ReadonlySet<string> = new Set(
  `menuDialByExtension menuDisconnect menuJumpToMenu menuJumpToTask menuPreviousMenu menuRepeatMenu
  menuReturnToAgent menuSubMenu menuTask menuTransferToAcd menuTransferToFlow menuTransferToFlowSecure
  menuTransferToGroup menuTransferToNumber menuTransferToUser menuTransferToVoicemail`.split(/\s+/),
);

/** Ids under an action's `outputs` (facts: ARC 5.1), and `intents` and `paths`, which hold lists of their own. */
export const outputIds: ReadonlySet<string> = new Set(
  `active canceled closed conditionsNotMet default disconnect emergency error event failure formOutputs found
  holiday inactive intents invalid knowledge loop loopNext loopsMax matchExact matchMultiple maxNoInputs
  maxNoMatches no noInput noIntent notFound open partiallyFound paths skipResponseCapture success timeout valid
  voicemail yes`.split(/\s+/),
);

/** The SDK's class of an action or menu choice, as validation results name it (facts: ARC 5.1, 11). */
export function classOf(key: string, family: 'action' | 'choice'): string {
  const name = key.charAt(0).toUpperCase() + key.slice(1);
  return family === 'action' ? `ArchAction${name}` : `Arch${name}`;
}
