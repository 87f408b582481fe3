import { createReadStream, createWriteStream } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import type { Account } from '../postgres/account.mts';

/** Unpacks an archive into a folder, for that account alone. */
export async function unpack(archive: string, to: string, account?: Account) {
  const give = async (path: string) => account && chown(path, account.uid, account.gid);
  const folder = async (path: string) => {
    if (await mkdir(path, { recursive: true, mode: 0o700 })) await give(path);
  };
  await folder(to);
  const tar = extract();
  const reading = pipeline(createReadStream(archive), createGunzip(), tar);
  for await (const entry of tar) {
    const path = within(to, entry.header.name);
    if (entry.header.type === 'directory') {
      await folder(path);
      entry.resume();
      continue;
    }
    await folder(dirname(path));
    await pipeline(entry, createWriteStream(path, { mode: 0o600 }));
    await give(path);
  }
  await reading;
}

function within(folder: string, name: string): string {
  const path = resolve(folder, name);
  if (path !== resolve(folder) && !path.startsWith(resolve(folder) + sep)) throw new Error(`The archive has a name that leads out of it: ${name}`);
  return path;
}
