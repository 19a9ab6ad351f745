import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReferenceModule } from '@app/reference';
import { ClientEntity } from './client/client.entity.js';
import { ClientRecords } from './client/client-records.service.js';
import { ClientLists } from './client/clients.query.js';
import { Clients } from './client/clients.service.js';
import { LinkedClients } from './client/linked-clients.service.js';
import { ClientsStore } from './client/clients.store.js';
import { PrivacyInformations } from './privacy-information/privacy-informations.service.js';
import { PrivacyInformationStore } from './privacy-information/privacy-information.store.js';
import { NewClients } from './client/new-clients.js';
import { ConsentEntity } from './consent/consent.entity.js';
import { Consents } from './consent/consents.service.js';
import { ConsentsStore } from './consent/consents.store.js';
import { RestrictedFacts } from './restricted-fact/restricted-facts.service.js';
import { RestrictedFactsStore } from './restricted-fact/restricted-facts.store.js';
import { ContactPreferences } from './contact-preference/contact-preferences.service.js';
import { Households } from './household/households.service.js';
import { HouseholdsStore } from './household/households.store.js';
import { TargetGroups } from './target-group/target-groups.service.js';
import { TargetGroupsStore } from './target-group/target-groups.store.js';
import { RestrictionsStore } from './restriction/restrictions.store.js';
import { ProtectionsStore } from './protection/protections.store.js';
import { GoalEntity } from './goal/goal.entity.js';
import { LanguageSkillEntity } from './language/language-skill.entity.js';
import { Profiles } from './profile/profiles.service.js';
import { ProfilesStore } from './profile/profiles.store.js';
import { QualificationEntity } from './qualification/qualification.entity.js';
import { WorkPeriodEntity } from './work-period/work-period.entity.js';
import { StatusPeriodEntity } from './status/status-period.entity.js';
import { StatusPeriods } from './status/status-periods.service.js';
import { StatusPeriodsStore } from './status/status-periods.store.js';
import { SevereDisabilities } from './client/severe-disabilities.service.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      ClientEntity,
      ConsentEntity,
      StatusPeriodEntity,
      QualificationEntity,
      WorkPeriodEntity,
      LanguageSkillEntity,
      GoalEntity,
    ]),
    ReferenceModule,
  ],
  providers: [
    Clients,
    ClientRecords,
    SevereDisabilities,
    LinkedClients,
    NewClients,
    ClientLists,
    ClientsStore,
    StatusPeriods,
    StatusPeriodsStore,
    Profiles,
    ProfilesStore,
    Consents,
    PrivacyInformations,
    PrivacyInformationStore,
    ConsentsStore,
    RestrictedFacts,
    RestrictedFactsStore,
    TargetGroups,
    TargetGroupsStore,
    Households,
    ContactPreferences,
    HouseholdsStore,
    ProtectionsStore,
    RestrictionsStore,
  ],
  exports: [
    ProtectionsStore,
    RestrictionsStore,
    Clients,
    ClientRecords,
    SevereDisabilities,
    LinkedClients,
    ClientLists,
    StatusPeriods,
    Profiles,
    Consents,
    PrivacyInformations,
    RestrictedFacts,
    TargetGroups,
    Households,
    ContactPreferences,
  ],
})
export class ClientsModule {}
