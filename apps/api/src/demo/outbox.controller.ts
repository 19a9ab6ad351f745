import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { z } from 'zod';
import { notFound, type TenantId } from '@app/kernel';
import { Config, Reader } from '@app/platform';
import { Answers } from '../http/answers.js';
import { NotAudited } from '../http/audited.js';
import { Public } from '../http/requires.js';

const outboxView = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      to: z.string(),
      subject: z.string(),
      body: z.string(),
      createdAt: z.string(),
      sentAt: z.string().nullable(),
    }),
  ),
});

type Letter = { id: string; to: string; subject: string; body: string; createdAt: string; sentAt: string | null };

const letters = {
  name: 'demo-outbox',
  text: `select id, to_address as "to", subject, body, created_at as "createdAt", sent_at as "sentAt"
         from platform.outgoing_mail order by created_at desc limit 100`,
  values: [],
};

/** Demo mode only: the mails that would have left the house, so that a visitor can read them. */
@ApiExcludeController()
@Controller('demo/outbox')
export class OutboxController {
  constructor(
    private readonly reader: Reader,
    private readonly config: Config,
  ) {}

  @Get()
  @Public()
  @NotAudited('invented people of the demo')
  @Answers(outboxView)
  async list() {
    if (!this.config.settings.DEMO_MODE) throw notFound();
    const tenants = await this.reader.shared<{ id: TenantId }>({
      name: 'demo-tenants',
      text: 'select id from identity.tenant',
      values: [],
    });
    const ofTenants = tenants.map(({ id }) =>
      this.reader.rows<Letter>({ kind: 'tenant', tenantId: id, reach: { kind: 'tenant' } }, letters),
    );
    const found = (await Promise.all([this.reader.shared<Letter>(letters), ...ofTenants])).flat();
    return { items: found.toSorted((one, other) => other.createdAt.localeCompare(one.createdAt)).slice(0, 100) };
  }
}
