import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, normaliseCode } from '@dialog/platform';
import { hashOf, mintDevice, readDevice } from './device-token';
import { CodeUnknown, DeviceMoved, DeviceNeeded } from './identity.errors';
import { RecentlySeen } from './recently-seen';

export type DeviceId = string;

/** Citizens' phones. A cookie costs nothing until its phone writes; then it becomes a row. */
@Injectable()
export class DevicesService {
  private readonly seen = new RecentlySeen<DeviceId>(10_000, 60_000);

  constructor(private readonly database: Database) {}

  /**
   * The device that writes, made at its first write.
   * @throws DeviceNeeded  the cookie does not have the form of one
   * @throws DeviceMoved  its code was used on another phone
   */
  async of(cookie: string, network: string): Promise<DeviceId> {
    const known = await this.find(cookie);
    if (known) return known;
    const device = readDevice(cookie);
    if (!device) throw new DeviceNeeded();
    await this.database.query('insert into device (id, token_hash, code_hash, network) values ($1, $2, $3, $4) on conflict do nothing', [
      randomUUID(),
      hashOf(device.token),
      hashOf(device.code),
      network,
    ]);
    const id = await this.find(cookie);
    if (!id) throw new DeviceMoved();
    return id;
  }

  /** The device that reads, if it has ever written. */
  async find(cookie: string | undefined): Promise<DeviceId | undefined> {
    const device = readDevice(cookie);
    if (!device) return undefined;
    const seen = this.seen.get(device.token);
    if (seen) return seen;
    const { rows } = await this.database.query<{ id: DeviceId }>('select id from device where token_hash = $1', [hashOf(device.token)]);
    if (rows[0]) this.seen.put(device.token, rows[0].id);
    return rows[0]?.id;
  }

  /**
   * Carries a device over to the phone on which its code is typed; the cookie it had ends (within a minute on other nodes).
   * @returns the new cookie's value
   * @throws CodeUnknown
   */
  async recover(typed: string): Promise<string> {
    const code = normaliseCode(typed);
    const cookie = mintDevice(code);
    const minted = readDevice(cookie);
    if (!minted) throw new CodeUnknown();
    const { rows } = await this.database.query<{ id: DeviceId }>('update device set token_hash = $2 where code_hash = $1 returning id', [
      hashOf(code),
      hashOf(minted.token),
    ]);
    if (!rows[0]) throw new CodeUnknown();
    this.seen.forget(rows[0].id);
    return cookie;
  }
}
