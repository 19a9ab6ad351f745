/** Kinds of Träger (§§ 6a, 44b SGB II): the Agentur, and the Jobcenter as a joint institution or of a Kommune alone. */
export const tenantKinds = ['agentur', 'jobcenter-ge', 'jobcenter-kommunal'] as const;
export type TenantKind = (typeof tenantKinds)[number];
