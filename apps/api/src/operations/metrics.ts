import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Reader } from '@app/platform';

/** Prometheus figures of this process, and of what waits in the database. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Duration of HTTP requests by route pattern',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [this.registry],
  });

  constructor(private readonly reader: Reader) {
    collectDefaultMetrics({ register: this.registry });
    const backlog = (name: string, help: string, sql: string) =>
      new Gauge({
        name,
        help,
        registers: [this.registry],
        collect: async function collect() {
          const rows = await reader.shared<{ n: string }>({ name, text: sql, values: [] });
          this.set(Number(rows[0]?.n ?? 0));
        },
      });
    backlog(
      'journal_unrelayed',
      'Journal entries not yet relayed',
      `select count(*) as n from platform.journal_entry where relayed_at is null`,
    );
    backlog('delivery_unhandled', 'Deliveries not yet handled', `select count(*) as n from platform.delivery where handled_at is null`);
    backlog('mail_unsent', 'Mails not yet sent', `select platform.unsent_mail() as n`);
  }

  /** Counts one finished request; `route` is the pattern, never the address. */
  observe(request: { method: string; route: string; status: number; seconds: number }): void {
    this.requests.observe({ method: request.method, route: request.route, status: String(request.status) }, request.seconds);
  }

  /** Everything in Prometheus' text format. */
  text(): Promise<string> {
    return this.registry.metrics();
  }
}
