import type { ClientFilter } from '@app/clients';
import type { CompanyFilter } from '@app/companies';
import type { CaseFilter } from '@app/counselling';
import type { ClientId, StaffActor } from '@app/kernel';

// Everybody's is the same as nobody chosen.
const owners = ({ userId }: StaffActor, owner: readonly string[] | undefined): readonly string[] | undefined =>
  owner === undefined || owner.includes('all') ? undefined : owner.map((one) => (one === 'me' ? userId : one));

/** What was chosen for the list of cases, with ids in the place of `me`; without an owner one's own are meant. */
export const caseFilterOf = (actor: StaffActor, query: CaseFilter['chosen'] & { client?: ClientId | undefined }): CaseFilter => ({
  chosen: { ...query, owner: owners(actor, query.owner ?? ['me']) },
  clientId: query.client ?? null,
});

/** What was chosen for the list of persons, with ids in the place of `me`. */
export const clientFilterOf = (actor: StaffActor, query: ClientFilter): ClientFilter => ({
  ...query,
  owner: owners(actor, query.owner),
});

/** What was chosen for the directory, with ids in the place of `me`. */
export const companyFilterOf = (actor: StaffActor, query: CompanyFilter): CompanyFilter => ({
  ...query,
  owner: owners(actor, query.owner),
});
