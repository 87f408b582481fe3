import { testModule } from '../../../test/support/database';
import { DevicesService } from './devices.service';
import { mintDevice, readDevice } from './device-token';
import { CodeUnknown, DeviceMoved, DeviceNeeded } from './identity.errors';
import { IdentityModule } from './identity.module';

const codeOf = (cookie: string) => readDevice(cookie)!.code;

describe('a citizen’s device', () => {
  it('is written when it writes, and only once, however many requests come together', async () => {
    await using module = await testModule(IdentityModule);
    const devices = module.get(DevicesService);
    const cookie = mintDevice();
    expect(await devices.find(cookie)).toBeUndefined();
    const made = await Promise.all(Array.from({ length: 10 }, () => devices.of(cookie)));
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await devices.find(cookie)).toEqual(made[0]);
  });

  it('cannot be read out of the database', async () => {
    await using module = await testModule(IdentityModule);
    const cookie = mintDevice();
    await module.get(DevicesService).of(cookie);
    const rows = JSON.stringify(await module.database.query('select device::text from device'));
    for (const secret of cookie.split('.')) expect(rows).not.toContain(secret);
  });

  it('is found again with its code, as typed by hand, and ends on the phone it was on', async () => {
    await using module = await testModule(IdentityModule);
    const devices = module.get(DevicesService);
    const old = mintDevice('AB0DE1GHJK');
    const known = await devices.of(old);
    const recovered = await devices.recover(' abode-lghjk ');
    expect(await devices.of(recovered)).toEqual(known);
    expect(codeOf(recovered)).toBe('AB0DE1GHJK');
    expect(await devices.find(old)).toBeUndefined();
    await expect(devices.of(old)).rejects.toThrow(DeviceMoved);
  });

  it('is not found with a code that no phone has, nor with what is no code', async () => {
    await using module = await testModule(IdentityModule);
    const devices = module.get(DevicesService);
    await expect(devices.recover('0123456789')).rejects.toThrow(CodeUnknown);
    await expect(devices.recover('')).rejects.toThrow(CodeUnknown);
    await expect(devices.of('nonsense')).rejects.toThrow(DeviceNeeded);
  });
});
