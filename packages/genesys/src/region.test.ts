import { REGIONS, endpointsOf, regionHost } from './region.ts';

test.each([...Object.entries(REGIONS)])('%s', (region, host) => {
  expect(regionHost(region)).toBe(host);
  expect(regionHost(region.toUpperCase().replaceAll('-', '_'))).toBe(host);
  expect(regionHost(host)).toBe(host);
  expect(regionHost(`https://api.${host}/`)).toBe(host);
  expect(endpointsOf({ region }).login.href).toBe(`https://login.${host}/`);
});

test('a gateway wins, with its port and path', () => {
  expect(endpointsOf({ region: 'eu-west-1', gateway: 'http://127.0.0.1:8080/org/' })).toMatchObject({
    api: new URL('http://127.0.0.1:8080/org/'),
    gateway: true,
  });
});

test.each([
  '127.0.0.1:80',
  'ftp://host',
  'http://user:pass@host',
  'http://host?x=1',
  'http://host#x',
  '',
  'file:///etc',
])('no gateway: %s', (gateway) => {
  expect(() => endpointsOf({ gateway })).toThrow(
    expect.objectContaining({ code: 'genesys.wrong-gateway' }) as Error,
  );
});

test.each(['', 'us-east', 'mypurecloud.com.evil.example', 'evil.example/mypurecloud.com', '__proto__'])(
  'no region: %s',
  (region) => {
    expect(() => regionHost(region)).toThrow(
      expect.objectContaining({ code: 'genesys.wrong-region' }) as Error,
    );
  },
);
