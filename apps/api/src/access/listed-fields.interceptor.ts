import { Injectable, StreamableFile, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { map, type Observable } from 'rxjs';
import type { z } from 'zod';
import type { Permission } from '@app/kernel';
import { permissionKey } from '../http/requires.js';
import type { Request } from '../http/request.js';
import { audienceOf, keepListed, listedAnswers } from './listed-fields.js';

/** Where Nest keeps what `@SerializeOptions` says. */
export const answerSchemaKey = 'class_serializer:options';

/** The name of the schema a handler answers with. */
export const answerName = (handler: object): string | undefined => {
  const options = Reflect.getMetadata(answerSchemaKey, handler) as { schema?: z.ZodType } | undefined;
  return options?.schema?.meta()?.id;
};

/**
 * Sends an outside or limited audience nothing but listed fields. One's own account (`self`) is exempt: it is about the reader. Files are
 * made for their reader and pass.
 */
@Injectable()
export class ListedFieldsInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { actor } = context.switchToHttp().getRequest<Request>();
    const permission = this.reflector.get<Permission | undefined>(permissionKey, context.getHandler());
    const audience = actor && permission && permission !== 'self' ? audienceOf(actor, permission) : null;
    if (!audience) return next.handle();
    const listed = listedAnswers[answerName(context.getHandler()) ?? ''];
    const fields = listed?.audiences.includes(audience) ? listed.fields : {};
    return next.handle().pipe(map((body: unknown) => (body instanceof StreamableFile ? body : keepListed(body, fields, audience))));
  }
}
