import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { z } from 'zod';
import type { Permission } from '@app/kernel';
import { auditKey, type RouteAudit } from '../../apps/api/src/http/audited.js';
import { fromMachineKey } from '../../apps/api/src/http/from-machine.js';
import { permissionKey, publicKey } from '../../apps/api/src/http/requires.js';
import { supervisedKey } from '../../apps/api/src/http/supervision.guard.js';
import { stepUpKey } from '../../apps/api/src/http/step-up.js';
import type { TestApi } from './api.js';

export type Endpoint = {
  /** `Controller.handler`. */
  readonly name: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With its parameters, e.g. `/api/v1/cases/:id`. */
  readonly path: string;
  readonly permission: Permission | undefined;
  /** Its name in the access log, or why it leaves no row there. */
  readonly audit: RouteAudit | undefined;
  /** Needs no session. */
  readonly open: boolean;
  /** Asks for a proof within the last ten minutes. */
  readonly stepUp: boolean;
  /** A file that team leads read after giving a reason, and do not write. */
  readonly supervised: 'read' | 'write' | undefined;
  /** Takes state changes from another server, without the check of where they come from. */
  readonly fromMachine: boolean;
  /** Kinds of input that no schema checks. */
  readonly unchecked: readonly string[];
  readonly body: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
  /** Header names it asks for, from its documentation. */
  readonly headers: readonly string[];
};
type Argument = { index: number; data?: unknown; schema?: z.ZodType };

const routeArguments = '__routeArguments__';
const kinds: Readonly<Record<string, 'body' | 'query' | 'param'>> = { 3: 'body', 4: 'query', 5: 'param' };

/** Every handler with what its decorators say, read from the running application. */
export const endpointsOf = (api: TestApi): Endpoint[] =>
  [...api.app.get(ModulesContainer).values()]
    .flatMap((module) => [...module.controllers.values()])
    .flatMap(({ metatype }) => {
      const controller = metatype as { name: string; prototype: Record<string, object> };
      return Object.getOwnPropertyNames(controller.prototype)
        .filter((method) => Reflect.hasMetadata('method', controller.prototype[method] ?? {}))
        .flatMap((method) => endpointsOfHandler(controller, method));
    });

// A controller may stand at several addresses: in the staff API and in the portal's.
const endpointsOfHandler = (controller: { name: string; prototype: Record<string, object> }, method: string): Endpoint[] =>
  [Reflect.getMetadata('path', controller) as string | string[]].flat().map((at) => endpoint(controller, method, at));

const endpoint = (controller: { name: string; prototype: Record<string, object> }, method: string, at: string): Endpoint => {
  const handler = controller.prototype[method]!;
  const paths = [at, Reflect.getMetadata('path', handler) as string];
  const given = Object.entries((Reflect.getMetadata(routeArguments, controller, method) ?? {}) as Record<string, Argument>).map(
    ([key, { schema }]) => ({ kind: kinds[key.split(':')[0]!], schema }),
  );
  const documented = (Reflect.getMetadata('swagger/apiParameters', handler) ?? []) as { in?: string; name?: string }[];
  return {
    name: `${controller.name}.${method}`,
    method: RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod]!.toLowerCase() as Endpoint['method'],
    path: `/${paths.filter((part) => part !== '/').join('/')}`,
    permission: Reflect.getMetadata(permissionKey, handler) as Permission | undefined,
    audit: Reflect.getMetadata(auditKey, handler) as RouteAudit | undefined,
    open: Reflect.getMetadata(publicKey, handler) === true,
    stepUp: Reflect.getMetadata(stepUpKey, handler) === true,
    supervised: supervisedOf(Reflect.getMetadata(supervisedKey, handler) as { write: boolean } | undefined),
    fromMachine: Reflect.getMetadata(fromMachineKey, handler) === true,
    unchecked: given.flatMap(({ kind, schema }) => (kind && !schema ? [kind] : [])),
    body: given.find(({ kind }) => kind === 'body')?.schema,
    query: given.find(({ kind }) => kind === 'query')?.schema,
    headers: documented.flatMap(({ in: place, name }) => (place === 'header' && name ? [name] : [])),
  };
};

const supervisedOf = (said: { write: boolean } | undefined): Endpoint['supervised'] => said && (said.write ? 'write' : 'read');
