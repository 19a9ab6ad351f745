import { z } from 'zod';
import { auditNames, logs, unusualPatterns } from '@app/audit';
import { tenantSettingKeys } from '@app/identity';
import type { UserId } from '@app/kernel';
import { pageView } from '../http/cursor.js';
import { instant, localDate, text, uuid } from '../http/schemas.js';

const person = z.union([
  z.strictObject({ number: text(40) }),
  z.strictObject({ lastName: text(100), firstName: text(100), birthDate: localDate() }),
]);

const filter = {
  person: person.nullable().default(null),
  userId: uuid<UserId>().nullable().default(null),
  from: localDate(),
  to: localDate(),
  action: z.enum(auditNames).nullable().default(null),
  allowed: z.boolean().nullable().default(null),
};

export const exportLog = z.strictObject(filter).meta({ id: 'ExportAccessLog' });
export const searchLog = z
  .strictObject({ ...filter, limit: z.number().int().min(1).max(100).default(50), after: z.string().max(2_000).optional() })
  .meta({ id: 'SearchAccessLog' });
export type LogSearch = z.output<typeof searchLog>;

const row = {
  id: z.string(),
  at: instant(),
  sentence: z.string(),
  actorId: z.string().nullable(),
  action: z.enum(auditNames),
  subjectKind: z.string().nullable(),
  clientNumbers: z.array(z.string()),
  allowed: z.boolean(),
  rows: z.number().nullable(),
};
export const logRowView = z.object(row).meta({ id: 'AccessLogRow' });
export const logPageView = pageView(logRowView, 'AccessLogPage');

export const logDetailView = z
  .object({
    ...row,
    reason: z.string().nullable(),
    purpose: z.string().nullable(),
    legalBasis: z.string().nullable(),
    correlationId: z.string(),
    changes: z.array(z.object({ table: z.string(), operation: z.enum(['insert', 'update', 'delete']), field: z.string().nullable() })),
  })
  .meta({ id: 'AccessLogDetail' });

export const auditWordsView = z
  .object({
    actions: z.array(z.object({ name: z.enum(auditNames), label: z.string() })),
    users: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'AccessLogChoices' });

export const chainView = z
  .object({
    items: z.array(
      z.object({
        log: z.enum(logs),
        sealedAt: instant().nullable(),
        number: z.number(),
        verifiedAt: instant().nullable(),
        findings: z.number().nullable(),
      }),
    ),
  })
  .meta({ id: 'ChainStates' });

export const patternsQuery = z.strictObject({ from: localDate(), to: localDate() });
export const patternsView = z
  .object({
    enabled: z.boolean(),
    items: z.array(
      z.object({
        pattern: z.enum(unusualPatterns),
        actorId: z.string(),
        actorName: z.string().nullable(),
        at: instant(),
        count: z.number(),
        clientNumber: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'UnusualAccesses' });

export const lastOpenedView = z
  .object({ enabled: z.boolean(), items: z.array(z.object({ name: z.string().nullable(), at: instant() })) })
  .meta({ id: 'LastOpened' });

export const settingKey = z.enum(tenantSettingKeys);
export const settingView = z
  .object({
    key: settingKey,
    enabled: z.boolean(),
    agreement: z.string(),
    changedAt: instant().nullable(),
    version: z.number(),
  })
  .meta({ id: 'TenantSetting' });
export const settingsView = z.object({ items: z.array(settingView) }).meta({ id: 'TenantSettings' });
export const changeSetting = z.strictObject({ enabled: z.boolean(), agreement: text(300, 3) }).meta({ id: 'ChangeTenantSetting' });
