import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { AgenciesModule } from '@dialog/agencies';
import { FloorModule } from '@dialog/floor';
import { ForumsModule } from '@dialog/forums';
import { IdentityModule, PermissionGuard } from '@dialog/identity';
import { InstallationModule } from '@dialog/installation';
import { PlacesModule } from '@dialog/places';
import { Config, PageLinks, PlatformModule, ProblemFilter } from '@dialog/platform';
import { LoggerModule } from 'nestjs-pino';
import { DemoController } from './demo.controller';
import { HealthController } from './health.controller';
import { httpLog } from './http-log';
import { MetricsController } from './metrics.controller';
import { QrController } from './qr.controller';

/** Everything there is, put together. */
@Module({
  imports: [
    PlatformModule,
    LoggerModule.forRootAsync({ inject: [Config], useFactory: (config: Config) => ({ pinoHttp: httpLog(config) }) }),
    PlacesModule,
    AgenciesModule,
    IdentityModule,
    InstallationModule,
    ForumsModule,
    FloorModule,
  ],
  controllers: [DemoController, HealthController, MetricsController, QrController],
  providers: [
    { provide: APP_GUARD, useClass: PermissionGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_INTERCEPTOR, useClass: PageLinks },
  ],
})
export class AppModule {}
