import { Module } from '@nestjs/common';
import { Offices } from './office/offices.service.js';
import { Accounts } from './session/accounts.store.js';
import { SessionsStore } from './session/sessions.store.js';
import { SignIn } from './session/sign-in.service.js';
import { PortalUsers } from './user/portal-users.service.js';
import { Users } from './user/users.service.js';

@Module({
  providers: [Accounts, SessionsStore, SignIn, Users, PortalUsers, Offices],
  exports: [SignIn, Users, PortalUsers, Offices, Accounts],
})
export class IdentityModule {}
