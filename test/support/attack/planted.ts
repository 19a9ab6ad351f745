import { Controller, Get, Param, Query } from '@nestjs/common';
import { Reader } from '@app/platform';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { notFound, Problem, type ClientId, type StaffActor, type TenantId } from '@app/kernel';
import { NotAudited } from '../../../apps/api/src/http/audited.js';
import { Answers } from '../../../apps/api/src/http/answers.js';
import { CurrentActor, Requires } from '../../../apps/api/src/http/requires.js';
import { idParam } from '../../../apps/api/src/http/schemas.js';
import { idOf } from '../world.js';

const view = z.object({ id: z.string() });
const tenants = ['aa-bochum', 'aa-hagen', 'jc-herne'].map((code) => idOf(code) as TenantId);
const byId = { name: 'planted-client', text: 'select id from clients.client where id = $1' };

/** Holes that are there in tests of the attacks alone: an attack that does not find them is none. */
@Controller('api/v1/planted')
export class PlantedHoles {
  constructor(
    private readonly reader: Reader,
    private readonly dataSource: DataSource,
  ) {}

  /** Nobody said who may. */
  @Get('bare')
  @NotAudited('planted by a test')
  @Answers(view)
  bare() {
    return { id: 'open' };
  }

  /** Asks every Träger, not the one of the person who asks. */
  @Get('unscoped/clients/:id')
  @Requires('client.read')
  @NotAudited('planted by a test')
  @Answers(view)
  async unscoped(@Param('id', { schema: idParam<ClientId>() }) id: ClientId) {
    return (await this.anywhere(id)) ?? gone();
  }

  /** Hides the row, but needs a statement more when it is there. */
  @Get('slower/clients/:id')
  @Requires('client.read')
  @NotAudited('planted by a test')
  @Answers(view)
  async slower(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<ClientId>() }) id: ClientId) {
    const [own] = await this.reader.rows<{ id: string }>(actor.scope, { ...byId, values: [id] });
    if (!own && (await this.anywhere(id))) await this.reader.shared({ name: 'planted-more', text: 'select 1', values: [] });
    return own ?? gone();
  }

  /** Says why the row is hidden. */
  @Get('telling/clients/:id')
  @Requires('client.read')
  @NotAudited('planted by a test')
  @Answers(view)
  async telling(@CurrentActor() actor: StaffActor, @Param('id', { schema: idParam<ClientId>() }) id: ClientId) {
    const [own] = await this.reader.rows<{ id: string }>(actor.scope, { ...byId, values: [id] });
    if (own) return own;
    throw (await this.anywhere(id)) ? new Problem('not-found', 'kernel.not-found', { because: 'foreign' }) : notFound();
  }

  /** Puts what somebody typed into the statement. */
  @Get('injectable')
  @Requires('client.search')
  @NotAudited('planted by a test')
  @Answers(z.object({ items: z.array(z.object({ name: z.string() })) }))
  async injectable(@Query({ schema: z.object({ town: z.string() }) }) { town }: { town: string }) {
    const items: { name: string }[] = await this.dataSource.query(
      `select name from reference.municipality where name like '${town}%' order by name limit 5`,
    );
    return { items };
  }

  private async anywhere(id: ClientId): Promise<{ id: string } | undefined> {
    const reach = { kind: 'tenant' } as const;
    const found = await Promise.all(
      tenants.map((tenantId) => this.reader.rows<{ id: string }>({ kind: 'tenant', tenantId, reach }, { ...byId, values: [id] })),
    );
    return found.flat()[0];
  }
}

const gone = (): never => {
  throw notFound();
};
