/**
 * The official client, with nothing of ours between (facts: API 1), sends every operation of tier 1.
 * @jest-environment node
 */
import platformClient from 'purecloud-platform-client-v2';
import { readApiDescription, type DescribedOperation } from '../../src/contract/api-description.ts';
import { endSdkWatch, loggedInSdk } from '../server/sdk-client.ts';
import { closeServers, serveOrg } from '../server/served-org.ts';
import { areas } from './areas/index.ts';
import { filled, type FilledStep, type Kept } from './step.ts';

const description = readApiDescription();

afterAll(async () => {
  endSdkWatch();
  await closeServers();
});

test.each(areas)('$name', async ({ seed, steps }) => {
  const org = await serveOrg({ seedText: seed });
  const client = await loggedInSdk(org.url);
  client.setReturnExtendedResponses(true);
  const kept: Kept = new Map();
  for (const step of steps) {
    if ('control' in step) {
      expect((await org.call('POST', `/emulator/${step.control}`, step.body)).status).toBe(200);
      continue;
    }
    const { status, body } = await sendBySdk(client, filled(step, kept));
    expect([step.op, body, status >= 200 && status < 300]).toEqual([step.op, body, true]);
    if (step.as !== undefined) {
      kept.set(step.as, body);
    }
  }
});

type Client = Awaited<ReturnType<typeof loggedInSdk>>;

/** What the SDK gives and throws with extended responses (facts: API 1.4). */
interface SdkAnswer {
  readonly status: number;
  readonly body: unknown;
}

type SdkCall = (...given: readonly unknown[]) => Promise<SdkAnswer>;

function sendBySdk(client: Client, step: FilledStep): Promise<SdkAnswer> {
  const operation = description.paths[step.template]?.[step.method.toLowerCase()];
  if (operation === undefined) {
    throw new Error(`${step.method} ${step.template} is not described.`);
  }
  return sdkCall(
    client,
    operation.operationId,
  )(...argumentsOf(operation, step)).catch((refused: unknown) => refused as SdkAnswer);
}

/** The function that the SDK names after the operation, of whichever class has it. */
function sdkCall(client: Client, operationId: string): SdkCall {
  for (const candidate of Object.values(platformClient) as readonly unknown[]) {
    if (typeof candidate === 'function' && operationId in (candidate.prototype as object)) {
      const api = new (candidate as new (client: Client) => Readonly<Record<string, SdkCall>>)(client);
      return (...given) => (api[operationId] as SdkCall).apply(api, [...given]);
    }
  }
  throw new Error(`The SDK has no ${operationId}.`);
}

/** What is required stands first, in the order of the description; then the body; then options (facts: API 1.3). */
function argumentsOf(operation: DescribedOperation, { params, query, body }: FilledStep): readonly unknown[] {
  const values: Readonly<Record<string, unknown>> = { ...query, ...params };
  const parameters = operation.parameters ?? [];
  const required = parameters.filter((parameter) => parameter.required).map(({ name }) => values[name]);
  const options = Object.fromEntries(
    parameters
      .filter(({ name, required: must }) => must !== true && name in values)
      .map(({ name }) => [name, values[name]]),
  );
  if (operation.requestBody === undefined) {
    return [...required, options];
  }
  return operation.requestBody.required ? [...required, body, options] : [...required, { ...options, body }];
}
