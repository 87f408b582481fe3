import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, normaliseCode, type Queryable, randomCode } from '@dialog/platform';
import { hashOf, mintDevice, readDevice, shownCode } from './device-token';
import { CodeUnknown, DeviceMoved, DeviceNeeded } from './identity.errors';
import { RecentlySeen } from './recently-seen';

export type DeviceId = string;

/** A phone that wrote something. */
export interface KnownDevice {
  id: DeviceId;
  firstSeen: Date;
}

/** Citizens' phones. A cookie costs nothing until its phone writes; then it becomes a row. */
@Injectable()
export class DevicesService {
  private readonly seen = new RecentlySeen<KnownDevice>(10_000, 60_000);

  constructor(private readonly database: Database) {}

  /**
   * The device that writes, made at its first write.
   * @throws DeviceNeeded  the cookie does not have the form of one
   * @throws DeviceMoved  its code was used on another phone
   */
  async of(cookie: string): Promise<KnownDevice> {
    const known = await this.find(cookie);
    if (known) return known;
    const device = readDevice(cookie);
    if (!device) throw new DeviceNeeded();
    await this.database.query('insert into device (id, token_hash, code_hash) values ($1, $2, $3) on conflict do nothing', [
      randomUUID(),
      hashOf(device.token),
      hashOf(device.code),
    ]);
    const made = await this.find(cookie);
    if (!made) throw new DeviceMoved();
    return made;
  }

  /** The device that reads, if it has ever written. */
  async find(cookie: string | undefined): Promise<KnownDevice | undefined> {
    const device = readDevice(cookie);
    if (!device) return undefined;
    const seen = this.seen.get(device.token);
    if (seen) return seen;
    const { rows } = await this.database.query<KnownDevice>('select id, first_seen as "firstSeen" from device where token_hash = $1', [hashOf(device.token)]);
    if (rows[0]) this.seen.put(device.token, rows[0]);
    return rows[0];
  }

  /** A device that is nobody's until its code is typed on a phone: token and code have one hash, and no token has ten characters. */
  async reserve(within: Queryable): Promise<{ id: DeviceId; code: string }> {
    const [id, code] = [randomUUID(), randomCode(10)];
    await within.query('insert into device (id, token_hash, code_hash) values ($1, $2, $2)', [id, hashOf(code)]);
    return { id, code: shownCode(code) };
  }

  /** Another code in the place of one that got lost. @returns undefined when it was used: the device is somebody's */
  async reserveAgain(within: Queryable, id: DeviceId): Promise<string | undefined> {
    const code = randomCode(10);
    const { rowCount } = await within.query('update device set token_hash = $2, code_hash = $2 where id = $1 and token_hash = code_hash', [id, hashOf(code)]);
    return rowCount ? shownCode(code) : undefined;
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
    this.seen.forget(({ id }) => id === rows[0]!.id);
    return cookie;
  }
}
