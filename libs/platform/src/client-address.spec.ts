import { clientAddress, trustedProxies } from './client-address';

describe('the address of a client', () => {
  it.each([
    ['198.51.100.7', '203.0.113.9', 'on', '198.51.100.7', 'a stranger may claim anything'],
    ['127.0.0.1', '203.0.113.9', 'off', '203.0.113.9', 'the pages of this process say for whom they ask'],
    ['::ffff:127.0.0.1', '203.0.113.9', 'off', '203.0.113.9', 'the same'],
    ['10.0.0.2', '203.0.113.9', 'off', '10.0.0.2', 'no proxy is set up'],
    ['10.0.0.2', '203.0.113.9', 'on', '203.0.113.9', 'a proxy is'],
    ['10.0.0.2', '192.0.2.1, 203.0.113.9', 'on', '203.0.113.9', 'what the client itself claimed stands before'],
    ['10.0.0.2', undefined, 'on', '10.0.0.2', 'the proxy says nothing'],
  ])('%s forwarding %s with TRUST_PROXY=%s is %s: %s', (address, forwarded, setting, client, _why) => {
    const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
    expect(clientAddress({ address, headers }, trustedProxies({ trustProxy: setting === 'on' }))).toBe(client);
  });
});
