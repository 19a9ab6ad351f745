import { Injectable } from '@nestjs/common';
import { ClientLists } from '@app/clients';
import { CompanyLists } from '@app/companies';
import { CaseLists, RecommendationLists } from '@app/counselling';
import { Courses } from '@app/courses';
import { GroupListFiles, listColumns, type CalculatedGroup, type GroupListFile, type GroupListRef } from '@app/funding';
import { Offices, Users } from '@app/identity';
import { Clock, type StaffActor } from '@app/kernel';
import { ReferenceData } from '@app/reference';

type Read = GroupListFile['read'][number];
type Person = CalculatedGroup['result']['persons'][number];

/** Joins an uploaded list with what other contexts know: courses of the case, files of persons, competent Agenturen. */
@Injectable()
export class GroupListScreens {
  constructor(
    private readonly files: GroupListFiles,
    private readonly cases: CaseLists,
    private readonly clients: ClientLists,
    private readonly companies: CompanyLists,
    private readonly courses: Courses,
    private readonly recommendations: RecommendationLists,
    private readonly users: Users,
    private readonly offices: Offices,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /** A list as the signed-in person sees it. Throws Problem `kernel.not-found`. */
  async one(actor: StaffActor, ref: GroupListRef) {
    const file = await this.files.file(actor, ref);
    const { list, establishmentId } = file;
    const { scope } = actor;
    const [kase, companies, users, clients, recommendations] = await Promise.all([
      this.cases.get(scope, list.caseId),
      this.companies.summaries(establishmentId ? [establishmentId] : []),
      this.users.names(scope, [list.createdBy]),
      this.clients.summaries(
        scope,
        file.rows.flatMap(({ clientId }) => clientId ?? []),
      ),
      this.recommended(actor, ref),
    ]);
    const company = establishmentId ? companies.get(establishmentId) : undefined;
    const agenturen = await this.agenturenOf(file);
    const rows = rowsOf(file, agenturen).map(({ clientId, ...row }) => {
      const client = clientId && clients.get(clientId);
      return { ...row, client: client ? { id: client.id, number: client.number } : null };
    });
    const groups = file.groups.map((group) => groupOf(file, group));
    return {
      ...list,
      createdByName: users.get(list.createdBy) ?? '',
      case: { id: kase.id, number: kase.number },
      company: company
        ? {
            id: company.id,
            name: company.name,
            headcountKnown: file.company.company !== undefined && file.company.group !== undefined,
            agreement: file.company.agreement,
          }
        : null,
      columns: listColumns.map(({ key, header, required }) => ({ key, header, required })),
      rows,
      groups,
      recommendations,
      totals: totalsOf(groups),
      jurisdiction: {
        employer: await this.agenturOf(company?.ags),
        persons: counted(rows.map(({ agentur, groupId }) => ({ agentur, groupId }))),
      },
    };
  }

  private async recommended({ scope }: StaffActor, { caseId }: GroupListRef) {
    const rows = await this.recommendations.ofCase(scope, caseId);
    const runs = await this.courses.summaries(rows.map(({ runId }) => runId));
    return rows.flatMap(({ id, runId }) => {
      const run = runs.get(runId);
      return run ? [{ id, title: run.title, providerName: run.providerName, startsOn: run.startsOn, endsOn: run.endsOn }] : [];
    });
  }

  /** The name of the Agentur by postcode; one that does not work here by its code. */
  private async agenturenOf({ read }: GroupListFile): Promise<ReadonlyMap<string, string>> {
    const codes = await this.reference.agenturenOf(
      read.map(({ plz }) => plz),
      this.clock.today(),
    );
    const names = new Map<string, string>();
    for (const code of new Set(codes.values())) names.set(code, (await this.offices.tenantName(code)) ?? code);
    return new Map([...codes].map(([plz, code]) => [plz, names.get(code)!]));
  }

  private async agenturOf(ags: string | undefined): Promise<string | null> {
    const found = ags ? await this.reference.jurisdictionOf(ags, this.clock.today()) : null;
    return found ? this.offices.tenantName(found.agentur) : null;
  }
}

const rowsOf = ({ rows, read, faults, groups, given }: GroupListFile, agenturen: ReadonlyMap<string, string>) => {
  const readOf = new Map(read.map((each) => [each.row, each]));
  const placed = new Map(groups.flatMap((group) => group.rows.map(({ row }, index) => [row, { group, index }] as const)));
  const own = new Map(given.flatMap(({ id, rowId }) => (rowId ? [[rowId, id] as const] : [])));
  return rows.map(({ id, row, state, cells, clientId, application }) => {
    const values = readOf.get(row);
    const place = placed.get(row);
    const ofBetriebsvertretung = place && given.some(({ groupId }) => groupId === place.group.settings.id);
    return {
      id,
      row,
      state,
      name: nameOf(values, cells),
      cells:
        state === 'taken-over'
          ? []
          : listColumns.flatMap(({ key }) => (cells[key] === undefined ? [] : [{ key, value: shown(cells[key]) }])),
      faults: faults.filter((fault) => fault.row === row),
      groupId: place?.group.settings.id ?? null,
      agreedBy: ofBetriebsvertretung ? ('betriebsvertretung' as const) : own.has(id) ? ('employee' as const) : null,
      einverstaendnisId: own.get(id) ?? null,
      ...amountsOf(place && place.group.result.persons[place.index]),
      agentur: (values && agenturen.get(values.plz)) ?? null,
      clientId,
      application,
    };
  });
};

// Numbers of a sheet as somebody in Germany would type them.
const shown = (value: string | number | boolean): string => (typeof value === 'number' ? String(value).replace('.', ',') : String(value));

const nameOf = (values: Read | undefined, cells: GroupListFile['rows'][number]['cells']): string =>
  [values?.lastName ?? cells.lastName, values?.firstName ?? cells.firstName].filter((part) => part !== undefined).join(', ');

const amountsOf = (person: Person | undefined) => {
  const costs = person?.lehrgangskosten;
  const subsidy = person?.arbeitsentgeltzuschuss;
  return {
    agencyCents: costs?.status === 'computed' ? costs.value.agentur : null,
    employerCents: costs?.status === 'computed' ? costs.value.arbeitgeber : null,
    subsidyCents: subsidy?.status === 'computed' ? subsidy.value.gesamt : null,
    excluded: costs?.status === 'excluded',
    missing: [...new Set([costs, subsidy].flatMap((amount) => (amount?.status === 'missing' ? amount.facts : [])))],
  };
};

const groupOf = ({ rows, given }: GroupListFile, group: CalculatedGroup) => {
  const { key: _key, rows: read, sheets, settings, agreed: _agreed, result, ...measure } = group;
  const stored = new Map(rows.map((row) => [row.row, row]));
  const good = read.flatMap(({ row }) => (stored.get(row)?.state === 'good' ? [stored.get(row)!] : []));
  const forAll = given.find(({ groupId }) => groupId === settings.id);
  const agreed = good.filter(({ id }) => forAll || given.some(({ rowId }) => rowId === id)).length;
  const applications = read.flatMap(({ row }) => stored.get(row)?.application ?? []);
  const ofGroup = result.findings.map(({ ruleId, status }) => ({ ruleId, status }));
  return {
    ...measure,
    ...settings,
    withoutQualification: read.filter(({ qualificationOn }) => qualificationOn === null).length,
    persons: read.length,
    agencyCents: result.agentur,
    employerCents: result.arbeitgeber,
    subsidyCents: result.zuschuss,
    withoutAmount: result.ohneBetrag,
    withoutSubsidy: result.persons.filter(({ arbeitsentgeltzuschuss }) => arbeitsentgeltzuschuss.status !== 'computed').length,
    outcome: result.outcome,
    failed: ofGroup.filter(({ status }) => status === 'not-met').map(({ ruleId }) => ruleId),
    open: ofGroup.filter(({ status }) => status === 'open').map(({ ruleId }) => ruleId),
    sheets: sheets.map((sheet) => sheet.map(({ row }) => row)),
    forwardingProofDue: result.weiterleitungsnachweisBis,
    ready: settings.recommendationId === null ? 0 : agreed,
    waiting: good.length - agreed,
    einverstaendnis: forAll ? { ...forAll, scope: forAll.scope ?? '' } : null,
    applications: [...new Map(applications.map((each) => [each.id, each])).values()],
  };
};

type Sums = Pick<
  ReturnType<typeof groupOf>,
  'persons' | 'agencyCents' | 'employerCents' | 'subsidyCents' | 'withoutAmount' | 'withoutSubsidy'
>;

const totalsOf = (groups: readonly Sums[]) => {
  const sum = (read: (group: Sums) => number): number => groups.reduce((total, group) => total + read(group), 0);
  return {
    persons: sum(({ persons }) => persons),
    agencyCents: sum(({ agencyCents }) => agencyCents),
    employerCents: sum(({ employerCents }) => employerCents),
    subsidyCents: sum(({ subsidyCents }) => subsidyCents),
    withoutAmount: sum(({ withoutAmount }) => withoutAmount),
    withoutSubsidy: sum(({ withoutSubsidy }) => withoutSubsidy),
  };
};

const counted = (rows: readonly { readonly agentur: string | null; readonly groupId: string | null }[]) => {
  const counts = new Map<string | null, number>();
  for (const { agentur, groupId } of rows) if (groupId) counts.set(agentur, (counts.get(agentur) ?? 0) + 1);
  return [...counts]
    .map(([agentur, count]) => ({ agentur, count }))
    .toSorted((one, other) => Number(one.agentur === null) - Number(other.agentur === null) || other.count - one.count);
};
