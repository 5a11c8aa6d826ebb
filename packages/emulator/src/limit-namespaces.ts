/** Every namespace of limits (facts: API 5.3), in the order of the API description. */
export const limitNamespaces: readonly string[] = [
  'users.rules voice.transcription agent.assistant agentic.virtual.agents analytics.agents',
  'analytics.alerting analytics.data.extraction analytics analytics.realtime',
  'analytics.reporting.settings anomaly.detection architect audiohook audiohook.monitor audit auth.api',
  'authorization automation.testing bots bots.voice business.rules callback case.management cobrowse',
  'content.management conversation copilot dataactions datatables directory dsar email',
  'employee.engagement event.orchestration external.contacts external.events.data.ingestion',
  'gamification gcv gdpr groups guides historical.adherence infrastructureascode integrations',
  'intent.miner internal.messaging journey knowledge language.understanding learning limit.registry',
  'marketplace mcp.analytics.aggregates mcp media.communications messaging micro.frontend multi.org',
  'notifications onboarding organization.notice outbound platform.api predictive.routing presence',
  'quality recording response.management routing scim screen.monitoring sda search',
  'secondary.automation.testing skills social.media speech.and.text.analytics speech.integration',
  'supportability task.management telephony.configuration usage users web.deployments web.messaging',
  'webchat webhooks workforce.management.adherence workforce.management.agent.availability',
  'workforce.management.forecast workforce.management workforce.management.scheduling.preferences',
  'workforce.management.self.schedule workforce.management.shift.trading system',
].flatMap((line) => line.split(' '));
