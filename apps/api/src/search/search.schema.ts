import { z } from 'zod';
import { hitReasons } from '@app/clients';
import { companyHitReasons } from '@app/companies';
import { caseStatuses, needStatuses } from '@app/counselling';
import { applicationStates } from '@app/funding';
import { clientSummaryView } from '../clients/clients.schema.js';
import { companySummaryView } from '../companies/companies.schema.js';
import { courseSummaryView } from '../courses/courses.schema.js';
import { localDateView, text } from '../http/schemas.js';
import { caseHitReasons } from './case-hits.js';

export const searchRequest = z
  .strictObject({ query: text(100, 2), limit: z.number().int().min(1).max(8).default(8) })
  .meta({ id: 'SearchRequest' });

const caseHit = z
  .object({
    id: z.string(),
    number: z.string(),
    subject: z.string(),
    status: z.enum(caseStatuses),
    because: z.enum(caseHitReasons),
    clientName: z.string().nullable(),
    companyName: z.string().nullable(),
  })
  .meta({ id: 'CaseHit' });

const noteHit = z
  .object({ caseId: z.string(), caseNumber: z.string(), clientName: z.string().nullable(), heldOn: localDateView(), excerpt: z.string() })
  .meta({ id: 'NoteHit' });

const numbered = { id: z.string(), number: z.string(), companyName: z.string().nullable() };

export const searchView = z
  .object({
    clients: z.array(clientSummaryView.extend({ because: z.enum(hitReasons) }).meta({ id: 'ClientHit' })),
    companies: z.array(companySummaryView.extend({ because: z.enum(companyHitReasons) }).meta({ id: 'CompanyHit' })),
    cases: z.array(caseHit),
    courses: z.array(courseSummaryView),
    notes: z.array(noteHit),
    applications: z.array(z.object({ ...numbered, state: z.enum(applicationStates) }).meta({ id: 'ApplicationHit' })),
    needs: z.array(z.object({ ...numbered, status: z.enum(needStatuses) }).meta({ id: 'NeedHit' })),
  })
  .meta({ id: 'SearchResult' });
