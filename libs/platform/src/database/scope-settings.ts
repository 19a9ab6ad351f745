import type { Actor, Scope } from '@app/kernel';
import type { Statement } from './statement.js';

/** Every setting a row policy or the change log asks for. All of them are set each time, so that none is left from before. */
type Settings = {
  readonly tenant_id: string;
  readonly company_id: string;
  readonly partner_id: string;
  readonly provider_id: string;
  readonly reach: string;
  readonly user_id: string;
  readonly teams: string;
  readonly deputy_for: string;
  readonly granted: string;
  readonly supervised: string;
};

const nothing: Settings = {
  tenant_id: '',
  company_id: '',
  partner_id: '',
  provider_id: '',
  reach: '',
  user_id: '',
  teams: '',
  deputy_for: '',
  granted: '',
  supervised: '',
};

/** The scope as settings of one transaction (`set_config(…, true)`), named so that PostgreSQL parses it once. */
export const scopeSettings = (scope: Scope): Statement => settingsStatement('scope', settingsOf(scope));

/** As `scopeSettings`, with what the change log asks: who in which role, why, in which request, when. */
export const actorSettings = (actor: Actor, at: string): Statement =>
  settingsStatement('scope-and-actor', {
    ...settingsOf(actor.scope),
    actor: actor.userId ?? '',
    actor_kind: actor.kind,
    correlation_id: actor.correlationId,
    roles: actor.roles.join(','),
    reason: actor.scope.note?.row.reason ?? '',
    at,
  });

const settingsOf = (scope: Scope): Settings => {
  switch (scope.kind) {
    case 'company':
      return { ...nothing, company_id: scope.establishmentId };
    case 'partner':
      return { ...nothing, partner_id: scope.partnerId };
    case 'provider':
      return { ...nothing, provider_id: scope.providerId };
    case 'tenant':
      return { ...nothing, tenant_id: scope.tenantId, ...reachOf(scope.reach) };
  }
};

const reachOf = (reach: Extract<Scope, { kind: 'tenant' }>['reach']): Partial<Settings> =>
  reach.kind === 'tenant'
    ? { reach: 'tenant' }
    : {
        reach: 'people',
        user_id: reach.userId,
        teams: list(reach.teamIds),
        deputy_for: list(reach.deputyFor),
        granted: list(reach.grantedClientIds),
        supervised: list(reach.supervisedClientIds),
      };

const list = (ids: readonly string[]): string => (ids.length === 0 ? '' : `{${ids.join(',')}}`);

const settingsStatement = (name: string, settings: Readonly<Record<string, string>>): Statement => ({
  name,
  text: `select ${Object.keys(settings)
    .map((key, index) => `set_config('app.${key}', $${index + 1}, true)`)
    .join(', ')}`,
  values: Object.values(settings),
});
