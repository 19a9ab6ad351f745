import { Controller, Get } from '@nestjs/common';
import type { Audience } from '@app/identity';
import { Config } from '@app/platform';
import { Answers } from '../http/answers.js';
import { NotAudited } from '../http/audited.js';
import { Public } from '../http/requires.js';
import { OidcClient } from './oidc/oidc-client.js';
import { signInWaysView } from './oidc/oidc.schema.js';

/** Which ways in this installation offers. */
@Controller()
export class SignInWaysController {
  constructor(
    private readonly client: OidcClient,
    private readonly config: Config,
  ) {}

  @Get('api/v1/sign-in-ways')
  @Public()
  @NotAudited('settings of the house')
  @Answers(signInWaysView)
  staffWays() {
    return this.ways('staff', true);
  }

  // Passwords of the portal are for the demo's visitors: outside of it nobody there has one.
  @Get('portal/v1/sign-in-ways')
  @Public()
  @NotAudited('settings of the house')
  @Answers(signInWaysView)
  portalWays() {
    return this.ways('portal', this.config.settings.DEMO_MODE);
  }

  private ways(audience: Audience, password: boolean) {
    const { OIDC_STAFF_LABEL, OIDC_PORTAL_LABEL, SIGN_IN_CONTACT } = this.config.settings;
    const label = audience === 'staff' ? OIDC_STAFF_LABEL : OIDC_PORTAL_LABEL;
    return {
      oidc: this.client.isConfigured(audience) ? label : null,
      password,
      mailLink: audience === 'portal',
      contact: SIGN_IN_CONTACT,
    };
  }
}
