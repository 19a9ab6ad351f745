import { z } from 'zod';
import type { OfficeId, TeamId, UserId } from '@app/kernel';
import { caseloadDefinitions, caseloadFigures, type CaseloadQuery, type CaseloadReportResult, type FigureQuery } from '@app/reporting';
import { pageQuery, pageView } from '../http/cursor.js';
import { instant, localDate, localDateView, uuid } from '../http/schemas.js';

const counted = { from: localDate(), to: localDate(), office: uuid<OfficeId>().optional() };

export const caseloadQuery = z.strictObject(counted);

export const caseloadCasesQuery = pageQuery(['number'], 'number').extend({
  ...counted,
  figure: z.enum(caseloadFigures),
  state: z
    .string()
    .regex(/^[A-Z][A-Z0-9_]{2,39}$/)
    .optional(),
  adviser: uuid<UserId>().optional(),
  team: uuid<TeamId>().optional(),
});

const count = z.number().int();

const numbers = z.object({
  open: count,
  created: count,
  closed: count,
  overdueReminders: count,
  noContact8Weeks: count,
  daysSinceLastContact: z.number().nullable(),
  applications: z.record(z.string(), count),
});

const row = numbers.extend({
  adviserId: z.string().nullable(),
  adviserName: z.string().nullable(),
  teamId: z.string(),
  teamName: z.string(),
});

export const caseloadReportView = z
  .object({
    period: z.object({ from: localDateView(), to: localDateView() }),
    referenceDay: localDateView(),
    office: z.object({ id: z.string(), name: z.string() }).nullable(),
    namedAdvisers: z.boolean(),
    rows: z.array(row.meta({ id: 'CaseloadRow' })),
    totals: numbers.meta({ id: 'CaseloadTotals' }),
    definitions: z.array(z.enum(caseloadDefinitions)),
    generatedAt: instant(),
  })
  .meta({ id: 'CaseloadReport' });

export const caseloadCasesView = pageView(
  z
    .object({
      id: z.string(),
      number: z.string(),
      status: z.string(),
      adviserName: z.string().nullable(),
      openedOn: localDateView(),
      closedOn: localDateView().nullable(),
      lastContactOn: localDateView().nullable(),
      town: z.string().nullable(),
    })
    .meta({ id: 'CaseloadCase' }),
  'CaseloadCasePage',
);

export const toCaseloadQuery = ({ from, to, office }: z.output<typeof caseloadQuery>): CaseloadQuery => ({ from, to, officeId: office });

export const toFigureQuery = ({ from, to, office, figure, state, adviser, team }: z.output<typeof caseloadCasesQuery>): FigureQuery => ({
  ...toCaseloadQuery({ from, to, office }),
  figure,
  state,
  adviserId: adviser,
  teamId: team,
});

export const presentCaseload = (report: CaseloadReportResult): z.input<typeof caseloadReportView> => ({
  ...report,
  rows: [...report.rows],
  definitions: [...report.definitions],
});
