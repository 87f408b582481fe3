import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from './clock';
import { Config } from './config';
import { Database } from './database';
import { Departure } from './departure';
import { Jobs } from './jobs';
import { Metrics } from './metrics';
import { Notifications } from './notifications';

/** What every library stands on: configuration, database, clock, jobs. */
@Global()
@Module({
  imports: [
    TypeOrmModule.forRootAsync({
      inject: [Config],
      useFactory: (config: Config) => ({
        type: 'postgres' as const,
        url: config.databaseUrl,
        autoLoadEntities: true,
        uuidExtension: 'pgcrypto' as const,
        installExtensions: false,
        retryAttempts: 0,
        extra: { max: 10, connectionTimeoutMillis: 5_000, query_timeout: 8_000 }, // as database.ts
      }),
    }),
  ],
  providers: [{ provide: Config, useFactory: () => new Config(process.env) }, Database, Clock, Jobs, Metrics, Departure, Notifications],
  exports: [Config, Database, Clock, Jobs, Metrics, Departure, Notifications],
})
export class PlatformModule {}
