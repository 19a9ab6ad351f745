import 'reflect-metadata';
import type { EventName, EventPayloads } from '@app/events';
import type { SystemActor } from '@app/kernel';
import type { Tx } from '../database/transactions.js';
import type { QueueName } from '../queue/queues.js';

const key = Symbol('reactions');

/** One method that wants to hear of one event. */
export type Reaction = { readonly event: EventName; readonly queue: QueueName; readonly method: string };

/** What a reaction gets as its second argument. */
export type Payload<Name extends EventName> = EventPayloads[Name];

type ReactionMethod<Name extends EventName> = (tx: Tx, payload: EventPayloads[Name], actor: SystemActor) => Promise<void>;

/**
 * Marks a method that reacts to an event. It may be delivered twice and runs in one transaction with the mark that it was handled,
 * as the system within the tenant of the event. `queue` names the kind of work.
 */
export const On =
  <Name extends EventName>(event: Name, queue: QueueName) =>
  (target: object, method: string, _descriptor: TypedPropertyDescriptor<ReactionMethod<Name>>): void => {
    const known = (Reflect.getMetadata(key, target.constructor) ?? []) as Reaction[];
    Reflect.defineMetadata(key, [...known, { event, queue, method }], target.constructor);
  };

/** The reactions a class declares. */
export const reactionsOf = (type: object): readonly Reaction[] => (Reflect.getMetadata(key, type) ?? []) as Reaction[];
