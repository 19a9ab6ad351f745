import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';

/** Structured log of one process, to standard output or where else is said: JSON lines with codes and ids, no data of persons. */
export const createLogger = (level: string, service: 'api' | 'worker' | 'cli', to?: DestinationStream): Logger =>
  pino({ level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime, messageKey: 'message' }, to);

/** Lets Nest write its own messages into the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly target: Logger) {}

  debug(message: unknown): void {
    this.target.debug(String(message));
  }

  verbose(message: unknown): void {
    this.target.trace(String(message));
  }

  // Nest tells every route and module at its start: worth a look only when something is wrong.
  log(message: unknown): void {
    this.target.debug(String(message));
  }

  warn(message: unknown): void {
    this.target.warn(String(message));
  }

  error(message: unknown, ...details: unknown[]): void {
    this.target.error({ details: details.map(String) }, String(message));
  }
}
