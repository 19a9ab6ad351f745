import { createApi } from './client.js';
import type { paths } from './staff.d.js';

/** The staff API. */
export const staffApi = createApi<paths>();
