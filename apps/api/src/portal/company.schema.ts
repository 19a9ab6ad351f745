import { z } from 'zod';

export const portalCompanyView = z
  .object({
    id: z.string(),
    betriebsnummer: z.string(),
    name: z.string(),
    street: z.string(),
    plz: z.string(),
    town: z.string(),
    companyName: z.string(),
    /** Who looks after the company: the owner of its newest case, and the competent office. */
    contact: z.object({ name: z.string().nullable(), office: z.object({ name: z.string(), town: z.string() }).nullable() }),
  })
  .meta({ id: 'PortalCompany' });
