import { Injectable } from '@nestjs/common';
import { Config } from '@app/platform';
import { Accounts, type Account } from '../session/accounts.store.js';
import type { SignInMethod } from '../session/session.js';
import { ExternalIdentitiesStore } from './external-identities.store.js';
import { matchValue, showsSecondFactor, trustOf, type ExternalPerson } from './external.js';

/** Which account a person of another provider has here, and how strongly the provider vouches. */
@Injectable()
export class ExternalAccounts {
  constructor(
    private readonly store: ExternalIdentitiesStore,
    private readonly accounts: Accounts,
    private readonly config: Config,
  ) {}

  /** The open account linked with the person, else the one the configured claim names. */
  async of(person: ExternalPerson): Promise<Account | undefined> {
    const { audience, claims } = person;
    const { settings } = this.config;
    const linked = await this.store.accountOf(person);
    const name = matchValue(claims, audience === 'staff' ? settings.OIDC_STAFF_MATCH_CLAIM : settings.OIDC_PORTAL_MATCH_CLAIM);
    const account = linked
      ? await this.accounts.byId(audience, linked)
      : name === undefined
        ? undefined
        : await this.accounts.byName(audience, name);
    return account?.active && (!account.demo || settings.DEMO_MODE) ? account : undefined;
  }

  /** What the session remembers of this sign-in. */
  methodsOf({ audience, claims }: ExternalPerson): readonly SignInMethod[] {
    const { OIDC_STAFF_SECOND_FACTOR, OIDC_PORTAL_SECOND_FACTOR, OIDC_PORTAL_TRUST_MAP } = this.config.settings;
    const accepted = audience === 'staff' ? OIDC_STAFF_SECOND_FACTOR : OIDC_PORTAL_SECOND_FACTOR;
    return [
      'oidc',
      ...(showsSecondFactor(claims, accepted) ? ['oidc-second-factor' as const] : []),
      ...(audience === 'portal' && OIDC_PORTAL_TRUST_MAP ? [`trust-${trustOf(claims, OIDC_PORTAL_TRUST_MAP)}` as const] : []),
    ];
  }
}
