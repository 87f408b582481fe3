import { pause } from '../setup/processes.mjs';
import { quit } from '../setup/quit.mts';
import { Stop } from '../setup/stop.mjs';
import type { Database } from './database.mts';
import { isReady } from './health.mts';
import type { Server } from './server.mts';

const longest = 15_000;
const calm = 60_000;

/** Keeps database and server alive until it is told to stop, then ends both in the order they need. */
export class Supervisor {
  private readonly database: Database;
  private readonly server: Server;

  constructor(database: Database, server: Server) {
    this.database = database;
    this.server = server;
  }

  /** A server that does not even come up once will not by trying again: that is for a person. */
  async start(url: string) {
    const ended = this.server.run();
    const ready = await Promise.race([isReady(url), ended]);
    if (quit.aborted) return;
    if (ready !== true) throw new Stop(`The server did not start${ready ? ` (${ready})` : ' within a minute'}; the reason is above or in .data/server.log`);
    void this.keepServer(ended);
    void this.keepDatabase();
  }

  private async keepServer(ended: Promise<string>) {
    for (let wait = 500; ; wait = Math.min(wait * 2, longest)) {
      const since = Date.now();
      const how = await ended;
      if (quit.aborted) return;
      if (Date.now() - since > calm) wait = 500;
      console.log(`The server died (${how}); starting it again.`);
      await pause(wait);
      if (quit.aborted) return;
      ended = this.server.run();
    }
  }

  private async keepDatabase() {
    for (let wait = 1000; !quit.aborted; await pause(wait)) {
      try {
        if (await this.database.revive()) console.log('PostgreSQL had died; it runs again.');
        wait = 1000;
      } catch (error) {
        console.error(`dialog-publik: ${(error as Error).message} Trying again.`);
        wait = Math.min(wait * 2, longest);
      }
    }
  }
}
