import type { EstablishmentId, LocalDate, TenantId, UserId } from '@app/kernel';
import { contactEndsEarly, mainContactLeft } from '../errors.js';

/** Somebody to talk to at a Betrieb, as one Träger knows them. Nobody is deleted: whoever has left has `validTo`, their last day. */
export type Contact = {
  readonly id: string;
  readonly tenantId: TenantId;
  readonly establishmentId: EstablishmentId;
  readonly displayName: string;
  readonly role: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly main: boolean;
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
  readonly version: number;
  readonly createdAt: string;
  readonly createdBy: UserId | null;
  readonly updatedAt: string | null;
  readonly updatedBy: UserId | null;
};

/** What of a contact can be entered and changed. */
export type ContactFields = Pick<Contact, 'displayName' | 'role' | 'phone' | 'email' | 'main' | 'validFrom' | 'validTo'>;

/** Whoever leaves is the main contact up to the last day. Throws Problems (rule) `companies.contact-ends-early` and `companies.main-contact-left`. */
export const checkContact = ({ validFrom, validTo, main }: Pick<Contact, 'validFrom' | 'validTo' | 'main'>, today: LocalDate): void => {
  if (validFrom && validTo && validTo < validFrom) throw contactEndsEarly(validFrom, validTo);
  if (main && hasLeft({ validTo }, today)) throw mainContactLeft();
};

/** How many months after the last day name and ways of contact are kept: as long as the file they were needed for (counselling, 25 months). */
export const monthsAfterLeaving = 25;

/** Whether the person is at the Betrieb no more. */
export const hasLeft = ({ validTo }: Pick<Contact, 'validTo'>, today: LocalDate): boolean => validTo !== null && validTo < today;
