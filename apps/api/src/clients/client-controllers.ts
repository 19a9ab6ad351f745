import { ClientsController } from './clients.controller.js';
import { ClientImportRowsController } from './client-import-rows.controller.js';
import { ClientImportsController } from './client-imports.controller.js';
import { ClientGlanceController } from './client-glance.controller.js';
import { TargetGroupsController } from './target-groups.controller.js';
import { SevereDisabilityController } from './severe-disability.controller.js';
import { HouseholdsController } from './households.controller.js';
import { ContactPreferencesController } from './contact-preferences.controller.js';
import { PrivacyDocumentController } from './privacy-document.controller.js';
import { DuplicatesController } from './duplicates.controller.js';
import { MergesController } from './merges.controller.js';
import { PrivacyInformationController } from './privacy-information.controller.js';
import { ConsentsController } from './consents.controller.js';
import { ProfilesController } from './profiles.controller.js';
import { RestrictedFactsController } from './restricted-facts.controller.js';
import { StatusPeriodsController } from './status-periods.controller.js';

/** Everything the API answers about people being advised. */
export const clientControllers = [
  ClientsController,
  ClientImportRowsController,
  ClientImportsController,
  ClientGlanceController,
  TargetGroupsController,
  SevereDisabilityController,
  HouseholdsController,
  ContactPreferencesController,
  PrivacyDocumentController,
  DuplicatesController,
  MergesController,
  PrivacyInformationController,
  ConsentsController,
  ProfilesController,
  RestrictedFactsController,
  StatusPeriodsController,
];
