import { z } from 'zod';
import { outcomes } from '@app/funding-rules';
import {
  cellFaults,
  comparabilities,
  einverstaendnisGivers,
  groupListRowStates,
  listColumns,
  mostEmployees,
  type ListKey,
} from '@app/funding';
import { consentChannels } from '@app/clients';
import type { DocumentId, GroupListGroupId, GroupListRowId, RecommendationId } from '@app/kernel';
import { instant, localDate, localDateView, optionalText, text, uuid } from '../http/schemas.js';

const listKeys = listColumns.map(({ key }) => key) as [ListKey, ...ListKey[]];
const longestCell = 300;

export const templateQuery = z.strictObject({ format: z.enum(['xlsx', 'csv']) });

export const changeGroupListRow = z
  .strictObject({
    /** What stands in the row, by column; a column left out is empty. */
    cells: z.array(z.strictObject({ key: z.enum(listKeys), value: text(longestCell) })).max(listKeys.length),
  })
  .meta({ id: 'ChangeGroupListRow' });

export const changeGroupList = z
  .strictObject({
    appliedOn: localDate().nullable(),
    erhoehungBewilligt: z.boolean().nullable(),
    qualifizierungsgeldSameMeasure: z.boolean().nullable(),
  })
  .meta({ id: 'ChangeGroupList' });

export const changeGroupListGroup = z
  .strictObject({
    comparableBy: z.enum(comparabilities),
    comparableReason: optionalText(500),
    recommendationId: uuid<RecommendationId>().nullable(),
    missingQualification81_2: z.boolean().nullable(),
  })
  .meta({ id: 'ChangeGroupListGroup' });

const given = {
  givenOn: localDate(),
  channel: z.enum(consentChannels),
  documentId: uuid<DocumentId>().nullable(),
};

export const giveEinverstaendnis = z
  .discriminatedUnion('givenBy', [
    z.strictObject({ givenBy: z.literal('employee'), rowIds: z.array(uuid<GroupListRowId>()).min(1).max(mostEmployees), ...given }),
    z.strictObject({ givenBy: z.literal('betriebsvertretung'), groupId: uuid<GroupListGroupId>(), scope: text(500), ...given }),
  ])
  .meta({ id: 'GiveEinverstaendnis' });
export type GiveEinverstaendnisBody = z.output<typeof giveEinverstaendnis>;

const cents = z.number().int();
const faultView = z
  .object({ cell: z.string(), key: z.enum(listKeys), code: z.enum(cellFaults), value: z.string() })
  .meta({ id: 'GroupListFault' });

const rowView = z
  .object({
    id: z.string(),
    /** The row of the sheet. */
    row: z.number().int(),
    state: z.enum(groupListRowStates),
    name: z.string(),
    /** What stands in the row, while it can still be changed. */
    cells: z.array(z.object({ key: z.enum(listKeys), value: z.string() })),
    faults: z.array(faultView),
    /** The group of a good row; null for a faulty one. */
    groupId: z.string().nullable(),
    agreedBy: z.enum(einverstaendnisGivers).nullable(),
    einverstaendnisId: z.string().nullable(),
    /** Course costs of the Agentur and of the employer, and the wage subsidy; null where not computed. */
    agencyCents: cents.nullable(),
    employerCents: cents.nullable(),
    subsidyCents: cents.nullable(),
    excluded: z.boolean(),
    /** Facts without which something is not computed. */
    missing: z.array(z.string()),
    agentur: z.string().nullable(),
    client: z.object({ id: z.string(), number: z.string() }).nullable(),
    application: z.object({ id: z.string(), number: z.string() }).nullable(),
  })
  .meta({ id: 'GroupListRow' });

const sums = {
  persons: z.number().int(),
  agencyCents: cents,
  employerCents: cents,
  subsidyCents: cents,
  /** Persons without computed course costs, and without a computed wage subsidy. */
  withoutAmount: z.number().int(),
  withoutSubsidy: z.number().int(),
};

const groupView = z
  .object({
    id: z.string(),
    goal: z.string(),
    startsOn: localDateView(),
    endsOn: localDateView(),
    measureMinutes: z.number().int(),
    courseCostCents: cents,
    comparableBy: z.enum(comparabilities),
    comparableReason: z.string().nullable(),
    recommendationId: z.string().nullable(),
    missingQualification81_2: z.boolean().nullable(),
    /** Employees of the group without a qualification. */
    withoutQualification: z.number().int(),
    ...sums,
    outcome: z.enum(outcomes),
    /** Conditions of § 82(5) that failed or are open. */
    failed: z.array(z.string()),
    open: z.array(z.string()),
    /** Rows of the sheet on each list sheet of the BA (18 names). */
    sheets: z.array(z.array(z.number().int())),
    forwardingProofDue: localDateView().nullable(),
    /** Rows that can be taken over now, and those that wait for an Einverständnis. */
    ready: z.number().int(),
    waiting: z.number().int(),
    einverstaendnis: z
      .object({
        id: z.string(),
        givenOn: localDateView(),
        channel: z.enum(consentChannels),
        documentId: z.string().nullable(),
        scope: z.string(),
      })
      .nullable(),
    applications: z.array(z.object({ id: z.string(), number: z.string() })),
  })
  .meta({ id: 'GroupListGroup' });

export const groupListView = z
  .object({
    id: z.string(),
    version: z.number().int(),
    createdAt: instant(),
    createdByName: z.string(),
    appliedOn: localDateView().nullable(),
    erhoehungBewilligt: z.boolean().nullable(),
    qualifizierungsgeldSameMeasure: z.boolean().nullable(),
    case: z.object({ id: z.string(), number: z.string() }),
    company: z
      .object({
        id: z.string(),
        name: z.string(),
        /** Whether staff (§ 82(6) S. 3) is known on the day of the calculation. */
        headcountKnown: z.boolean(),
        agreement: z.boolean(),
      })
      .nullable(),
    columns: z.array(z.object({ key: z.enum(listKeys), header: z.string(), required: z.boolean() })),
    rows: z.array(rowView),
    groups: z.array(groupView),
    recommendations: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        providerName: z.string(),
        startsOn: localDateView().nullable(),
        endsOn: localDateView().nullable(),
      }),
    ),
    totals: z.object(sums),
    jurisdiction: z.object({
      /** § 327(4) SGB III: the Agentur of the Betrieb, for what the employer gets. */
      employer: z.string().nullable(),
      /** Where the employees live; null = more than one Agentur possible, or none on file. */
      persons: z.array(z.object({ agentur: z.string().nullable(), count: z.number().int() })),
    }),
  })
  .meta({ id: 'GroupList' });

export const groupListsView = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        createdAt: instant(),
        rows: z.number().int(),
        faulty: z.number().int(),
        takenOver: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'GroupLists' });
