import { flowOf, stateOf } from './state-of.ts';

describe('Architect YAML among steps', () => {
  const steps = `kind: SharedFlow
metadata: { name: login }
spec: { name: Login, compatibleWith: [inboundCall], languages: [en-us], steps: [ return ] }
---
kind: InboundFlow
metadata: { name: line }
spec:
  media: call
  languages: [en-us]
  steps:
    - archy: { callCommonModule: { name: Call, commonModule: { Login: { ver_latestPublished: { none: true } } } } }
    - archy: { transferToAcd: { name: On, targetQueue: { lit: { name: sales } } } }
    - archy: { transferToFlow: { name: Away, targetFlow: { exp: Flow.InvocationData } } }
`;
  const project =
    'orgs:\n  dev: { region: us-east-1, namePrefix: "DEV - ", existing: { queues: { sales: Sales EU } } }';

  test('names things as this org does, and says what it needs and what only the call decides', async () => {
    const line = flowOf(await stateOf('dev', { project, manifests: steps }), 'InboundFlow/line');
    expect(line.body.text).toContain('DEV - Login:');
    expect(line.body.text).toContain('name: Sales EU');
    expect(line.dependencies).toEqual([
      { to: 'managed', address: 'SharedFlow/login', how: 'snapshots' },
      { to: 'existing', bucket: 'queues', name: 'Sales EU', how: 'uses' },
    ]);
    expect(line.dynamic).toBe(true);
  });
});
