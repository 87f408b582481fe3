import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, type Pack } from 'tar-stream';

/** One file of a backup, as its manifest names it. */
export interface Archived {
  name: string;
  size: number;
  sha256: string;
  /** Bytes once it is unpacked. */
  unpacked: number;
}

const PIECE = 65_536;

/** A gzipped tar that is written while it is filled, readable by its owner alone, on disk when it is done. */
export class Archive {
  private readonly tar: Pack = pack();
  private readonly hash = createHash('sha256');
  private readonly written: Promise<void>;
  private readonly name: string;
  private size = 0;
  private unpacked = 0;

  constructor(folder: string, name: string) {
    this.name = name;
    const out = createWriteStream(join(folder, name), { mode: 0o600, flush: true });
    this.written = pipeline(this.tar, createGzip({ level: 1 }), measured(this.hash, (bytes) => (this.size += bytes)), out);
    this.written.catch(() => undefined); // heard in done()
  }

  folder(name: string) {
    this.tar.entry({ name, type: 'directory', mode: 0o700 });
  }

  text(name: string, content: string) {
    this.unpacked += Buffer.byteLength(content);
    this.tar.entry({ name, mode: 0o600 }, content);
  }

  /**
   * As long as it is now. One that is gone meanwhile is left out; where one has shrunk, zeros stand for what is missing:
   * of a database's file both are made good from the WAL.
   */
  async file(name: string, path: string) {
    const file = await open(path).catch(unlessGone);
    if (!file) return;
    try {
      const { size, mtime } = await file.stat();
      this.unpacked += size;
      const entry = this.tar.entry({ name, size, mode: 0o600, mtime });
      for (let left = size; left > 0; ) {
        const piece = Buffer.alloc(Math.min(left, PIECE));
        const { bytesRead } = await file.read(piece);
        const part = bytesRead > 0 ? piece.subarray(0, bytesRead) : piece;
        if (!entry.write(part)) await Promise.race([once(entry, 'drain'), this.written]);
        left -= part.length;
      }
      entry.end(null);
    } finally {
      await file.close();
    }
  }

  /** A folder with all below it, but for what `leaveOut` names. */
  async tree(path: string, leaveOut: (name: string) => boolean = () => false, under = '') {
    for (const found of await readdir(join(path, under), { withFileTypes: true }).catch(unlessGone) ?? []) {
      const name = under ? `${under}/${found.name}` : found.name;
      if (leaveOut(name)) continue;
      if (found.isFile()) await this.file(name, join(path, name));
      if (!found.isDirectory()) continue;
      this.folder(name);
      await this.tree(path, leaveOut, name);
    }
  }

  async done(): Promise<Archived> {
    this.tar.finalize();
    await this.written;
    return { name: this.name, size: this.size, sha256: this.hash.digest('hex'), unpacked: this.unpacked };
  }
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function measured(hash: Hash, count: (bytes: number) => void) {
  return new Transform({
    transform(part: Buffer, _encoding, next) {
      hash.update(part);
      count(part.length);
      next(null, part);
    },
  });
}

function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
