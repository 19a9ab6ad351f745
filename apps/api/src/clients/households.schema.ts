import { z } from 'zod';
import {
  careNeeds,
  carePurposes,
  displayName,
  householdRoles,
  isUsualBgNumber,
  roleFromOtherSide,
  type HouseholdOfClient,
} from '@app/clients';
import type { ClientId, LocalDate } from '@app/kernel';
import { localDate, localDateView, optionalText, uuid } from '../http/schemas.js';

export const recordHousehold = z
  .strictObject({
    bgNumber: optionalText(20),
    careNeed: z.enum(careNeeds).nullable().optional(),
    /** Needed with a need of care, and only then. */
    carePurpose: z.enum(carePurposes).nullable().optional(),
  })
  .refine(({ careNeed, carePurpose }) => !careNeed === !carePurpose, { path: ['carePurpose'], params: { code: 'required' } })
  .meta({ id: 'RecordHousehold' });

export const addHouseholdMember = z
  .strictObject({
    /** Another client of the Träger; left out for whoever is none. */
    memberClientId: uuid<ClientId>().nullable().optional(),
    role: z.enum(householdRoles),
    birthYear: z.number().int().min(1900).max(2199).nullable().optional(),
    startsOn: localDate(),
    endsOn: localDate().nullable().optional(),
  })
  .meta({ id: 'AddHouseholdMember' });

export const endHouseholdMember = z.strictObject({ endsOn: localDate() }).meta({ id: 'EndHouseholdMember' });

export const householdView = z
  .object({
    /** Whether there is a purpose by SGB II; without one nothing is shown and nothing recorded. */
    purpose: z.boolean(),
    bgNumber: z.string().nullable(),
    /** The number looks different from what Jobcenter use. */
    bgNumberUnusual: z.boolean(),
    careNeed: z.enum(careNeeds).nullable(),
    carePurpose: z.enum(carePurposes).nullable(),
    members: z.array(
      z.object({
        id: z.string(),
        role: z.enum(householdRoles),
        client: z.object({ id: z.string(), displayName: z.string(), number: z.string() }).nullable(),
        birthYear: z.number().int().nullable(),
        startsOn: localDateView(),
        endsOn: localDateView().nullable(),
        current: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'Household' });

/** A household as the person's page shows it: roles told from this person's side. */
export const presentHousehold = ({ clientId, purpose, household, members }: HouseholdOfClient, today: LocalDate) => ({
  purpose,
  ...household,
  bgNumberUnusual: household.bgNumber !== null && !isUsualBgNumber(household.bgNumber),
  members: members.map((member) => {
    const own = member.clientId === clientId;
    const id = own ? member.memberClientId : member.clientId;
    return {
      id: member.id,
      role: own ? member.role : roleFromOtherSide(member.role),
      client:
        id === null
          ? null
          : {
              id,
              displayName: displayName({ lastName: member.lastName ?? '', firstName: member.firstName ?? '' }),
              number: member.number ?? '',
            },
      birthYear: member.birthYear,
      startsOn: member.startsOn,
      endsOn: member.endsOn,
      current: member.endsOn === null || member.endsOn >= today,
    };
  }),
});
