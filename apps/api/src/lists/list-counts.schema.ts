import { z } from 'zod';
import type { ClientId } from '@app/kernel';
import { clientChoices } from '../clients/clients.schema.js';
import { companyChoices } from '../companies/companies.schema.js';
import { caseChoices } from '../counselling/cases.schema.js';
import { uuid } from '../http/schemas.js';

export const caseCountsQuery = z.strictObject({ ...caseChoices, client: uuid<ClientId>().optional() });
export const clientCountsQuery = z.strictObject(clientChoices);
export const companyCountsQuery = z.strictObject(companyChoices);

/** Counts go up to 1,000; `more` says that there are more than that. */
const count = { count: z.number().int(), more: z.boolean() };

export const listCountsView = z
  .object({
    total: z.object(count),
    options: z.array(
      z.object({
        facet: z.string(),
        value: z.string(),
        /** Name of a colleague, place or industry; null where the value is a code the page has a word for. */
        label: z.string().nullable(),
        ...count,
      }),
    ),
  })
  .meta({ id: 'ListCounts' });
