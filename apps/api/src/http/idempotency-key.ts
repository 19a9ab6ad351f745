import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { isUuid, Problem } from '@app/kernel';
import type { Request } from './request.js';

/** The caller's UUID, which becomes the id of the new row. Throws Problem `http.idempotency-key` (400) when missing or no UUID. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string => {
  const header = context.switchToHttp().getRequest<Request>().headers['idempotency-key'];
  if (typeof header !== 'string' || !isUuid(header)) throw new Problem('invalid', 'http.idempotency-key');
  return header.toLowerCase();
});

/** Documents the header of handlers with `@IdempotencyKey()`. */
export const NeedsIdempotencyKey = () =>
  applyDecorators(ApiHeader({ name: 'Idempotency-Key', required: true, schema: { type: 'string', format: 'uuid' } }));
