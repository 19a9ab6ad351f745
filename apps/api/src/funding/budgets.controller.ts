import { Body, Controller, Get, Param, Put, Query, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Budgets, type BudgetLine } from '@app/funding';
import { Offices } from '@app/identity';
import type { ApplicationId, OfficeId, StaffActor, TenantScope, Version } from '@app/kernel';
import { Answers, withETag } from '../http/answers.js';
import { Audited, NotAudited } from '../http/audited.js';
import { csvOf } from '../http/csv.js';
import { IfMatch, NeedsIfMatch } from '../http/if-match.js';
import { languageOf, type Request } from '../http/request.js';
import { CurrentActor, Requires } from '../http/requires.js';
import { idParam } from '../http/schemas.js';
import { budgetCsv } from './budget-csv.js';
import {
  applicationBudgetView,
  budgetQuery,
  budgetsView,
  budgetView,
  planBudget,
  year as yearParam,
  type BudgetQuery,
  type PlanBudgetBody,
} from './budgets.schema.js';

/** What the offices of the Träger plan, have promised and paid in a calendar year: sums without names. */
@Controller('api/v1')
export class BudgetsController {
  constructor(
    private readonly budgets: Budgets,
    private readonly offices: Offices,
  ) {}

  @Get('budgets')
  @Requires('budget.read')
  @NotAudited('sums of an office and a year, nobody behind them is named')
  @Answers(budgetsView)
  async list(@CurrentActor() { scope }: StaffActor, @Query({ schema: budgetQuery }) { year }: BudgetQuery) {
    return { year, items: await this.named(scope, await this.budgets.ofYear(scope, year)) };
  }

  @Get('budgets.csv')
  @Requires('budget.read')
  @Audited('budget.export')
  @ApiProduces('text/csv')
  @ApiResponse({ status: 200, schema: { type: 'string', format: 'binary' } })
  async csv(@CurrentActor() { scope }: StaffActor, @Query({ schema: budgetQuery }) { year }: BudgetQuery, @Req() request: Request) {
    const lines = await this.named(scope, await this.budgets.ofYear(scope, year));
    const { name, rows } = budgetCsv(year, lines, languageOf(request));
    const content = Buffer.from(csvOf(rows));
    return new StreamableFile(content, {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${name}"`,
      length: content.byteLength,
    });
  }

  @Put('budgets/:officeId/:year')
  @Requires('budget.plan')
  @Audited('budget.plan', { subject: 'office', idFrom: 'officeId' })
  @NeedsIfMatch()
  @Answers(budgetView)
  async plan(
    @CurrentActor() actor: StaffActor,
    @Param('officeId', { schema: idParam<OfficeId>() }) officeId: OfficeId,
    @Param('year', { schema: yearParam() }) year: number,
    @IfMatch() version: Version,
    @Body({ schema: planBudget }) { plannedCents }: PlanBudgetBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const line = await this.budgets.plan(actor, officeId, year, version, plannedCents);
    const [named] = await this.named(actor.scope, [line]);
    return withETag(reply, named!);
  }

  @Get('funding-applications/:id/budget')
  @Requires('application.read')
  @Audited('application.budget-read', { subject: 'application' })
  @Answers(applicationBudgetView)
  async ofApplication(@CurrentActor() { scope }: StaffActor, @Param('id', { schema: idParam<ApplicationId>() }) id: ApplicationId) {
    const { lines, benefits } = await this.budgets.ofApplication(scope, id);
    return { lines: await this.named(scope, lines), benefits };
  }

  private async named(scope: TenantScope, lines: readonly BudgetLine[]) {
    const offices = await this.offices.summaries(
      scope,
      lines.map(({ officeId }) => officeId),
    );
    return lines.map((line) => ({ ...line, officeName: offices.get(line.officeId)?.name ?? '' }));
  }
}
