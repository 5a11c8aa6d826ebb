import { unwatchFile } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import platformClient from 'purecloud-platform-client-v2';

const { ApiClientClass } = platformClient;

type SdkClient = InstanceType<typeof ApiClientClass>;

/** The official client, pointed at a served org and not yet logged in. */
export function sdkClient(url: string): SdkClient {
  process.env['NO_PROXY'] = '127.0.0.1';
  const client = new ApiClientClass();
  client.config.live_reload_config = false;
  client.config.setConfigPath('');
  const { hostname, port } = new URL(url);
  client.setGateway({ host: hostname, protocol: 'http', port: Number(port) });
  return client;
}

/** The same, logged in as `local`. */
export async function loggedInSdk(url: string): Promise<SdkClient> {
  const client = sdkClient(url);
  await client.loginClientCredentialsGrant('local', 'local');
  return client;
}

/** The SDK watches this file from the moment it is loaded (facts: API 1.6), which would outlive a test. */
export function endSdkWatch(): void {
  unwatchFile(join(homedir(), '.genesyscloudjavascript', 'config'));
}
