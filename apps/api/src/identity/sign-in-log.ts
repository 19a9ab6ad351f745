import { Injectable } from '@nestjs/common';
import { AccessLog, type AuditName } from '@app/audit';
import { Accounts, type Account, type Audience, type SignedIn } from '@app/identity';
import { Problem } from '@app/kernel';
import { AccessNotes } from '../http/access-notes.js';
import type { Request } from '../http/request.js';

/** Remembers sign-ins, refused proofs and sessions that had ended: whose account, from which (hashed) address, why not. Never the name somebody typed. */
@Injectable()
export class SignInLog {
  constructor(
    private readonly access: AccessLog,
    private readonly accounts: Accounts,
    private readonly notes: AccessNotes,
  ) {}

  /** Somebody has begun a session, whatever the way. */
  async begun(request: Request, audience: Audience, userId: string): Promise<void> {
    await this.record(request, audience, await this.accounts.byId(audience, userId), undefined);
  }

  /** What the attempt answers; a refused one is in the log before it is answered, after the same work for every name. */
  async attempted(
    request: Request,
    { audience, name }: { audience: Audience; name?: string },
    attempt: Promise<SignedIn>,
  ): Promise<SignedIn> {
    try {
      return await attempt;
    } catch (error) {
      if (error instanceof Problem) {
        await this.record(request, audience, name === undefined ? undefined : await this.accounts.byName(audience, name), error.code);
      }
      throw error;
    }
  }

  /** Somebody asked for something with a session that had ended: once for each session. */
  async ended(request: Request, audience: Audience, userId: string, action: AuditName): Promise<void> {
    await this.record(request, audience, await this.accounts.byId(audience, userId), 'identity.not-signed-in', action);
  }

  /** What `proof` answers; a refusal by a Problem is in the log before it is answered. */
  async orRefused<T>({ note }: Request, proof: Promise<T>): Promise<T> {
    try {
      return await proof;
    } catch (error) {
      if (note && error instanceof Problem && error.kind !== 'forbidden') await this.access.refuse(note, error.code);
      throw error;
    }
  }

  private record(
    request: Request,
    audience: Audience,
    account: Account | undefined,
    refusedBy: string | undefined,
    action: AuditName = 'sign-in.begin',
  ): Promise<void> {
    const who = {
      tenantId: account?.tenantId ?? null,
      actorKind: account ? audience : ('anonymous' as const),
      actorId: account?.id ?? null,
      roles: account?.roles ?? [],
      addressHash: this.notes.addressHash(request),
      correlationId: request.id,
    };
    return this.access.recordAs(who, {
      action,
      allowed: refusedBy === undefined,
      ...(refusedBy && { reason: refusedBy }),
    });
  }
}
