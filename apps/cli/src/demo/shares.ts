import { fieldsOfPurpose, legalBasisOf, type SharePurpose } from '@app/counselling';
import { addDays } from '@app/kernel';
import type { Calendar } from './calendar.js';
import { isOpen, type Kase } from './cases.js';
import { tenantOf, type Tenant } from './organisation.js';
import type { Client, People } from './people.js';
import { showcasePerson } from './people.js';
import { demoId } from './random.js';
import type { StaffMember } from './staff.js';
import type { Row } from './write.js';

/** A case one Träger shares with another; `twin` is the person's row there, once it was accepted. */
export type Share = {
  readonly n: number;
  readonly kase: Kase & { readonly client: Client };
  readonly to: Tenant;
  readonly purpose: SharePurpose;
  readonly summary: string | null;
  readonly twin: Client | null;
};

/** How many persons the shares add; the rest of the plan leaves room for them. */
export const twins = 1;

const agreed =
  'Berufsabschluss soll nachgeholt werden; Kinderbetreuung ist bis 15 Uhr gesichert. Das Jobcenter bleibt zuständig für die Leistungen.';

const withPerson = (kase: Kase): kase is Kase & { readonly client: Client } => kase.client !== null && isOpen(kase);

/** Three: two a Jobcenter shares with the Agentur Bochum, one of them accepted, and one the user `beratung` offers to a Jobcenter. */
export const planShares = (people: People, cases: readonly Kase[], staff: readonly StaffMember[], calendar: Calendar): readonly Share[] => {
  const bochum = tenantOf('aa-bochum');
  const [joint, further] = cases.filter(withPerson).filter(({ tenant }) => !tenant.isAgentur);
  const showcase = cases.filter(withPerson).find(({ client }) => client.lastName === showcasePerson.lastName);
  const shares: Omit<Share, 'n'>[] = [];
  if (joint) {
    const twin = people.twin(joint.client, bochum, calendar.past(calendar.day(-9)), (staff[0] as StaffMember).id);
    shares.push({ kase: joint, to: bochum, purpose: 'joint-counselling', summary: agreed, twin });
  } else people.add();
  if (further) shares.push({ kase: further, to: bochum, purpose: 'transfer', summary: null, twin: null });
  if (showcase) shares.push({ kase: showcase, to: tenantOf('jc-herne'), purpose: 'funding-clarification', summary: null, twin: null });
  return shares.map((share, n) => ({ ...share, n }));
};

const kindOf = ({ isAgentur }: Tenant) => (isAgentur ? 'agentur' : 'jobcenter-ge');

/** Rows of shares and of the disclosures that follow from them. */
export const shareRows = (shares: readonly Share[], calendar: Calendar): { shares: Row[]; disclosures: Row[] } => {
  const rows = shares.map(({ n, kase, to, purpose, summary, twin }) => {
    const at = calendar.at(calendar.past(calendar.day(-10 + n)), 11 * 60 + n);
    const answered = twin && calendar.at(twin.since, 14 * 60);
    return {
      id: demoId('share', n),
      tenant_id: kase.tenant.id,
      to_tenant_id: to.id,
      case_id: kase.id,
      client_id: kase.client.id,
      same_person_id: demoId('same person', kase.client.id),
      purpose,
      legal_basis: legalBasisOf(purpose, kindOf(kase.tenant), kindOf(to), calendar.today),
      fields: fieldsOfPurpose[purpose],
      transfer_summary: summary,
      until: addDays(calendar.today, 60 + 30 * n),
      state: twin ? 'accepted' : 'offered',
      offered_by: kase.owner.id,
      accepted_client_id: twin?.id ?? null,
      answered_by: twin?.createdBy ?? null,
      answered_at: answered,
      version: twin ? 2 : 1,
      created_at: at,
      created_by: kase.owner.id,
      updated_at: answered ?? at,
    };
  });
  const disclosures = rows.map((row, n) => ({
    id: demoId('disclosure of share', n),
    tenant_id: row.tenant_id,
    at: row.created_at,
    client_id: row.client_id,
    recipient_kind: 'tenant',
    recipient_id: row.to_tenant_id,
    purpose: row.purpose,
    legal_basis: row.legal_basis,
    fields: row.fields,
    cause_id: row.id,
    actor_kind: 'staff',
    actor_id: row.created_by,
    correlation_id: 'demo',
  }));
  return { shares: rows, disclosures };
};
