import { entityReference, fieldsOf, flag, integer, listOf, oneOf, text } from '../../http/body-shape.ts';

const webDeploymentHeadlessMode = fieldsOf({
  enabled: flag,
});

const localizedLabels = fieldsOf({
  key: oneOf(
    'MessengerHomeHeaderTitle',
    'MessengerHomeHeaderSubTitle',
    'PushNotificationTitle',
    'PushNotificationBody',
    'MessengerLauncherButtonText',
  ),
  value: text,
});

const customI18nLabels = fieldsOf({
  language: text,
  localizedLabels: listOf(localizedLabels),
});

const messengerStyles = fieldsOf({
  primaryColor: text,
});

const icon = fieldsOf({
  url: text,
});

const launcherButtonSettings = fieldsOf({
  visibility: oneOf('On', 'Off', 'OnDemand'),
  displayType: oneOf('IconAndText', 'Icon', 'Text'),
  icon,
});

const fileUploadMode = fieldsOf({
  fileTypes: listOf(oneOf('image/jpeg', 'image/gif', 'image/png')),
  maxFileSizeKB: integer,
});

const fileUploadSettings = fieldsOf({
  enableAttachments: flag,
  modes: listOf(fileUploadMode),
});

const autoStart = fieldsOf({
  enabled: flag,
});

const markdown = fieldsOf({
  enabled: flag,
});

const conversationDisconnectSettings = fieldsOf({
  enabled: flag,
  type: oneOf('Send', 'ReadOnly'),
});

const conversationClearSettings = fieldsOf({
  enabled: flag,
});

const botMessengerProfile = fieldsOf({
  name: text,
  avatarUrl: text,
});

const humanize = fieldsOf({
  enabled: flag,
  bot: botMessengerProfile,
});

const notificationsSettings = fieldsOf({
  enabled: flag,
  notificationContentType: oneOf('IncludeMessagesContent', 'ExcludeMessagesContent'),
});

const conversationAppSettings = fieldsOf({
  enabled: flag,
  showAgentTypingIndicator: flag,
  showUserTypingIndicator: flag,
  autoStart,
  markdown,
  conversationDisconnect: conversationDisconnectSettings,
  conversationClear: conversationClearSettings,
  humanize,
  notifications: notificationsSettings,
  sessionDurationSeconds: integer,
});

const knowledge = fieldsOf({
  enabled: flag,
  knowledgeBase: entityReference,
});

const messengerApps = fieldsOf({
  conversations: conversationAppSettings,
  knowledge,
});

const messengerHomeScreen = fieldsOf({
  enabled: flag,
  logoUrl: text,
});

const messengerSettings = fieldsOf({
  enabled: flag,
  styles: messengerStyles,
  launcherButton: launcherButtonSettings,
  fileUpload: fileUploadSettings,
  apps: messengerApps,
  homeScreen: messengerHomeScreen,
  sessionPersistenceType: oneOf('AcrossSubdomains', 'DomainOrSubdomainOnly'),
});

const positionSettings = fieldsOf({
  alignment: oneOf('Auto', 'Left', 'Right'),
  sideSpace: integer,
  bottomSpace: integer,
});

const supportCenterCustomMessage = fieldsOf({
  defaultValue: text,
  type: oneOf('Welcome', 'Fallback'),
});

const supportCenterCompactCategoryModuleTemplate = fieldsOf({
  active: flag,
});

const supportCenterDetailedCategoryModuleSidebar = fieldsOf({
  enabled: flag,
});

const supportCenterDetailedCategoryModuleTemplate = fieldsOf({
  active: flag,
  sidebar: supportCenterDetailedCategoryModuleSidebar,
});

const supportCenterModuleSetting = fieldsOf({
  type: oneOf('Search', 'Categories', 'FAQ', 'Contact', 'Results', 'Article', 'TopViewedArticles'),
  enabled: flag,
  compactCategoryModuleTemplate: supportCenterCompactCategoryModuleTemplate,
  detailedCategoryModuleTemplate: supportCenterDetailedCategoryModuleTemplate,
});

const supportCenterScreen = fieldsOf({
  type: oneOf('Home', 'Category', 'SearchResults', 'Article'),
  moduleSettings: listOf(supportCenterModuleSetting),
});

const supportCenterImageSource = fieldsOf({
  defaultUrl: text,
});

const supportCenterImage = fieldsOf({
  source: supportCenterImageSource,
});

const supportCenterCategory = fieldsOf({
  id: text,
  selfUri: text,
  image: supportCenterImage,
});

const supportCenterLabelFilter = fieldsOf({
  labels: listOf(entityReference),
});

const supportCenterHeroStyle = fieldsOf({
  backgroundColor: text,
  textColor: text,
  image: supportCenterImage,
});

const supportCenterGlobalStyle = fieldsOf({
  backgroundColor: text,
  primaryColor: text,
  primaryColorDark: text,
  primaryColorLight: text,
  textColor: text,
  fontFamily: text,
});

const supportCenterStyleSetting = fieldsOf({
  heroStyle: supportCenterHeroStyle,
  globalStyle: supportCenterGlobalStyle,
});

const supportCenterFeedbackSettings = fieldsOf({
  enabled: flag,
});

const supportCenterSettings = fieldsOf({
  enabled: flag,
  knowledgeBase: entityReference,
  customMessages: listOf(supportCenterCustomMessage),
  routerType: oneOf('Hash', 'Browser'),
  screens: listOf(supportCenterScreen),
  enabledCategories: listOf(supportCenterCategory),
  labelFilter: supportCenterLabelFilter,
  styleSetting: supportCenterStyleSetting,
  feedback: supportCenterFeedbackSettings,
});

const pauseCriteria = fieldsOf({
  urlFragment: text,
  condition: oneOf('Includes', 'DoesNotInclude', 'StartsWith', 'EndsWith', 'Equals'),
});

const cobrowseSettings = fieldsOf({
  enabled: flag,
  allowAgentControl: flag,
  allowAgentNavigation: flag,
  allowDraw: flag,
  maskSelectors: listOf(text),
  channels: listOf(oneOf('Webmessaging', 'Voice')),
  readonlySelectors: listOf(text),
  pauseCriteria: listOf(pauseCriteria),
});

const selectorEventTrigger = fieldsOf(
  {
    selector: text,
    eventName: text,
  },
  ['selector', 'eventName'],
);

const formsTrackTrigger = fieldsOf(
  {
    selector: text,
    formName: text,
    captureDataOnFormAbandon: flag,
    captureDataOnFormSubmit: flag,
  },
  ['selector', 'formName', 'captureDataOnFormAbandon', 'captureDataOnFormSubmit'],
);

const idleEventTrigger = fieldsOf(
  {
    eventName: text,
    idleAfterSeconds: integer,
  },
  ['eventName'],
);

const scrollPercentageEventTrigger = fieldsOf(
  {
    percentage: integer,
    eventName: text,
  },
  ['percentage', 'eventName'],
);

const ipFilter = fieldsOf({
  ipAddress: text,
  name: text,
});

const trackingSettings = fieldsOf({
  excludedQueryParameters: listOf(text),
  shouldKeepUrlFragment: flag,
  searchQueryParameters: listOf(text),
  ipFilters: listOf(ipFilter),
});

const journeyEventsSettings = fieldsOf({
  enabled: flag,
  excludedQueryParameters: listOf(text),
  shouldKeepUrlFragment: flag,
  searchQueryParameters: listOf(text),
  pageviewConfig: oneOf('Auto', 'Once', 'Off'),
  clickEvents: listOf(selectorEventTrigger),
  formsTrackEvents: listOf(formsTrackTrigger),
  idleEvents: listOf(idleEventTrigger),
  inViewportEvents: listOf(selectorEventTrigger),
  scrollDepthEvents: listOf(scrollPercentageEventTrigger),
  trackingSettings,
});

const authenticationSettings = fieldsOf(
  {
    enabled: flag,
    integrationId: text,
    allowSessionUpgrade: flag,
  },
  ['enabled', 'integrationId'],
);

const backgroundImageSettings = fieldsOf({
  url: text,
});

const agentVideoSettings = fieldsOf({
  allowCamera: flag,
  allowScreenShare: flag,
  allowMicrophone: flag,
  background: oneOf('BLUR', 'NONE', 'IMAGE'),
  backgroundImage: backgroundImageSettings,
});

const userVideoSettings = fieldsOf({
  allowCamera: flag,
  allowScreenShare: flag,
  allowMicrophone: flag,
});

const videoSettings = fieldsOf({
  enabled: flag,
  channels: listOf(oneOf('Webmessaging', 'Voice')),
  agent: agentVideoSettings,
  user: userVideoSettings,
});

/** Body of a configuration version (facts: API appendix A; the API description has the inner models). */
export const webDeploymentConfigurationShape = fieldsOf(
  {
    name: text,
    headlessMode: webDeploymentHeadlessMode,
    description: text,
    languages: listOf(text),
    defaultLanguage: text,
    customI18nLabels: listOf(customI18nLabels),
    messenger: messengerSettings,
    position: positionSettings,
    supportCenter: supportCenterSettings,
    cobrowse: cobrowseSettings,
    journeyEvents: journeyEventsSettings,
    authenticationSettings,
    video: videoSettings,
  },
  ['name'],
);
