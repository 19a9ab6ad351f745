import type { RouteFacts, RouteSearch } from './funding-routes.api.js';

/** The answers as somebody is giving them. */
export type RouteDraft = { readonly facts: RouteFacts; readonly wohnsitzPlz: string; readonly betriebPlz: string };

export const emptyRoute: RouteDraft = { facts: {}, wohnsitzPlz: '', betriebPlz: '' };

export const isPostcode = (text: string): boolean => /^\d{5}$/.test(text);

/** The draft as the server takes it: without half-typed postcodes, and without more people concerned than there are. */
export const searchOf = ({ facts, wohnsitzPlz, betriebPlz }: RouteDraft): RouteSearch => ({
  facts: concernedFits(facts) ? facts : { ...facts, betroffeneArbeitnehmer: undefined },
  ...(isPostcode(wohnsitzPlz) ? { wohnsitzPlz } : {}),
  ...(isPostcode(betriebPlz) ? { betriebPlz } : {}),
});

const concernedFits = ({ arbeitnehmerImBetrieb: all, betroffeneArbeitnehmer: concerned }: RouteFacts): boolean =>
  all === undefined || concerned === undefined || concerned <= all;

/** Whether a way can be recommended at all. */
export const isAnswered = ({ beschaeftigung, abschluss, ziel }: RouteFacts): boolean =>
  beschaeftigung !== undefined && abschluss !== undefined && ziel !== undefined;
