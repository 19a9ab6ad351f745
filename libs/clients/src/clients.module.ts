import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReferenceModule } from '@app/reference';
import { DuplicatePairsStore } from './duplicate/duplicate-pairs.store.js';
import { Duplicates } from './duplicate/duplicates.service.js';
import { MergedFacts } from './merge/merged-facts.js';
import { Merges } from './merge/merges.service.js';
import { MergesStore } from './merge/merges.store.js';
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
import { ClientImports } from './import/client-imports.service.js';
import { ImportDecisions } from './import/import-decisions.service.js';
import { ImportJudgement } from './import/import-judgement.service.js';
import { ImportRetention } from './import/import-retention.service.js';
import { ImportRowsStore } from './import/import-rows.store.js';
import { ImportsStore } from './import/imports.store.js';
import { ImportWork } from './import/import-work.service.js';
import { ClientsReactions } from './reactions.js';

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
    Duplicates,
    DuplicatePairsStore,
    Merges,
    MergesStore,
    MergedFacts,
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
    ClientImports,
    ImportDecisions,
    ImportJudgement,
    ImportRetention,
    ImportRowsStore,
    ImportsStore,
    ImportWork,
    ClientsReactions,
  ],
  exports: [
    Duplicates,
    Merges,
    ClientImports,
    ImportDecisions,
    ImportRetention,
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
