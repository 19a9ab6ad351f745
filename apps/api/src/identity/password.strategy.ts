import { Injectable } from '@nestjs/common';
import { AuthGuard, PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { Problem } from '@app/kernel';
import { SignIn, type Audience, type SignedIn } from '@app/identity';
import { Config } from '@app/platform';
import { audienceOf } from '../http/authentication.guard.js';
import type { Request } from '../http/request.js';
import { SignInLog } from './sign-in-log.js';
import { credentials } from './session.schema.js';

const wrongCredentials = () => new Problem('unauthenticated', 'identity.wrong-credentials');

/** Name and password, for staff and portal alike; which of the two the path tells. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy, 'password') {
  constructor(
    private readonly signIn: SignIn,
    private readonly config: Config,
    private readonly log: SignInLog,
  ) {
    super({ usernameField: 'username', passwordField: 'password', passReqToCallback: true });
  }

  async validate(request: Request, name: unknown, password: unknown): Promise<SignedIn> {
    // Guards run before pipes: nothing has checked the body yet.
    const given = credentials.safeParse({ username: name, password });
    if (!given.success) throw wrongCredentials();
    const audience: Audience = audienceOf(request);
    // Outside the demo nobody of the portal has a password: they come by link, passkey or their organisation's account.
    if (audience === 'portal' && !this.config.settings.DEMO_MODE) throw wrongCredentials();
    const { username, password: typed } = given.data;
    const userAgent = request.headers['user-agent'];
    const attempt = this.signIn.signIn({ audience, name: username, password: typed, address: request.ip, userAgent });
    return this.log.attempted(request, { audience, name: username }, attempt);
  }
}

/** Runs the strategy; its own failures (a missing field) look like wrong credentials. */
@Injectable()
export class PasswordGuard extends AuthGuard('password') {
  override handleRequest<T>(error: unknown, signedIn: T): T {
    if (error) throw error;
    if (!signedIn) throw wrongCredentials();
    return signedIn;
  }
}
