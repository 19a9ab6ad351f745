import { z } from 'zod';
import {
  agreementKinds,
  chambers,
  companyConcerns,
  companySizes,
  headcountSources,
  relationshipStates,
  withWeight,
  type CompanyPage,
  type HeadcountClasses,
  type HeadcountSum,
  type RecordAgreement,
  type RecordHeadcount,
} from '@app/companies';
import type { UserId } from '@app/kernel';
import { pageQuery, pageView } from '../http/cursor.js';
import { ags, choiceOf, colleagueChoice } from '../lists/list-query.js';
import { instant, localDate, localDateView, optionalText } from '../http/schemas.js';

const heads = () => z.number().int().min(0).max(1_000_000);
const count = z.number().int();

/** What the directory can be narrowed by. */
export const companyChoices = {
  state: choiceOf(z.enum(relationshipStates)),
  owner: colleagueChoice(),
  size: choiceOf(z.enum(companySizes)),
  industry: choiceOf(z.string().regex(/^[0-9]{2}$/)),
  town: choiceOf(ags),
  concern: choiceOf(z.enum(companyConcerns)),
};

export const companyPageQuery = pageQuery(['name', 'town'], 'name').extend(companyChoices);

export const recordHeadcount = z
  .strictObject({
    asOf: localDate(),
    over30: heads(),
    upTo30: heads(),
    upTo20: heads(),
    upTo10: heads(),
    source: z.enum(headcountSources).default('employer'),
    evidence: optionalText(200),
  })
  .meta({ id: 'RecordHeadcount' });

export const recordAgreement = z
  .strictObject({
    kind: z.enum(agreementKinds),
    scope: optionalText(300),
    validFrom: localDate(),
    validTo: localDate().nullable().default(null),
    coversTraining: z.boolean(),
    document: optionalText(200),
  })
  .meta({ id: 'RecordAgreement' });

export const headcountSums = { over30: count, upTo30: count, upTo20: count, upTo10: count, weightedQuarters: count };

export const companySummaryView = z
  .object({ id: z.string(), name: z.string(), town: z.string(), betriebsnummer: z.string() })
  .meta({ id: 'CompanySummary' });

const companyRow = companySummaryView
  .extend({
    wzCode: z.string().nullable(),
    weightedHeadcount: z.number().nullable(),
    state: z.enum(relationshipStates),
    plannedOn: localDateView().nullable(),
    owner: z.string().nullable(),
  })
  .meta({ id: 'CompanyListItem' });

export const companyPageView = pageView(companyRow, 'CompanyPage');

export const headcountView = z
  .object({
    id: z.string(),
    asOf: localDateView(),
    ...headcountSums,
    source: z.string(),
    evidence: z.string().nullable(),
    createdAt: instant(),
  })
  .meta({ id: 'Headcount' });

const headcountSumView = z
  .object({ ...headcountSums, asOf: localDateView().nullable(), establishments: count, missing: count })
  .meta({ id: 'HeadcountSum' });

const agreement = {
  id: z.string(),
  kind: z.enum(agreementKinds),
  validFrom: localDateView(),
  validTo: localDateView().nullable(),
  scope: z.string().nullable(),
  coversTraining: z.boolean(),
  /** Where the paper lies. */
  document: z.string().nullable(),
  version: count,
};

/** When and by whom the row was changed last (`changed`), or recorded; no name where nobody is known. */
const lastChange = { changedAt: instant(), changedBy: z.string().nullable(), changed: z.boolean() };

export const agreementView = z.object(agreement).meta({ id: 'Agreement' });

const named = z.object({ id: z.string(), name: z.string() });

export const companyView = z
  .object({
    establishment: z.object({
      id: z.string(),
      betriebsnummer: z.string(),
      name: z.string(),
      street: z.string(),
      plz: z.string(),
      town: z.string(),
      ags: z.string(),
      wzCode: z.string().nullable(),
      wzVersion: z.number().int().nullable(),
      chamber: z.enum(chambers).nullable(),
      version: count,
    }),
    company: named,
    group: named.nullable(),
    headcount: z.object({ asOf: localDateView(), ...headcountSums, source: z.string() }).nullable(),
    companyHeadcount: headcountSumView,
    groupHeadcount: headcountSumView.nullable(),
    agreements: z.array(z.object({ ...agreement, ...lastChange })),
    contacts: z.array(
      z.object({
        id: z.string(),
        displayName: z.string(),
        role: z.string(),
        phone: z.string().nullable(),
        email: z.string().nullable(),
        main: z.boolean(),
        validFrom: localDateView().nullable(),
        validTo: localDateView().nullable(),
        version: count,
        ...lastChange,
      }),
    ),
    needs: count,
  })
  .meta({ id: 'Company' });

/** A company's page as the API shows it: every count with its weighted sum in quarter heads (186 = 46.5). */
export const presentCompany = (page: CompanyPage, names: ReadonlyMap<string, string>) => ({
  ...page,
  agreements: page.agreements.map(withName(names)),
  contacts: page.contacts.map(withName(names)),
  headcount: weighted(page.headcount),
  companyHeadcount: withWeight(page.companyHeadcount),
  groupHeadcount: weighted<HeadcountSum>(page.groupHeadcount),
});

const withName =
  (names: ReadonlyMap<string, string>) =>
  <Row extends { readonly changedBy: UserId | null }>(row: Row) => ({
    ...row,
    changedBy: row.changedBy && (names.get(row.changedBy) ?? null),
  });

const weighted = <T extends HeadcountClasses>(headcount: T | null) => headcount && withWeight(headcount);

const dated = z.object({
  count,
  items: z.array(z.object({ id: z.string(), number: z.string(), status: z.string(), on: localDateView() })),
});

export const companyWorkView = z
  .object({
    needs: dated,
    cases: dated,
    applications: z.object({
      count,
      items: z.array(
        z.object({
          id: z.string(),
          number: z.string(),
          state: z.string(),
          measureStart: localDateView().nullable(),
          participants: count,
        }),
      ),
    }),
  })
  .meta({ id: 'CompanyWork' });

export const toHeadcount = ({ evidence = null, ...body }: z.infer<typeof recordHeadcount>): RecordHeadcount => ({ ...body, evidence });
export const toAgreement = ({ scope = null, document = null, ...body }: z.infer<typeof recordAgreement>): RecordAgreement => ({
  ...body,
  scope,
  document,
});
