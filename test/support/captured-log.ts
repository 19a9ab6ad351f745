import { createLogger } from '@app/platform';

/** What API and worker write into their logs, at their loudest. */
export class CapturedLog {
  private readonly lines: string[] = [];

  get text(): string {
    return this.lines.join('');
  }

  of(service: 'api' | 'worker') {
    return createLogger('trace', service, { write: (line) => void this.lines.push(line) });
  }
}
