import { Injectable } from '@nestjs/common';
import type { SystemActor } from '@app/kernel';
import { On, type Payload, type Tx } from '@app/platform';
import { PackBuilder } from './access-pack/pack-builder.service.js';
import { ErasureRuns } from './erasure/erasure-runs.service.js';

/** What this context does when it hears something. */
@Injectable()
export class PrivacyReactions {
  constructor(
    private readonly builder: PackBuilder,
    private readonly erasures: ErasureRuns,
  ) {}

  @On('privacy.access-pack-ordered', 'privacy')
  build(tx: Tx, { packId }: Payload<'privacy.access-pack-ordered'>, actor: SystemActor): Promise<void> {
    return this.builder.build(tx, actor, packId);
  }

  @On('privacy.erasure-approved', 'privacy')
  erase(tx: Tx, { erasureId }: Payload<'privacy.erasure-approved'>, actor: SystemActor): Promise<void> {
    return this.erasures.carryOut(tx, actor, erasureId);
  }
}
