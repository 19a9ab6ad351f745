import { Module } from '@nestjs/common';
import { CounsellingModule } from '@app/counselling';
import { FundingModule } from '@app/funding';
import { IdentityModule } from '@app/identity';
import { PlatformModule } from '@app/platform';
import { RemindersModule } from '@app/reminders';

const contexts = [FundingModule, CounsellingModule, IdentityModule, RemindersModule];

/** The same contexts as the API's, without HTTP. */
@Module({ imports: [PlatformModule, ...contexts] })
export class WorkerModule {}
