import { CaseBulkController } from './case-bulk.controller.js';
import { ListCounts } from './list-counts.js';
import { ListCountsController } from './list-counts.controller.js';
import { ListExportsController } from './list-exports.controller.js';
import { SavedViewsController } from './saved-views.controller.js';

/** What the lists of cases, persons and companies have in common. */
export const listControllers = [ListCountsController, CaseBulkController, ListExportsController, SavedViewsController];
export const listProviders = [ListCounts];
