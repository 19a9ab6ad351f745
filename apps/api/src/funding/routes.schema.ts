import { z } from 'zod';
import {
  abschluesse,
  beschaeftigungen,
  findingStatuses,
  foerderleistungen,
  foerderwegIds,
  foerderwegStatuses,
  strengths,
  weiterbildungsziele,
  zustaendigeStellen,
  type FoerderwegFactName,
  type FoerderwegFacts,
} from '@app/funding-rules';
import { localDate } from '../http/schemas.js';
import { remedyView } from './assessment.schema.js';
import { cents, heads, minutes, workingMonths } from './bounds.js';

/** Every question of the search; the compiler wants each of them. */
const asked = {
  beschaeftigung: z.enum(beschaeftigungen),
  leistungsberechtigtSgb2: z.boolean(),
  abschluss: z.enum(abschluesse),
  berufsabschlussAm: localDate(),
  berufstaetigkeitMonate: workingMonths(),
  ziel: z.enum(weiterbildungsziele),
  applicationDate: localDate(),
  participationStart: localDate(),
  massnahmeMinutes: minutes(),
  massnahmeZulassung: z.boolean(),
  traegerZulassung: z.boolean(),
  nurAnpassungsfortbildung: z.boolean(),
  arbeitgeberVerpflichtet: z.boolean(),
  letzteTeilnahmeAm: localDate().nullable(),
  arbeitnehmerImBetrieb: heads(),
  betroffeneArbeitnehmer: heads(),
  qualifizierungsgeldVereinbarung: z.boolean(),
  schriftlicheErklaerung: z.boolean(),
  arbeitgeberFinanziert: z.boolean(),
  hauptwohnsitzNrw: z.boolean(),
  zuVersteuerndesEinkommen: cents(),
  zusammenveranlagung: z.boolean(),
  bildungsscheckImKalenderjahr: z.boolean(),
} satisfies Record<FoerderwegFactName, z.ZodType>;

const postcode = z.string().regex(/^\d{5}$/);

export const fundingRouteSearch = z
  .strictObject({
    facts: z
      .strictObject(asked)
      .partial()
      .superRefine(({ arbeitnehmerImBetrieb: all, betroffeneArbeitnehmer: concerned }, context) => {
        if (all !== undefined && concerned !== undefined && concerned > all)
          context.addIssue({ code: 'custom', path: ['betroffeneArbeitnehmer'], params: { code: 'more-concerned-than-employed' } });
      })
      .meta({ id: 'FundingRouteFacts' }),
    /** Where the person lives and where the Betrieb is: they decide about the competent Agentur (§ 327). */
    wohnsitzPlz: postcode.optional(),
    betriebPlz: postcode.optional(),
  })
  .meta({ id: 'FundingRouteSearch' });
export type FundingRouteSearchBody = z.output<typeof fundingRouteSearch>;

/** The facts as the rules take them: the schema has made sure of every value. */
export const routeFactsOf = ({ facts }: FundingRouteSearchBody): FoerderwegFacts => facts as FoerderwegFacts;

const findingView = z
  .object({
    ruleId: z.string(),
    citation: z.string(),
    strength: z.enum(strengths),
    status: z.enum(findingStatuses),
    facts: z.array(z.object({ name: z.string(), value: z.unknown().optional() })),
    remedy: remedyView.nullable(),
  })
  .meta({ id: 'RouteFinding' });

export const fundingRoutesView = z
  .object({
    /** The way to try first; null = too little is known, or none fits. */
    recommended: z.enum(foerderwegIds).nullable(),
    routes: z.array(
      z.object({
        id: z.enum(foerderwegIds),
        status: z.enum(foerderwegStatuses),
        failed: z.array(findingView),
        open: z.array(findingView),
        competent: z.array(
          z.object({
            benefit: z.enum(foerderleistungen),
            place: z.enum(zustaendigeStellen),
            citation: z.string(),
            /** Name of the Agentur where the postcode tells it. */
            name: z.string().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'FundingRoutes' });
