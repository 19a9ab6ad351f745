import { Injectable } from '@nestjs/common';
import { SignInThrottle } from '../session/sign-in-throttle.service.js';
import { SignInLinks } from './sign-in-links.service.js';

/** Asking for a one-time link: what the caller hears tells nobody whether an account exists. */
@Injectable()
export class LinkRequests {
  constructor(
    private readonly throttle: SignInThrottle,
    private readonly links: SignInLinks,
  ) {}

  /**
   * Posts a link to this address if an open account has it. Throws Problem `identity.too-many-sign-ins` (429) when somebody asks for it
   * too often, whether it has an account or not.
   */
  async request(email: string, address: string): Promise<void> {
    await this.throttle.guard({ of: 'mail-link', audience: 'portal', account: email, address }, async () => {
      await this.links.postIfKnown(email);
      // Every request counts, also one for an account that exists.
      return undefined;
    });
  }
}
