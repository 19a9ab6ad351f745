import { z } from 'zod';
import { caseStatuses } from '@app/counselling';
import { clientSummaryView } from '../clients/clients.schema.js';
import { companySummaryView } from '../companies/companies.schema.js';
import { courseSummaryView } from '../courses/courses.schema.js';
import { text } from '../http/schemas.js';

export const searchRequest = z
  .strictObject({ query: text(100, 2), limit: z.number().int().min(1).max(8).default(8) })
  .meta({ id: 'SearchRequest' });

const caseHit = z
  .object({
    id: z.string(),
    number: z.string(),
    subject: z.string(),
    status: z.enum(caseStatuses),
    clientName: z.string().nullable(),
    companyName: z.string().nullable(),
  })
  .meta({ id: 'CaseHit' });

export const searchView = z
  .object({
    clients: z.array(clientSummaryView),
    companies: z.array(companySummaryView),
    cases: z.array(caseHit),
    courses: z.array(courseSummaryView),
  })
  .meta({ id: 'SearchResult' });
