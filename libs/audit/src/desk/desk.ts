/** Kinds of unusual use. */
export const unusualPatterns = ['many-persons', 'outside-hours', 'own-surname', 'protected'] as const;
export type UnusualPattern = (typeof unusualPatterns)[number];

/** So many different persons in one hour are worth a second look. */
export const manyPersons = 40;

/** Whose rows are wanted: exact, because the desk finds files and does not browse them. */
export type PersonQuestion =
  { readonly number: string } | { readonly lastName: string; readonly firstName: string; readonly birthDate: string };

/** Which rows of the access log; null means all. `from` and `until` are instants, the end not included. */
export type LogFilter = {
  readonly clientIds: readonly string[] | null;
  readonly actorId: string | null;
  readonly from: string;
  readonly until: string;
  readonly action: string | null;
  readonly allowed: boolean | null;
};
