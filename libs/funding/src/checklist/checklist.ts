import type { ApplicationId, DocumentId, TenantId, UserId } from '@app/kernel';
import type { ApplicationState } from '../application/application-states.js';
import { checklistClosed, itemReasonMissing } from '../errors.js';

/** Documents an application under § 82 may need (domain.md 3.1), by whoever supplies them. */
export const documentItemKinds = [
  'provider-certificate',
  'cost-offer',
  'approval-certificates',
  'employee-declaration',
  'power-of-attorney',
  'participant-questionnaire',
  'disability-proof',
  'contract-or-pay-slip',
  'participant-list',
  'consents',
  'agreement-text',
] as const;
export type DocumentItemKind = (typeof documentItemKinds)[number];

export const documentItemStates = ['fehlt', 'angefordert', 'eingegangen', 'geprueft', 'nicht-erforderlich'] as const;
export type DocumentItemState = (typeof documentItemStates)[number];

export const suppliers = ['provider', 'employee', 'employer'] as const;
export type Supplier = (typeof suppliers)[number];

/** What decides which documents are needed. */
export type ChecklistFacts = {
  readonly participants: number;
  readonly wageSubsidy: boolean;
  /** The five points of § 82(4) rest on a Betriebsvereinbarung or a Tarifvertrag. */
  readonly agreement: boolean;
  readonly severelyDisabled: boolean;
};

/** What somebody has said of one document. */
export type StoredItem = {
  readonly kind: DocumentItemKind;
  readonly state: DocumentItemState;
  readonly reason: string | null;
  /** The file of the case it is; null while it lies elsewhere. */
  readonly documentId: DocumentId | null;
  readonly changedBy: UserId;
  readonly changedAt: string;
};

/** One line of the checklist; who and when are null while nobody has touched it. */
export type ChecklistItem = Omit<StoredItem, 'changedBy' | 'changedAt'> & {
  readonly supplier: Supplier;
  readonly changedBy: UserId | null;
  readonly changedAt: string | null;
};

export type ChangeItem = Pick<StoredItem, 'kind' | 'state' | 'reason' | 'documentId'>;
export type DocumentItem = ChangeItem & { readonly tenantId: TenantId; readonly applicationId: ApplicationId };

type Rule = { readonly supplier: Supplier; readonly needed: (facts: ChecklistFacts) => boolean };

const always = () => true;
// Only asked for in single cases: whoever needs it sets it to «missing».
const never = () => false;
const inGroups = ({ participants }: ChecklistFacts) => participants > 1;

const rules: Readonly<Record<DocumentItemKind, Rule>> = {
  'provider-certificate': { supplier: 'provider', needed: always },
  'cost-offer': { supplier: 'provider', needed: always },
  'approval-certificates': { supplier: 'provider', needed: always },
  'employee-declaration': { supplier: 'employee', needed: always },
  'power-of-attorney': { supplier: 'employee', needed: never },
  'participant-questionnaire': { supplier: 'employee', needed: never },
  // Only the fact, never the diagnosis.
  'disability-proof': { supplier: 'employee', needed: ({ severelyDisabled }) => severelyDisabled },
  'contract-or-pay-slip': { supplier: 'employer', needed: ({ wageSubsidy }) => wageSubsidy },
  'participant-list': { supplier: 'employer', needed: inGroups },
  consents: { supplier: 'employer', needed: inGroups },
  'agreement-text': { supplier: 'employer', needed: ({ agreement }) => agreement },
};

const ended: readonly ApplicationState[] = ['ERLEDIGT', 'ZURUECKGEZOGEN', 'VERFALLEN'];

/** All documents: as somebody has said, else missing where the application needs them and not required where not. */
export const checklistOf = (facts: ChecklistFacts, stored: readonly StoredItem[]): readonly ChecklistItem[] =>
  documentItemKinds.map((kind) => {
    const { supplier, needed } = rules[kind];
    const said = stored.find((each) => each.kind === kind);
    if (said) return { ...said, supplier };
    return {
      kind,
      supplier,
      state: needed(facts) ? 'fehlt' : 'nicht-erforderlich',
      reason: null,
      documentId: null,
      changedBy: null,
      changedAt: null,
    };
  });

/** What has not arrived. */
export const missingOf = (items: readonly ChecklistItem[]): readonly DocumentItemKind[] =>
  items.flatMap(({ kind, state }) => (state === 'fehlt' || state === 'angefordert' ? [kind] : []));

/** What a company is told: only what it has to supply itself. */
export const missingOfCompany = (items: readonly ChecklistItem[]): readonly DocumentItemKind[] =>
  missingOf(items.filter(({ supplier }) => supplier === 'employer'));

/** Throws Problems `funding.checklist-closed` (conflict) once the application has ended, `funding.item-reason-missing`. */
export const checkedItem = (state: ApplicationState, { kind, state: to, reason, documentId }: ChangeItem): ChangeItem => {
  if (ended.includes(state)) throw checklistClosed(state);
  if (to === 'nicht-erforderlich' && !reason) throw itemReasonMissing();
  return {
    kind,
    state: to,
    reason: to === 'nicht-erforderlich' ? reason : null,
    documentId: to === 'eingegangen' || to === 'geprueft' ? documentId : null,
  };
};
