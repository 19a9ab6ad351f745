import { Problem, type Permission } from '@app/kernel';
import type { Audience, SignInMethod } from '../session/session.js';

/** Claims of a person at another identity provider, as it signed them. */
export type Claims = Readonly<Record<string, unknown>>;

/** A person at another identity provider: who vouches, and its own name for the person. */
export type ExternalPerson = {
  readonly audience: Audience;
  readonly issuer: string;
  readonly subject: string;
  /** Its session, so that it can end ours with its own. */
  readonly sid: string | null;
  readonly claims: Claims;
};

/** How much another identity provider vouches for who somebody is (eIDAS, Art. 8). */
export const trustLevels = ['low', 'substantial', 'high'] as const;
export type TrustLevel = (typeof trustLevels)[number];

/** The value at a path of claims such as `realm_access.roles`; undefined where there is none. */
export const claimAt = (claims: Claims, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), claims);

/** The claim as words: one text or a list of texts; anything else says nothing. */
export const wordsAt = (claims: Claims, path: string): readonly string[] => {
  const value = claimAt(claims, path);
  return (Array.isArray(value) ? value : [value]).filter((word): word is string => typeof word === 'string' && word !== '');
};

/**
 * When the provider last saw a proof of the person (`auth_time`, seconds; OpenID Connect Core 1.0, section 2); null where it does not say.
 * Whoever was still known to the provider has not shown anything just now.
 */
export const provedAt = (claims: Claims): number | null => {
  const seconds = claims['auth_time'];
  return typeof seconds === 'number' && seconds > 0 && seconds < 1e11 ? seconds : null;
};

/**
 * What a person's account is looked for by: the one text of the configured claim. `email` says nothing unless the provider has checked
 * that the address is the person's own (`email_verified`).
 */
export const matchValue = (claims: Claims, claim: string): string | undefined => {
  if (claim === 'email' && claims['email_verified'] !== true) return undefined;
  const words = wordsAt(claims, claim);
  return words.length === 1 ? words[0]!.trim().toLowerCase() : undefined;
};

/** What mapped roles become: those the claim names are given, mapped ones it does not name are taken; all others stay. */
export const roleChanges = <Role extends string>(
  named: readonly string[],
  map: Readonly<Record<string, Role>>,
  present: readonly string[],
): { readonly given: readonly Role[]; readonly taken: readonly Role[] } => {
  const wanted = new Set(named.flatMap((word) => (Object.hasOwn(map, word) ? [map[word]!] : [])));
  const mapped = new Set(Object.values(map));
  return {
    given: [...wanted].filter((role) => !present.includes(role)).toSorted(),
    taken: [...mapped].filter((role) => !wanted.has(role) && present.includes(role)).toSorted(),
  };
};

/** Where a person works by the configured claim: `unmapped` when nothing is configured, `nowhere` when no value or several Träger fit. */
export const placeOf = <Place extends { readonly tenant: string; readonly team?: string | undefined }>(
  values: readonly string[],
  map: Readonly<Record<string, Place>> | undefined,
): Place | 'unmapped' | 'nowhere' => {
  if (!map) return 'unmapped';
  const places = values.flatMap((value) => (Object.hasOwn(map, value) ? [map[value]!] : []));
  return new Set(places.map(({ tenant }) => tenant)).size === 1 ? places[0]! : 'nowhere';
};

/** True when the provider says by `acr` or `amr` that the person showed a factor of the accepted list. */
export const showsSecondFactor = (claims: Claims, accepted: readonly string[]): boolean =>
  [...wordsAt(claims, 'acr'), ...wordsAt(claims, 'amr')].some((word) => accepted.includes(word));

/** The trust level `acr` means; an unknown one is low. */
export const trustOf = (claims: Claims, map: Readonly<Record<string, TrustLevel>>): TrustLevel => {
  const [acr] = wordsAt(claims, 'acr');
  return acr !== undefined && Object.hasOwn(map, acr) ? map[acr]! : 'low';
};

/** True when `level` is at least `needed`. */
export const reachesTrust = (level: TrustLevel, needed: TrustLevel): boolean => trustLevels.indexOf(level) >= trustLevels.indexOf(needed);

/**
 * What of the portal needs more than the lowest trust level, once the settings say which levels the provider vouches for. Decisions tell
 * about single employees; reporting a need tells about none.
 */
export const neededTrust: Readonly<Partial<Record<Permission, TrustLevel>>> = { 'portal.application.read': 'substantial' };

/** The trust level of a session; whoever came without a provider that vouches has the lowest. */
export const trustOfSession = (methods: readonly SignInMethod[]): TrustLevel =>
  trustLevels.findLast((level) => methods.includes(`trust-${level}`)) ?? 'low';

/** Throws Problem `identity.trust-too-low` (with `needed` and `present`) when a session may not do this at its trust level. */
export const requireTrust = (permission: Permission, methods: readonly SignInMethod[]): void => {
  const [needed, present] = [neededTrust[permission] ?? 'low', trustOfSession(methods)];
  if (!reachesTrust(present, needed)) throw new Problem('forbidden', 'identity.trust-too-low', { needed, present });
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
