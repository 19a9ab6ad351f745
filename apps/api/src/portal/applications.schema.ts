import { z } from 'zod';
import { applicationStates, benefitKinds, benefitStates, documentItemKinds, nextStepCodes, type CompanyApplication } from '@app/funding';
import { instant, localDateView } from '../http/schemas.js';

const cents = z.number().int().nullable();

export const companyApplicationView = z
  .object({
    id: z.string(),
    number: z.string(),
    state: z.enum(applicationStates),
    stateSince: instant(),
    appliedOn: localDateView().nullable(),
    measure: z.object({ title: z.string(), provider: z.string(), start: localDateView(), end: localDateView() }),
    participants: z.number().int(),
    /** Costs of the course per person. */
    courseCostCents: z.number().int(),
    /** What the company bears of the course costs over all participants; null while it is not computed. */
    employerShareCents: cents,
    benefits: z.array(z.object({ kind: z.enum(benefitKinds), state: z.enum(benefitStates), amountCents: cents })),
    nextStep: z.object({ who: z.enum(['agency', 'company', 'provider']), since: instant(), what: z.enum(nextStepCodes) }).nullable(),
    /** What the company was asked for and has to supply itself. */
    missingDocuments: z.array(z.enum(documentItemKinds)),
    history: z.array(z.object({ state: z.enum(applicationStates), since: instant() })),
  })
  .meta({ id: 'CompanyApplication' });

export const companyApplicationsView = z.object({ items: z.array(companyApplicationView) }).meta({ id: 'CompanyApplications' });

/** An application with the name of its course, as the portal shows it. */
export const presentCompanyApplication = (
  application: CompanyApplication,
  run: { readonly title: string; readonly providerName: string } | undefined,
) => ({
  ...application,
  measure: {
    title: run?.title ?? '',
    provider: run?.providerName ?? '',
    start: application.measureStart,
    end: application.measureEnd,
  },
});
