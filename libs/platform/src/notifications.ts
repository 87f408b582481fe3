import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Client, escapeIdentifier } from 'pg';
import { Config } from './config';

const RECONNECT_MS = 500;

type Heard = (payload: string) => void;

/** What other nodes say by PostgreSQL's NOTIFY, on one connection that is opened again when it breaks. What was said meanwhile is lost: whoever listens looks for themselves now and then. */
@Injectable()
export class Notifications implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Notifications.name);
  private readonly listeners = new Map<string, Heard>();
  private client: Client | undefined;
  private stopped = false;

  constructor(private readonly config: Config) {}

  /** Before the application has started; one for each channel. */
  on(channel: string, heard: Heard) {
    this.listeners.set(channel, heard);
  }

  async onApplicationBootstrap() {
    await this.listen();
  }

  private async listen() {
    if (this.stopped) return;
    const client = new Client({ connectionString: this.config.databaseUrl, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined); // 'end' follows and listens anew
    client.on('end', () => setTimeout(() => void this.listen(), RECONNECT_MS).unref());
    client.on('notification', ({ channel, payload }) => this.hear(channel, payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      for (const channel of this.listeners.keys()) await client.query(`listen ${escapeIdentifier(channel)}`);
    } catch (fault) {
      this.log.warn(fault);
      await client.end().catch(() => undefined);
    }
  }

  private hear(channel: string, payload: string) {
    try {
      this.listeners.get(channel)?.(payload);
    } catch (fault) {
      this.log.warn(fault);
    }
  }

  async onModuleDestroy() {
    this.stopped = true;
    await this.client?.end();
  }
}
