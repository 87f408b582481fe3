import { createHash, timingSafeEqual } from 'node:crypto';
import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '@dialog/identity';
import { Config, Metrics, NotFound } from '@dialog/platform';
import type { FastifyReply } from 'fastify';

/** For the operator's Prometheus, never for the public: a proxy in front makes every address look like this machine's, so a token decides. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
  ) {}

  /** What this process counts of itself. */
  @Get()
  @Allow('anyone')
  async read(@Headers('authorization') authorization: string | undefined, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { metricsToken } = this.config;
    if (!metricsToken || !isSame(authorization, `Bearer ${metricsToken}`)) throw new NotFound();
    void reply.header('content-type', this.metrics.contentType).header('cache-control', 'no-store');
    return this.metrics.text();
  }
}

/** In the same time, however much of it is right. */
const isSame = (said = '', wanted: string) => timingSafeEqual(digest(said), digest(wanted));
const digest = (text: string) => createHash('sha256').update(text).digest();
