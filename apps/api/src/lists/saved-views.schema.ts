import { z } from 'zod';
import { viewedLists, type SavedViewId, type ViewedList } from '@app/platform';
import { clientChoices, clientPageQuery } from '../clients/clients.schema.js';
import { companyChoices, companyPageQuery } from '../companies/companies.schema.js';
import { caseChoices, caseQuery } from '../counselling/cases.schema.js';
import { text, uuid } from '../http/schemas.js';

/** Columns a list can show, by list; the first names the row and always stands there. */
export const listColumns = {
  cases: ['number', 'who', 'subject', 'status', 'lastContact', 'next', 'owner', 'opened'],
  clients: ['name', 'number', 'birthDate', 'town', 'status', 'openCases', 'next', 'lastContact'],
  companies: ['name', 'town', 'number', 'state', 'owner', 'industry', 'weighted'],
} as const satisfies Record<ViewedList, readonly string[]>;

/** What each list accepts; its filters come out as they are asked of the list. */
export const lists = {
  cases: { filters: z.strictObject(caseChoices), sort: caseQuery.shape.sort, columns: z.enum(listColumns.cases) },
  clients: { filters: z.strictObject(clientChoices), sort: clientPageQuery.shape.sort, columns: z.enum(listColumns.clients) },
  companies: { filters: z.strictObject(companyChoices), sort: companyPageQuery.shape.sort, columns: z.enum(listColumns.companies) },
} as const satisfies Record<ViewedList, object>;

/** Exactly one way to look at a list. */
export const look = {
  /** As they stand in the address of the list: values by filter, with commas between them. */
  filters: z.record(z.string().max(40), z.string().min(1).max(1_000)),
  columns: z.array(z.string().max(40)).min(1).max(20),
  sort: z.string().max(40),
};

export type WholeLook = { list: ViewedList; filters: Record<string, string>; columns: string[]; sort: string };

// What a list knows is what its own schemas accept; the texts are kept as they stand in its address.
export const fits = ({ list, filters, columns, sort }: WholeLook, context: z.core.$RefinementCtx<WholeLook>): void => {
  const known = lists[list];
  const parts = [
    ['filters', known.filters, filters],
    ['sort', known.sort, sort],
    ['columns', z.array(known.columns), columns],
  ] as const;
  for (const [field, schema, value] of parts) {
    const { success } = schema.safeParse(value);
    if (!success) context.addIssue({ code: 'custom', path: [field], params: { code: 'invalid' } });
  }
  if (new Set(columns).size !== columns.length) context.addIssue({ code: 'custom', path: ['columns'], params: { code: 'invalid' } });
};

export const writeViewBody = z
  .strictObject({
    list: z.enum(viewedLists),
    name: text(60),
    ...look,
    /** Whether the own team sees it too. */
    shared: z.boolean(),
  })
  .superRefine(fits)
  .meta({ id: 'WriteSavedView' });
export type WriteViewBody = z.output<typeof writeViewBody>;

export const openViewBody = z
  .strictObject({ list: z.enum(viewedLists), id: uuid<SavedViewId>().nullable() })
  .meta({ id: 'OpenWithSavedView' });

export const savedViewsQuery = z.strictObject({ list: z.enum(viewedLists) });

export const savedViewView = z
  .object({
    id: z.string(),
    list: z.enum(viewedLists),
    name: z.string(),
    filters: z.record(z.string(), z.string()),
    columns: z.array(z.string()),
    sort: z.string(),
    shared: z.boolean(),
    /** Whose it is; null for one's own. */
    owner: z.string().nullable(),
    mayChange: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'SavedView' });

export const savedViewsView = z
  .object({ items: z.array(savedViewView.extend({ standard: z.boolean() }).meta({ id: 'ListedView' })) })
  .meta({ id: 'SavedViews' });

export const openedView = z.object({ list: z.enum(viewedLists), id: z.string().nullable() }).meta({ id: 'OpenedView' });
