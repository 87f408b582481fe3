import { hashPassword, verifyPassword } from './password';

describe('a password', () => {
  it('is kept as argon2id with its parameters', async () => {
    expect(await hashPassword('rahasia sekali')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  });

  it('is recognised, however the keyboard composed it, and no other is', async () => {
    const hash = await hashPassword('caf\u00e9 malam hari');
    expect(await verifyPassword('cafe\u0301 malam hari', hash)).toBe(true);
    expect(await verifyPassword('cafe malam hari', hash)).toBe(false);
  });

  it('is salted', async () => {
    expect(await hashPassword('sama')).not.toBe(await hashPassword('sama'));
  });

  it('is never recognised by what is no hash', async () => {
    expect(await verifyPassword('', '')).toBe(false);
  });
});
