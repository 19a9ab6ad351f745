import { matrix, touches, type AccessAudience, type DataClass } from '@app/identity';
import type { Actor, Permission } from '@app/kernel';

/**
 * What a field tells: one kind of data of the matrix; `figure` for a count, or for what stands behind a figure without name and note
 * (decisions.md 5); `open` for what is about nobody or stands in a public list.
 */
export type Leaf = DataClass | 'figure' | 'open';

/** The fields of an answer; arrays are written as their element. */
export type Fields = { readonly [field: string]: Leaf | Fields };

/** An answer that an outside or limited audience reads, by the name of its schema. */
export type ListedAnswer = { readonly audiences: readonly AccessAudience[]; readonly fields: Fields };

const all = <Names extends readonly string[]>(leaf: Leaf, ...names: Names): Fields => Object.fromEntries(names.map((name) => [name, leaf]));

const companyApplication: Fields = {
  ...all(
    'calculation',
    'id',
    'number',
    'state',
    'stateSince',
    'appliedOn',
    'participants',
    'courseCostCents',
    'employerShareCents',
    'missingDocuments',
  ),
  measure: all('open', 'title', 'provider', 'start', 'end'),
  benefits: all('calculation', 'kind', 'state', 'amountCents'),
  nextStep: all('calculation', 'who', 'since', 'what'),
  history: all('calculation', 'state', 'since'),
};

const portalNeed: Fields = {
  ...all('company', 'id', 'number', 'status', 'topic', 'headcount', 'startsFrom', 'partTime', 'remarks'),
  ...all('company', 'contactName', 'contactPhone', 'contactEmail', 'submittedAt', 'acceptedAt'),
  nextStep: all('company', 'text', 'until'),
};

const courseRun: Fields = {
  ...all('open', 'id', 'startsOn', 'endsOn', 'dateRemarks', 'registrationUntil', 'plz', 'town'),
  ...all('open', 'form', 'timeModel', 'priceCents', 'seats'),
};

const received: Fields = {
  ...all('open', 'id', 'purpose', 'legalBasis', 'until', 'state', 'version', 'clientId'),
  from: all('open', 'id', 'name'),
};

const caseloadNumbers: Fields = {
  ...all('figure', 'open', 'created', 'closed', 'overdueReminders', 'noContact8Weeks', 'daysSinceLastContact'),
  applications: { '*': 'figure' },
};

/**
 * Field visibility per audience, the one table (anchors.md 45). Whatever an outside or limited audience reads passes through it: a field
 * that does not stand here is not sent, so that a new one is hidden until somebody decides what kind of data it is.
 */
export const listedAnswers: Readonly<Record<string, ListedAnswer>> = {
  CompanyApplication: { audiences: ['company'], fields: companyApplication },
  CompanyApplications: { audiences: ['company'], fields: { items: companyApplication } },
  CompanyDocuments: { audiences: ['company'], fields: { items: all('calculation', 'id', 'kind', 'sha256', 'releasedAt') } },
  PortalCompany: {
    audiences: ['company'],
    fields: {
      ...all('company', 'id', 'betriebsnummer', 'name', 'street', 'plz', 'town', 'companyName'),
      contact: { name: 'open', office: all('open', 'name', 'town') },
    },
  },
  PortalNeed: { audiences: ['company'], fields: portalNeed },
  PortalNeedList: { audiences: ['company'], fields: { items: portalNeed } },
  ProviderCourses: {
    audiences: ['provider'],
    fields: {
      items: { ...all('open', 'id', 'title', 'measureNumber', 'measureValidTo', 'teachingUnits', 'priceCents'), runs: courseRun },
    },
  },
  // Referrals: before the promise of § 78 SGB X the values are empty.
  ReceivedReferrals: {
    audiences: ['provider', 'partner'],
    fields: { items: all('open', 'id', 'from', 'purpose', 'until', 'state', 'createdAt', 'version') },
  },
  ReceivedReferral: {
    audiences: ['provider', 'partner'],
    fields: {
      ...all('open', 'id', 'purpose', 'legalBasis', 'fields', 'until', 'state', 'createdAt', 'version', 'notice', 'committed'),
      values: all('person', 'lastName', 'firstName', 'phone', 'email', 'request'),
    },
  },
  // What another Träger shares: who, what for and until when; of the case the agreed fields.
  ReceivedShares: { audiences: ['partner-tenant'], fields: { items: { ...received, createdAt: 'open' } } },
  SharedCase: {
    audiences: ['partner-tenant'],
    fields: {
      ...received,
      fields: 'open',
      values: {
        ...all('person', 'lastName', 'firstName', 'birthDate', 'phone', 'email', 'street', 'plz', 'town', 'employmentStatus'),
        ...all('person', 'hasQualification', 'caseNumber', 'subject', 'status', 'adviser'),
        transferSummary: 'session-notes',
      },
    },
  },
  Budgets: {
    audiences: ['statistics'],
    fields: {
      year: 'open',
      items: {
        ...all('open', 'officeId', 'officeName', 'year', 'plannedCents', 'version'),
        ...all('figure', 'requestedCents', 'uncomputed', 'committedCents', 'paidCents', 'freeCents'),
      },
    },
  },
  CaseloadReport: {
    audiences: ['statistics'],
    fields: {
      period: all('open', 'from', 'to'),
      office: all('open', 'id', 'name'),
      ...all('open', 'referenceDay', 'namedAdvisers', 'definitions', 'generatedAt'),
      rows: { ...caseloadNumbers, ...all('figure', 'adviserId', 'adviserName', 'teamId', 'teamName') },
      totals: caseloadNumbers,
    },
  },
  CaseloadCasePage: {
    audiences: ['statistics'],
    fields: {
      items: all('figure', 'id', 'number', 'status', 'adviserName', 'openedOn', 'closedOn', 'lastContactOn', 'town'),
      next: 'open',
    },
  },
};

/**
 * As whom the actor reads the answer of a handler with this permission; null when the matrix lets the actor see all of its kind of data.
 * Portal users are the organisation they come from; figures are read as statistics; what another Träger shared as its partner.
 */
export const audienceOf = (actor: Actor, permission: Permission): AccessAudience | null => {
  if (actor.kind === 'portal') return actor.scope.kind;
  const of = touches[permission];
  if ('none' in of) return null;
  if (of.deed === 'count') return 'statistics';
  return of.deed === 'shared' ? 'partner-tenant' : null;
};

/** Whether an audience sees a field of this kind in a row about somebody; figures are for everybody who reads the answer. */
export const seesLeaf = (audience: AccessAudience, leaf: Leaf): boolean =>
  leaf === 'open' || leaf === 'figure' || !['never', 'aggregate'].includes(matrix[audience][leaf]);

/** The answer with nothing but the listed fields that the audience sees; `*` stands for keys that are codes. */
export const keepListed = (value: unknown, fields: Leaf | Fields | undefined, audience: AccessAudience): unknown => {
  if (fields === undefined) return undefined;
  if (Array.isArray(value)) return value.map((one) => keepListed(one, fields, audience)).filter((one) => one !== undefined);
  if (typeof fields === 'string') return isObject(value) || !seesLeaf(audience, fields) ? undefined : value;
  if (!isObject(value)) return value === null ? null : undefined;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, keepListed(one, Object.hasOwn(fields, key) ? fields[key] : fields['*'], audience)] as const)
      .filter(([, one]) => one !== undefined),
  );
};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
