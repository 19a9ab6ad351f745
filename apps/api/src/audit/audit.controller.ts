import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { AccessLog, AccessRows, auditNames, Chain, type LogFilter, type LogRow } from '@app/audit';
import { TenantSettings, Users } from '@app/identity';
import { addDays, Clock, Problem, type StaffActor } from '@app/kernel';
import { instantInBerlin, momentInBerlin } from '@app/platform';
import { Answers } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { CursorCodec, presentPage } from '../http/cursor.js';
import { languageOf, type Request } from '../http/request.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { StepUp } from '../http/step-up.js';
import { auditCsv } from './audit-csv.js';
import { kindOf, sentenceOf, textsOf } from './audit-sentences.js';
import {
  auditWordsView,
  chainView,
  exportLog,
  logDetailView,
  logPageView,
  patternsQuery,
  patternsView,
  searchLog,
} from './audit.schema.js';

/** More rows than this do not go into one file. */
const exportLimit = 10_000;

/** The data protection desk: who looked at whom, in the own Träger. It opens no content, and each look of its own is logged. */
@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly rows: AccessRows,
    private readonly chain: Chain,
    private readonly settings: TenantSettings,
    private readonly users: Users,
    private readonly access: AccessLog,
    private readonly codec: CursorCodec,
    private readonly clock: Clock,
  ) {}

  /** A body, because what a person types to find somebody stays out of addresses and logs. */
  @Post('search')
  @Requires('audit.read')
  @Audited('audit.search')
  @Answers(logPageView)
  async search(@CurrentActor() actor: StaffActor, @Req() request: Request, @Body({ schema: searchLog }) body: z.output<typeof searchLog>) {
    const after = body.after === undefined ? null : this.codec.decode(body.after);
    const page = await this.rows.page(actor.scope, await this.filterOf(actor, body), {
      sort: 'at',
      direction: 'desc',
      limit: body.limit,
      after,
    });
    return presentPage(page, (row: LogRow) => withSentence(row, request), this.codec);
  }

  @Post('export')
  @HttpCode(200)
  @Requires('audit.read')
  @Audited('audit.export')
  @StepUp()
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string' } })
  async file(
    @CurrentActor() actor: StaffActor,
    @Req() request: Request,
    @Body({ schema: exportLog }) body: z.output<typeof exportLog>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const filter = await this.filterOf(actor, body);
    const { items } = await this.rows.page(actor.scope, filter, { sort: 'at', direction: 'desc', limit: exportLimit, after: null });
    const language = languageOf(request);
    const name = textsOf(language).texts.csv.file(this.clock.today());
    reply.type('text/csv; charset=utf-8').header('Content-Disposition', `attachment; filename="${name}"`);
    return auditCsv(items, language, momentInBerlin);
  }

  @Get('entries/:id')
  @Requires('audit.read')
  @Audited('audit.detail', { subject: 'access' })
  @Answers(logDetailView)
  async detail(@CurrentActor() { scope }: StaffActor, @Req() request: Request, @Param('id', { schema: idParam() }) id: string) {
    return withSentence(await this.rows.detail(scope, id), request);
  }

  /** What the filters of the desk offer. */
  @Get('choices')
  @Requires('audit.read')
  @NotAudited('names of own colleagues and kinds of entries')
  @Answers(auditWordsView)
  async choices(@CurrentActor() { scope }: StaffActor, @Req() request: Request) {
    return {
      actions: auditNames
        .map((name) => ({ name, label: kindOf(name, languageOf(request)) }))
        .toSorted((a, b) => a.label.localeCompare(b.label, 'de')),
      users: await this.users.all(scope),
    };
  }

  @Get('chain')
  @Requires('audit.read')
  @NotAudited('state of the sealed logs')
  @Answers(chainView)
  async state() {
    return { items: await this.chain.states() };
  }

  @Get('patterns')
  @Requires('audit.read')
  @Audited('audit.patterns')
  @Answers(patternsView)
  async patterns(@CurrentActor() { scope }: StaffActor, @Query({ schema: patternsQuery }) { from, to }: z.output<typeof patternsQuery>) {
    if (!(await this.settings.isOn(scope, 'unusual-access'))) return { enabled: false, items: [] };
    return { enabled: true, items: await this.rows.unusual(scope, range({ from, to })) };
  }

  // Looking for one person is itself a look at that person: the row names her.
  private async filterOf({ scope, ...actor }: StaffActor, filter: z.output<typeof exportLog>): Promise<LogFilter> {
    const clientIds = filter.person && (await this.rows.clientIds(scope, filter.person));
    if (clientIds?.length === 1) {
      this.access.tell({ ...actor, scope }, { subjectKind: 'client', subjectId: clientIds[0] ?? null });
    }
    return { clientIds, actorId: filter.userId, action: filter.action, allowed: filter.allowed, ...range(filter) };
  }
}

const range = ({ from, to }: Pick<z.output<typeof patternsQuery>, 'from' | 'to'>) => {
  if (to < from) throw new Problem('invalid', 'audit.period-reversed', {}, [{ pointer: '/to', code: 'period-reversed' }]);
  return { from: instantInBerlin(from, 0), until: instantInBerlin(addDays(to, 1), 0) };
};

const withSentence = <Row extends LogRow>(row: Row, request: Request) => ({ ...row, sentence: sentenceOf(row, languageOf(request)) });
