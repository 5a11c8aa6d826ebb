import { createRequire } from 'node:module';
import type {
  ApiClientClass,
  ArchitectApi,
  AuthorizationApi,
  GroupsApi,
  HttpRequestOptions,
  IntegrationsApi,
  Models,
  OrganizationApi,
  RoutingApi,
  TelephonyProvidersEdgeApi,
  TokensApi,
  UsersApi,
  WebDeploymentsApi,
} from 'purecloud-platform-client-v2';
import type purecloud from 'purecloud-platform-client-v2';
import { sdkUnusable } from './connection-error.ts';
import type { HttpAnswer, NoAnswer } from './http/http-message.ts';

/** Bodies whose form the SDK declares. */
export type EmergencyGroup = Models.EmergencyGroup;
export type IVR = Models.IVR;
export type Schedule = Models.Schedule;
export type ScheduleGroup = Models.ScheduleGroup;
export type InboundRoute = Models.InboundRoute;
export type QueueRequest = Models.QueueRequest;
export type WebDeployment = Models.WebDeployment;
export type DataTable = Models.DataTable;
export type Flow = Models.Flow;

/** Sends what the SDK has put together. */
export type Send = (request: {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
}) => Promise<HttpAnswer | NoAnswer>;

/** Where the SDK sends its requests. */
export type SdkTarget = { readonly environment: string } | { readonly gateway: URL };

/** What a reading client can call. Nothing in this type writes; the read guard holds at run time as well. */
export interface ReadingApis {
  readonly architect: Pick<
    ArchitectApi,
    | 'getFlows'
    | 'getFlow'
    | 'getFlowsLookup'
    | 'getFlowVersions'
    | 'getFlowVersion'
    | 'postFlowsExportJobs'
    | 'getFlowsExportJob'
    | 'getArchitectDependencytrackingConsumedresources'
    | 'getArchitectDependencytrackingConsumingresources'
    | 'getArchitectDependencytrackingUpdatedresourceconsumers'
    | 'getArchitectDependencytrackingBuild'
    | 'getArchitectIvrs'
    | 'getArchitectIvr'
    | 'getArchitectSchedules'
    | 'getArchitectSchedule'
    | 'getArchitectSchedulegroups'
    | 'getArchitectSchedulegroup'
    | 'getArchitectEmergencygroups'
    | 'getArchitectEmergencygroup'
    | 'getArchitectPrompts'
    | 'getFlowsMilestones'
    | 'getFlowsOutcomes'
    | 'getFlowsDatatables'
    | 'getFlowsDatatable'
    | 'getFlowsDatatableRows'
    | 'getFlowsDatatableRow'
  >;
  readonly routing: Pick<
    RoutingApi,
    | 'getRoutingQueues'
    | 'getRoutingQueue'
    | 'getRoutingMessageRecipients'
    | 'getRoutingMessageRecipient'
    | 'getRoutingEmailDomains'
    | 'getRoutingEmailDomainRoutes'
    | 'getRoutingEmailDomainRoute'
    | 'getRoutingSkills'
    | 'getRoutingLanguages'
    | 'getRoutingWrapupcodes'
  >;
  readonly webDeployments: Pick<
    WebDeploymentsApi,
    'getWebdeploymentsDeployments' | 'getWebdeploymentsDeployment'
  >;
  readonly authorization: Pick<
    AuthorizationApi,
    'getAuthorizationDivisions' | 'getAuthorizationDivisionspermittedMe' | 'getAuthorizationSubjectsMe'
  >;
  readonly telephony: Pick<
    TelephonyProvidersEdgeApi,
    'getTelephonyProvidersEdgesDidpools' | 'getTelephonyProvidersEdgesDids'
  >;
  readonly tokens: Pick<TokensApi, 'getTokensMe'>;
  readonly organization: Pick<OrganizationApi, 'getOrganizationsLimitsNamespace'>;
  readonly users: Pick<UsersApi, 'getUsers'>;
  readonly groups: Pick<GroupsApi, 'getGroups'>;
  readonly integrations: Pick<IntegrationsApi, 'getIntegrationsActions'>;
}

/** What a writing client can call besides. */
export interface WritingApis extends ReadingApis {
  readonly architect: ArchitectApi;
  readonly routing: RoutingApi;
  readonly webDeployments: WebDeploymentsApi;
  readonly authorization: ReadingApis['authorization'] &
    Pick<AuthorizationApi, 'postAuthorizationDivisionObject'>;
}

/** One isolated client of the SDK: own address, own HTTP client, no file, no log. */
export interface SdkClient {
  readonly apis: WritingApis;
  /** Client credentials grant; resolves when the answer holds a token (facts: API 1.2). */
  login(
    clientId: string,
    clientSecret: string,
  ): Promise<{ readonly accessToken: string; readonly livesMs: number }>;
}

type Sdk = typeof purecloud;

/**
 * The one door to the SDK, opened only when the network is needed: it is 4 MB of code and reads a file of its own
 * while loading (facts: API 1.1, 1.6).
 *
 * @throws ToolError `genesys.sdk-unusable`
 */
export async function openSdk(target: SdkTarget, send: Send): Promise<SdkClient> {
  const sdk = await loadSdk();
  const client = new sdk.ApiClientClass();
  isolate(client);
  pointAt(client, target);
  client.setHttpClient(newHttpClient(sdk, send));
  client.setReturnExtendedResponses(true);
  return {
    apis: {
      architect: new sdk.ArchitectApi(client),
      routing: new sdk.RoutingApi(client),
      authorization: new sdk.AuthorizationApi(client),
      telephony: new sdk.TelephonyProvidersEdgeApi(client),
      tokens: new sdk.TokensApi(client),
      organization: new sdk.OrganizationApi(client),
      webDeployments: new sdk.WebDeploymentsApi(client),
      users: new sdk.UsersApi(client),
      groups: new sdk.GroupsApi(client),
      integrations: new sdk.IntegrationsApi(client),
    },
    async login(clientId, clientSecret) {
      const data = await client.loginClientCredentialsGrant(clientId, clientSecret);
      // The SDK reckons with the system's clock, so the life of the token is reckoned back with it.
      return { accessToken: data.accessToken, livesMs: data.tokenExpiryTime - Date.now() };
    },
  };
}

/**
 * By `require`: an import of CommonJS first scans its text for names, which of these four megabytes takes a tenth of a
 * second.
 */
function loadSdk(): Promise<Sdk> {
  try {
    const sdk = createRequire(import.meta.url)('purecloud-platform-client-v2') as Sdk;
    isolate(sdk.ApiClient.instance);
    return Promise.resolve(sdk);
  } catch {
    return Promise.reject(sdkUnusable());
  }
}

/** A config file of the SDK could turn requests to another host in mid-run, and its logger writes headers. */
function isolate(client: ApiClientClass): void {
  client.config.live_reload_config = false;
  client.config.setConfigPath('');
  const { logger } = client.config;
  logger.log_level = 'none';
  logger.log_to_console = false;
  logger.log_file_path = '';
  logger.setLogger();
  // Formats headers and body of every request even at level `none`.
  Object.assign(logger, { log: () => undefined });
}

function pointAt(client: ApiClientClass, target: SdkTarget): void {
  if ('environment' in target) {
    client.config.gateway = undefined as never;
    client.setEnvironment(target.environment);
    return;
  }
  const { gateway } = target;
  const path = gateway.pathname.replace(/\/+$/, '');
  client.setGateway({
    host: gateway.hostname,
    protocol: gateway.protocol.replace(':', ''),
    ...(gateway.port === '' ? {} : { port: Number(gateway.port) }),
    path_params_login: path,
    path_params_api: path,
  });
}

/** Replaces axios: the SDK only names requests; our line sends them. */
function newHttpClient(sdk: Sdk, send: Send) {
  class LineClient extends sdk.AbstractHttpClient {
    override async request(options: HttpRequestOptions): Promise<unknown> {
      const outcome = await send({
        method: options.method,
        url: urlOf(options),
        headers: headersOf(options),
        ...bodyOf(options),
      });
      if (!outcome.arrived) {
        // Without `response` the SDK passes it on as it is (facts: API 1.4).
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- data for `call`, which knows this form; an Error would add nothing
        throw outcome;
      }
      const response = {
        status: outcome.status,
        statusText: '',
        headers: outcome.headers,
        data: jsonOf(outcome.body),
      };
      if (outcome.status >= 400) {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- the form that the SDK expects of an HTTP client, without the request that axios would attach
        throw { response };
      }
      return response;
    }
    override enableHooks(): void {
      // No hooks: the SDK's are broken (facts: API 1.5), and nobody sets any.
    }
  }
  return new LineClient();
}

function urlOf(options: HttpRequestOptions): URL {
  if (/\/\.{1,2}(?=\/|$)/.test(options.url)) {
    // Encoding leaves dots alone, and a URL would resolve them to another operation.
    throw new Error('an id consists of dots');
  }
  const url = new URL(options.url);
  for (const [name, value] of Object.entries(options.params ?? {})) {
    // The SDK has encoded the names already.
    url.searchParams.append(decodeURIComponent(name), String(value));
  }
  return url;
}

function headersOf(options: HttpRequestOptions): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    headers[name.toLowerCase()] = String(value);
  }
  if (typeof options.data === 'string') {
    headers['content-type'] ??= 'application/x-www-form-urlencoded';
  }
  return headers;
}

function bodyOf(options: HttpRequestOptions): { readonly body?: Buffer } {
  const data: unknown = options.data;
  if (data === undefined || data === null) {
    return {};
  }
  return { body: Buffer.from(typeof data === 'string' ? data : JSON.stringify(data)) };
}

/** Undefined for an empty body and for one that is no JSON, e.g. an HTML page of a load balancer. */
export function jsonOf(body: Buffer): unknown {
  if (body.length === 0) {
    return undefined;
  }
  try {
    return JSON.parse(body.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}
