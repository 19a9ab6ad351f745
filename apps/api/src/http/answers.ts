import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Version } from '@app/kernel';

/** What a handler answers: the schema strips every field it does not list, and stands in the OpenAPI document. */
export const Answers = (schema: z.ZodType, { status = 200 }: { status?: number } = {}) =>
  applyDecorators(HttpCode(status), SerializeOptions({ schema }), ApiResponse({ status, standardSchema: schema as never }));

/** For handlers that answer 204. */
export const NoContent = () => applyDecorators(HttpCode(204), ApiResponse({ status: 204 }));

/** For handlers that send the browser to another page. */
export const Redirects = () => applyDecorators(HttpCode(302), ApiResponse({ status: 302 }));

/** Sets `ETag: "<version>"` and hands the row on. */
export const withETag = <Row extends { readonly version: Version }>(reply: FastifyReply, row: Row): Row => {
  reply.header('ETag', `"${row.version}"`);
  return row;
};

/** Sets 201 and where the new thing is found. */
export const created = (reply: FastifyReply, location: string): void => {
  reply.status(201).header('Location', location);
};
