import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { mergeMap, type Observable } from 'rxjs';
import { AccessLog } from '@app/audit';
import type { Request } from './request.js';

/** The net below reads and changes: what they have not written to the access log is written before the answer leaves. */
@Injectable()
export class AccessInterceptor implements NestInterceptor {
  constructor(private readonly access: AccessLog) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor } = context.switchToHttp().getRequest<Request>();
    const note = actor?.scope.note;
    if (!note) return next.handle();
    return next.handle().pipe(
      mergeMap(async (answer: unknown) => {
        note.tell({ details: { ...rowsOf(answer), ...note.row.details } });
        await this.access.settle(note);
        return answer;
      }),
    );
  }
}

const rowsOf = (answer: unknown): { rows?: number } =>
  typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items) ? { rows: answer.items.length } : {};
