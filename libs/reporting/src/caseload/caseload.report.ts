import { Injectable } from '@nestjs/common';
import { AccessLog } from '@app/audit';
import {
  Clock,
  notFound,
  pageOf,
  Problem,
  type OfficeId,
  type Page,
  type PageRequest,
  type StaffActor,
  type TeamId,
  type UserId,
} from '@app/kernel';
import { Config } from '@app/platform';
import { ReportingReader, type Ask } from '../reader/reporting-reader.js';
import {
  caseload,
  caseloadDefinitions,
  period,
  referenceDay,
  type AdviserCounts,
  type CaseloadFigure,
  type CaseloadReportResult,
  type Period,
} from './caseload.js';
import {
  casesStatement,
  countedCasesStatement,
  countsStatement,
  type CaseloadCase,
  type CasesRow,
  type Counted,
  type CountedCase,
  type CountsRow,
} from './caseload.query.js';

/** Period and, unless the whole Träger is meant, one of its offices: that of the adviser. */
export type CaseloadQuery = Period & { readonly officeId?: OfficeId | undefined };

/** A number of the report: which, and in whose row; without adviser and team the one of the total. */
export type FigureQuery = CaseloadQuery & {
  readonly figure: CaseloadFigure;
  readonly adviserId?: UserId | undefined;
  readonly teamId?: TeamId | undefined;
  /** Only with figure `application`. */
  readonly state?: string | undefined;
};

export type CaseloadExport = { readonly report: CaseloadReportResult; readonly cases: readonly CountedCase[] };

/** More rows than this do not go into one file. */
const exportLimit = 50_000;

/** The caseload of a Träger, for who leads it. Every run is recorded in the access log. */
@Injectable()
export class CaseloadReport {
  constructor(
    private readonly reader: ReportingReader,
    private readonly accessLog: AccessLog,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * The numbers per adviser (per team while named advisers are switched off) and in total.
   * Throws Problems `reporting.period-reversed`, `kernel.not-found` (no such office in the Träger), `reporting.too-slow`.
   */
  async run(actor: StaffActor, query: CaseloadQuery): Promise<CaseloadReportResult> {
    const counted = this.counted(actor, query);
    const report = await this.read(actor, query, (ask) => this.report(ask, counted));
    this.accessLog.tell(actor, { details: { rows: report.rows.length } });
    return report;
  }

  /** The rows behind one number, exactly as many as it says. Throws what `run` throws, and `reporting.named-advisers-off`. */
  async cases(actor: StaffActor, query: FigureQuery, page: PageRequest<'number'>): Promise<Page<CaseloadCase>> {
    if (query.adviserId && !this.namesAdvisers) throw new Problem('rule', 'reporting.named-advisers-off');
    const { figure, adviserId = null, teamId = null, state = null } = query;
    const statement = casesStatement(this.counted(actor, query), { figure, adviserId, teamId, state }, page);
    const found = await this.read(actor, query, async (ask) => existing(await ask<CasesRow>(statement)));
    const rows = found.filter((row): row is Extract<typeof row, CaseloadCase> => row.id !== null).map((row) => this.withoutName(row));
    const result = pageOf(rows, page.limit, (row) => [row.number, row.id]);
    this.accessLog.tell(actor, { details: { figure, rows: result.items.length } });
    return result;
  }

  /**
   * Report and cases of the same moment, for a file. Throws what `run` throws, and `reporting.too-many-rows` above 50,000 cases.
   */
  async export(actor: StaffActor, query: CaseloadQuery): Promise<CaseloadExport> {
    const counted = this.counted(actor, query);
    const result = await this.read(actor, query, async (ask) => ({
      report: await this.report(ask, counted),
      cases: await ask<CountedCase>(countedCasesStatement(counted, exportLimit + 1)),
    }));
    if (result.cases.length > exportLimit) throw new Problem('rule', 'reporting.too-many-rows', { limit: exportLimit });
    this.accessLog.tell(actor, { details: { rows: result.cases.length } });
    return { ...result, cases: result.cases.map((row) => this.withoutName(row)) };
  }

  private get namesAdvisers(): boolean {
    return this.config.settings.REPORT_NAMED_ADVISERS;
  }

  private counted(actor: StaffActor, query: CaseloadQuery): Counted {
    const today = this.clock.today();
    const days = period(query);
    const { tenantId } = actor.scope;
    return { tenantId, officeId: query.officeId ?? null, period: days, referenceDay: referenceDay(days, today), today };
  }

  private async report(ask: Ask, counted: Counted): Promise<CaseloadReportResult> {
    const rows = existing(await ask<CountsRow>(countsStatement(counted)));
    const { officeName } = rows[0];
    const advisers = rows.filter((row): row is Extract<typeof row, AdviserCounts> => row.adviserId !== null);
    return {
      period: counted.period,
      referenceDay: counted.referenceDay,
      office: counted.officeId && officeName !== null ? { id: counted.officeId, name: officeName } : null,
      namedAdvisers: this.namesAdvisers,
      ...caseload(advisers, this.namesAdvisers),
      definitions: caseloadDefinitions,
      generatedAt: this.clock.now(),
    };
  }

  // What the report is about is told before it is read: asking for an office of another Träger is refused under its id.
  private read<T>(actor: StaffActor, query: CaseloadQuery | FigureQuery, work: (ask: Ask) => Promise<T>): Promise<T> {
    const { from, to, officeId } = query;
    const whose = {
      ...('adviserId' in query && query.adviserId && { adviser: query.adviserId }),
      ...('teamId' in query && query.teamId && { team: query.teamId }),
      ...('state' in query && query.state && { state: query.state }),
    };
    this.accessLog.tell(actor, {
      subjectKind: officeId ? 'office' : 'tenant',
      subjectId: officeId ?? actor.scope.tenantId,
      details: { from, to, ...whose },
    });
    return this.reader.runAsReportingReader(actor.scope, work);
  }

  private withoutName<Row extends CaseloadCase>(row: Row): Row {
    return this.namesAdvisers ? row : { ...row, adviserName: null };
  }
}

const existing = <Row>(rows: readonly Row[]): readonly [Row, ...Row[]] => {
  const [first, ...others] = rows;
  if (first === undefined) throw notFound();
  return [first, ...others];
};
