import { ownPath } from '../src/lib/ui/own-path';

describe('where a form or a link may lead back to', () => {
  it.each([
    ['/meja', '/meja'],
    ['/sesi/1?terkirim=2#no-2', '/sesi/1?terkirim=2#no-2'],
    ['/cari?q=jalan rusak é', '/cari?q=jalan%20rusak%20%C3%A9'],
    ['/a/../meja', '/meja'],
    ['/meja\r\nset-cookie: a=b', '/mejaset-cookie:%20a=b'],
  ])('is a path of this site: %j', (to, path) => {
    expect(ownPath(to)).toBe(path);
  });

  it.each([
    'https://evil.example/', '//evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example', '/\r\\evil.example', '\t//evil.example',
    '/.//evil.example', '/meja/..//evil.example', 'javascript:alert(1)', 'data:text/html,x', 'meja', '', null, new File([], 'x'),
  ])('is never another’s: %j', (to) => {
    expect(ownPath(to, '/otherwise')).toBe('/otherwise');
  });
});
