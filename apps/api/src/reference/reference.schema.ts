import { z } from 'zod';
import { text } from '../http/schemas.js';

export const occupationQuery = z.strictObject({ q: text(100, 2) });
export const industryQuery = z.strictObject({ q: text(100, 2), version: z.enum(['2008', '2025']) });
export const placeQuery = z.strictObject({ plz: z.string().regex(/^\d{5}$/) });
export const jurisdictionQuery = z.strictObject({ ags: z.string().regex(/^\d{8}$/) });

export const occupationsView = z
  .object({ items: z.array(z.object({ code: z.string(), level: z.number().int(), title: z.string(), shortTitle: z.string() })) })
  .meta({ id: 'Occupations' });

export const industriesView = z
  .object({ items: z.array(z.object({ version: z.number().int(), code: z.string(), level: z.number().int(), title: z.string() })) })
  .meta({ id: 'Industries' });

export const placesView = z
  .object({ items: z.array(z.object({ plz: z.string(), place: z.string(), kreis: z.string(), ags: z.string().nullable() })) })
  .meta({ id: 'Places' });

export const jurisdictionView = z
  .object({ ags: z.string(), agentur: z.string(), jobcenter: z.string(), jobcenterType: z.string(), validFrom: z.string() })
  .meta({ id: 'Jurisdiction' });
