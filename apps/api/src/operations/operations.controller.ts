import { Controller, Get, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Problem } from '@app/kernel';
import { NotAudited } from '../http/audited.js';
import { Public } from '../http/requires.js';
import { Metrics } from './metrics.js';
import { Readiness } from './readiness.js';

/** What operators and load balancers ask. */
@ApiExcludeController()
@Controller()
export class OperationsController {
  constructor(
    private readonly readiness: Readiness,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  @Public()
  @NotAudited('state of the program')
  alive() {
    return { status: 'ok' };
  }

  @Get('readyz')
  @Public()
  @NotAudited('state of the program')
  async ready() {
    const failing = await this.readiness.failing();
    if (failing.length > 0) throw new Problem('unavailable', 'operations.not-ready', { failing: failing.join(', ') });
    return { status: 'ready' };
  }

  @Get('metrics')
  @Public()
  @NotAudited('counters without persons')
  async scrape(@Res({ passthrough: true }) reply: FastifyReply) {
    reply.type('text/plain; version=0.0.4; charset=utf-8');
    return this.metrics.text();
  }
}
