import { Module } from '@nestjs/common';
import { IdentityModule } from '@app/identity';
import { PlatformModule } from '@app/platform';

const contexts = [IdentityModule];

/** The same contexts as the API's, without HTTP. */
@Module({ imports: [PlatformModule, ...contexts] })
export class WorkerModule {}
