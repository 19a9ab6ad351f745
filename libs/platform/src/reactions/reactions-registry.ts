import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { eventNames, type EventName } from '@app/events';
import type { SystemActor } from '@app/kernel';
import type { Tx } from '../database/transactions.js';
import { reactionsOf, type Reaction } from './on.js';

/** A reaction with the object it belongs to; `name` is `<event>/<Class>.<method>` and stands in platform.delivery. */
export type RegisteredReaction = Reaction & {
  readonly name: string;
  readonly run: (tx: Tx, payload: unknown, actor: SystemActor) => Promise<void>;
};

/** Finds every `@On` of the started application, and refuses to start when one could never fire or fires twice. */
@Injectable()
export class ReactionsRegistry implements OnModuleInit {
  private readonly byName = new Map<string, RegisteredReaction>();

  constructor(private readonly discovery: DiscoveryService) {}

  onModuleInit(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof metatype !== 'function') continue;
      for (const reaction of reactionsOf(metatype)) this.register(instance as object, metatype.name, reaction);
    }
  }

  /** All reactions to one event. */
  to(event: EventName): readonly RegisteredReaction[] {
    return this.all().filter((reaction) => reaction.event === event);
  }

  all(): readonly RegisteredReaction[] {
    return [...this.byName.values()];
  }

  named(name: string): RegisteredReaction | undefined {
    return this.byName.get(name);
  }

  private register(instance: object, owner: string, reaction: Reaction): void {
    const name = `${reaction.event}/${owner}.${reaction.method}`;
    if (!(reaction.event in eventNames)) throw new Error(`${name} reacts to an event that does not exist`);
    if (this.byName.has(name)) throw new Error(`${name} is registered twice`);
    const method = (instance as Record<string, RegisteredReaction['run']>)[reaction.method];
    if (!method) throw new Error(`${name} has no method`);
    this.byName.set(name, { ...reaction, name, run: method.bind(instance) });
  }
}
