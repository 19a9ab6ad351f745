import { ListCounts } from './list-counts.js';
import { ListCountsController } from './list-counts.controller.js';

/** What the lists of cases, persons and companies have in common. */
export const listControllers = [ListCountsController];
export const listProviders = [ListCounts];
