import { createApi } from './client.js';
import type { paths } from './portal.d.js';

/** The portal API of a company. */
export const portalApi = createApi<paths>();
