import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '@app/audit';
import { ClientsModule } from '@app/clients';
import { ReceivedReferrals } from './referral/received-referrals.service.js';
import { ReferralEntity } from './referral/referral.entity.js';
import { ReferralLog } from './referral/referral-log.js';
import { ReferralLists } from './referral/referrals.query.js';
import { Referrals } from './referral/referrals.service.js';
import { ReferralsStore } from './referral/referrals.store.js';

@Module({
  imports: [TypeOrmModule.forFeature([ReferralEntity]), AuditModule, ClientsModule],
  providers: [Referrals, ReceivedReferrals, ReferralLists, ReferralLog, ReferralsStore],
  exports: [Referrals, ReceivedReferrals, ReferralLists],
})
export class NetworkModule {}
