import { Injectable } from '@nestjs/common';
import { PortalUsers, type KnownSession } from '@app/identity';
import type { PortalActor, PortalScope } from '@app/kernel';
import { Config } from '@app/platform';
import { Organisations } from './organisations.js';

/** What the portal is told of the session it has. */
@Injectable()
export class PortalSessions {
  constructor(
    private readonly users: PortalUsers,
    private readonly organisations: Organisations,
    private readonly config: Config,
  ) {}

  async present(actor: PortalActor<PortalScope>, { endsAt, idleEndsAt }: KnownSession) {
    const [profile, organisation] = await Promise.all([this.users.profile(actor), this.organisations.of(actor.scope)]);
    const user = { ...profile, permissions: [...actor.permissions].toSorted(), organisation };
    return { user, demo: this.config.settings.DEMO_MODE, endsAt, idleEndsAt };
  }
}
