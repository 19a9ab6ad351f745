import { applyDecorators, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { Problem, stale, type Version } from '@app/kernel';
import type { Request } from './request.js';

/** The version in `If-Match: "7"`. Throws Problem `http.if-match-missing` (428), `kernel.stale` (412) for a tag that cannot be ours. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): Version => {
  const header = context.switchToHttp().getRequest<Request>().headers['if-match'];
  if (!header) throw new Problem('precondition-missing', 'http.if-match-missing');
  const match = /^"(0|[1-9]\d{0,8})"$/.exec(header);
  if (!match) throw stale();
  return Number(match[1]);
});

/** Documents the header of handlers with `@IfMatch()`. */
export const NeedsIfMatch = () => applyDecorators(ApiHeader({ name: 'If-Match', required: true, example: '"1"' }));
