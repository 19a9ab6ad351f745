import { Module } from '@nestjs/common';
import { AuditModule } from '@app/audit';
import { CalendarModule } from '@app/calendar';
import { CounsellingModule } from '@app/counselling';
import { DocumentsModule } from '@app/documents';
import { ExportsModule } from '@app/exports';
import { FundingModule } from '@app/funding';
import { IdentityModule } from '@app/identity';
import { PlatformModule } from '@app/platform';
import { PrivacyModule } from '@app/privacy';
import { RemindersModule } from '@app/reminders';

const contexts = [
  AuditModule,
  CalendarModule,
  ExportsModule,
  FundingModule,
  CounsellingModule,
  DocumentsModule,
  IdentityModule,
  PrivacyModule,
  RemindersModule,
];

/** The same contexts as the API's, without HTTP. */
@Module({ imports: [PlatformModule, ...contexts] })
export class WorkerModule {}
