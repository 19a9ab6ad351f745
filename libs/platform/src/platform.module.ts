import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Clock } from '@app/kernel';
import { Config } from './config/config.js';
import { EnvironmentConfig } from './config/environment-config.js';
import { dataSourceOptions } from './database/data-source-options.js';
import { Reader } from './database/reader.js';
import { Transactions } from './database/transactions.js';
import { FileStore } from './files/file-store.js';
import { Journal } from './journal/journal.js';
import { SavedViews } from './list/saved-views.service.js';
import { SavedViewsStore } from './list/saved-views.store.js';
import { Mailer } from './mail/mailer.js';
import { PostOffice } from './mail/post-office.js';
import { NumberRanges } from './numbers/number-ranges.js';
import { Queues } from './queue/queues.js';
import { ReactionsRegistry } from './reactions/reactions-registry.js';
import { Reactions } from './reactions/reactions.js';
import { Relay } from './reactions/relay.js';
import { readDataKeys } from './secrets/data-keys.js';
import { KeyRing } from './secrets/key-ring.js';
import { SystemClock } from './time/system-clock.js';

const shared = [SavedViews, Transactions, Reader, Journal, NumberRanges, Mailer, PostOffice, Queues, ReactionsRegistry, Reactions, Relay];

const keyRing = { provide: KeyRing, inject: [Config], useFactory: ({ settings }: Config) => new KeyRing(readDataKeys(settings)) };

const fileStore = {
  provide: FileStore,
  inject: [Config, KeyRing],
  useFactory: ({ settings }: Config, keys: KeyRing) => new FileStore(settings.FILES_DIR, keys),
};

@Module({
  providers: [
    { provide: Clock, useClass: SystemClock },
    { provide: Config, useClass: EnvironmentConfig },
  ],
  exports: [Clock, Config],
})
class SurroundingsModule {}

/** Everything the contexts stand on; global, because every context does. */
@Global()
@Module({
  imports: [
    SurroundingsModule,
    DiscoveryModule,
    TypeOrmModule.forRootAsync({
      imports: [SurroundingsModule],
      inject: [Config],
      useFactory: ({ settings }: Config) => ({
        ...dataSourceOptions(settings.DATABASE_URL, settings.DATABASE_POOL),
        autoLoadEntities: true,
        retryAttempts: 3,
        retryDelay: 1_000,
      }),
    }),
  ],
  providers: [...shared, SavedViewsStore, keyRing, fileStore],
  exports: [...shared, KeyRing, FileStore, SurroundingsModule, TypeOrmModule],
})
export class PlatformModule {}
