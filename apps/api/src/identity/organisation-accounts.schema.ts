import { z } from 'zod';
import { organisationKinds, partnerKinds } from '@app/identity';
import { instant, text, uuid } from '../http/schemas.js';
import { emailAddress } from './link.schema.js';

const kind = z.enum(organisationKinds);

export const inviteOrganisationUser = z
  .strictObject({ displayName: text(200), email: emailAddress(), kind, organisationId: uuid() })
  .meta({ id: 'InviteOrganisationUser' });

export const changeOrganisationUser = z.strictObject({ active: z.boolean() }).meta({ id: 'ChangeOrganisationUser' });

export const organisationAccountView = z
  .object({
    id: z.string(),
    displayName: z.string(),
    email: z.string(),
    kind,
    organisationId: z.string(),
    active: z.boolean(),
    createdAt: instant(),
    version: z.number().int(),
  })
  .meta({ id: 'OrganisationAccount' });

const organisation = z.object({ kind, id: z.string(), name: z.string(), town: z.string() }).meta({ id: 'PortalOrganisation' });

/** Accounts, and the organisations they can belong to. */
export const organisationAccountsView = z
  .object({ items: z.array(organisationAccountView), organisations: z.array(organisation) })
  .meta({ id: 'OrganisationAccounts' });

export const addPartner = z
  .strictObject({ name: text(200), town: text(100), kind: z.enum(partnerKinds) })
  .meta({ id: 'AddPartnerOrganisation' });

export const partnerView = z
  .object({ id: z.string(), name: z.string(), town: z.string(), kind: z.enum(partnerKinds) })
  .meta({ id: 'PartnerOrganisation' });
