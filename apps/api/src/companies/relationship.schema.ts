import { z } from 'zod';
import {
  contactOutcomes,
  endReasons,
  plannableEvents,
  relationshipEvents,
  relationshipStates,
  stepKinds,
  type MoveInput,
} from '@app/companies';
import type { UserId } from '@app/kernel';
import { instant, localDate, localDateView, optionalText, text, uuid } from '../http/schemas.js';

const count = z.number().int();

export const moveRelationship = z
  .strictObject({
    event: z.enum(relationshipEvents),
    reason: optionalText(500),
    until: localDate().nullable().default(null),
    outcome: z.enum(contactOutcomes).nullable().default(null),
    reasons: z.array(z.enum(endReasons)).max(endReasons.length).default([]),
  })
  .meta({ id: 'MoveRelationship' });

export const planTransition = z
  .strictObject({ event: z.enum(plannableEvents), on: localDate(), reason: optionalText(500) })
  .meta({ id: 'PlanTransition' });

export const assignPeople = z
  .strictObject({ ownerId: uuid<UserId>().nullable(), deputyId: uuid<UserId>().nullable(), reason: text(500) })
  .meta({ id: 'AssignPeople' });

const state = z.enum(relationshipStates);
const person = z.object({ id: z.string(), name: z.string() });

const standing = {
  state,
  stateSince: instant().nullable(),
  planned: z.object({ event: z.enum(plannableEvents), on: localDateView() }).nullable(),
  owner: person.nullable(),
  deputy: person.nullable(),
  /** What the one table of events allows now; what each needs beside the event, and whether what is planned falls away by it. */
  allowed: z.array(
    z.object({
      event: z.enum(relationshipEvents),
      to: state,
      needs: z.array(z.enum(['reason', 'until', 'outcome', 'reasons'])),
      dropsPlan: z.boolean(),
    }),
  ),
  plannable: z.array(z.enum(plannableEvents)),
  /** The day a company is approached again unless somebody says otherwise. */
  approachAgainOn: localDateView(),
  version: count,
};

export const relationshipView = z.object(standing).meta({ id: 'CompanyRelationship' });

export const relationshipPageView = z
  .object({
    ...standing,
    steps: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(stepKinds),
        event: z.enum(relationshipEvents).nullable(),
        fromState: state.nullable(),
        toState: state.nullable(),
        plannedEvent: z.enum(plannableEvents).nullable(),
        plannedOn: localDateView().nullable(),
        outcome: z.enum(contactOutcomes).nullable(),
        reasons: z.array(z.enum(endReasons)),
        reason: z.string().nullable(),
        owner: z.string().nullable(),
        deputy: z.string().nullable(),
        at: instant(),
        /** Null where the plan did it on its day. */
        by: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'CompanyRelationshipPage' });

export const toMove = ({ reason = null, ...body }: z.infer<typeof moveRelationship>): MoveInput => ({ ...body, reason });
