import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { ArchiveRefused, ArchiveService, ForumsModule } from '@dialog/forums';
import { PlatformModule } from '@dialog/platform';

@Module({ imports: [PlatformModule, ForumsModule] })
class ImportModule {}

/** npm run import -- FILE: takes past sessions into the archive, all or none; one line for each fault. */
async function main(file: string | undefined) {
  if (!file) throw new Error('Which file? npm run import -- FILE');
  const records = read(resolve(process.env.INIT_CWD ?? '.', file));
  const app = await NestFactory.createApplicationContext(ImportModule, { logger: ['error'] });
  try {
    const { added, changed, unchanged } = await app.get(ArchiveService).import(records);
    console.log(`Past sessions: ${added} added, ${changed} changed, ${unchanged} unchanged`);
  } finally {
    await app.close();
  }
}

function read(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (fault) {
    throw new Error(`${file} is not JSON: ${(fault as Error).message}`, { cause: fault });
  }
}

main(process.argv[2]).catch((fault: Error) => {
  if (fault instanceof ArchiveRefused) for (const { pointer, detail } of fault.errors) console.error(`${pointer}: ${detail}`);
  console.error(fault instanceof ArchiveRefused ? 'Nothing was imported.' : fault.message);
  process.exitCode = 1;
});
