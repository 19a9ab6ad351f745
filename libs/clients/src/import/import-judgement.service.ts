import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, type ClientId, type StaffActor } from '@app/kernel';
import type { Tx } from '@app/platform';
import { ReferenceData } from '@app/reference';
import { ageOf, municipalityOf, type Client, type ClientRecord } from '../client/client.js';
import { ClientsStore } from '../client/clients.store.js';
import { NewClients, type NewClient } from '../client/new-clients.js';
import type { Import } from './import.js';
import { ImportRowsStore, type OpenRow, type RowChange } from './import-rows.store.js';
import { ImportsStore } from './imports.store.js';
import { readPerson, type ImportFault, type ReadPerson } from './read-person.js';
import { filledFacts, judge, newsOf, personKeys, type FilledFact, type Match, type PersonKeys, type Verdict } from './verdict.js';

/** A row with what it says and what is to become of it. */
export type JudgedRow = {
  readonly row: OpenRow;
  readonly read: ReadPerson | { readonly faults: readonly ImportFault[] };
  readonly verdict: Verdict;
};

/** Decides what rows of an import mean, and carries it out: the same way for the dry run, the run and a row somebody corrected. */
@Injectable()
export class ImportJudgement {
  constructor(
    private readonly imports: ImportsStore,
    private readonly rows: ImportRowsStore,
    private readonly clients: ClientsStore,
    private readonly newClients: NewClients,
    private readonly reference: ReferenceData,
    private readonly clock: Clock,
  ) {}

  /** Reads and judges rows by what `author` sees; writes nothing about persons. */
  async judge(tx: Tx, author: StaffActor, { columns, ...keys }: Import, rows: readonly OpenRow[]): Promise<readonly JudgedRow[]> {
    const read = rows.map((row) => readPerson(row, columns, this.clock.today()));
    const named = read.map((one) => ('faults' in one ? nobody : { ...one.record, number: one.number }));
    const matches = await this.imports.matches(tx, author.scope, named);
    const twins = await this.rows.twins(
      tx,
      keys,
      rows.map(({ id }, index) => ({ id, person: personOf(read[index]!) })),
    );
    return rows.map((row, index) => {
      const one = read[index]!;
      return { row, read: one, verdict: judge(one, matches.get(index) ?? [], twins.has(row.id)) };
    });
  }

  /** Registers new persons and adds missing facts to known ones, as `author`; answers what became of the rows. */
  async apply(tx: Tx, author: StaffActor, { informed }: Import, judged: readonly JudgedRow[]): Promise<readonly RowChange[]> {
    const agsOf = this.municipalities();
    const fresh = new Map<JudgedRow, NewClient>();
    for (const one of judged) {
      if (one.verdict.verdict !== 'new' || 'faults' in one.read) continue;
      fresh.set(one, { ...one.read.record, id: randomUUID() as ClientId, ags: await agsOf(one.read.record) });
    }
    await this.newClients.addAll(tx, author, [...fresh.values()], informed);
    const changes: RowChange[] = [];
    for (const one of judged) {
      const { verdict } = one;
      if (verdict.verdict === 'new') changes.push({ ...changeOf(one), state: 'created', clientId: fresh.get(one)!.id, clientVersion: 1 });
      else if (verdict.verdict === 'update' && 'record' in one.read)
        changes.push({ ...changeOf(one), ...(await this.fill(tx, author, verdict.match.id, one.read.record, agsOf)) });
      else if (verdict.verdict === 'same') changes.push({ ...changeOf(one), state: 'same', clientId: verdict.match.id });
      else changes.push({ ...changeOf(one), state: 'parked' });
    }
    return changes;
  }

  /** Adds what is not known yet of somebody; what is known stays. Throws Problem `kernel.not-found`. */
  async fill(
    tx: Tx,
    { scope }: StaffActor,
    id: ClientId,
    record: ClientRecord,
    agsOf: (address: Pick<ClientRecord, 'plz' | 'town'>) => Promise<string | null> = this.municipalities(),
  ): Promise<Pick<RowChange, 'state' | 'clientId' | 'filled' | 'clientVersion'>> {
    const client = await this.clients.get(tx, scope, id);
    const { filled } = newsOf(client, record);
    if (filled.length === 0) return { state: 'same', clientId: id, filled, clientVersion: client.version };
    const after: Client = { ...client, ...Object.fromEntries(filled.map((fact) => [fact, record[fact]])) };
    const saved = await this.clients.save(tx, client, client.version, {
      ...pick(after, filled),
      ...ageOf(after, client, this.clock.today()),
      ags: await agsOf(after),
      updatedAt: this.clock.now(),
    });
    return { state: 'updated', clientId: id, filled, clientVersion: saved.version };
  }

  // Many rows live in few places.
  private municipalities(): (address: Pick<ClientRecord, 'plz' | 'town'>) => Promise<string | null> {
    const known = new Map<string, ReturnType<ReferenceData['placesOf']>>();
    return async ({ plz, town }) => {
      if (plz === null) return null;
      const places = known.get(plz) ?? this.reference.placesOf(plz);
      known.set(plz, places);
      return municipalityOf(town, await places);
    };
  }
}

/** What a verdict leaves in its row before anything is carried out. */
export const changeOf = ({ row, verdict }: JudgedRow): RowChange => ({
  id: row.id,
  state: 'waiting',
  verdict: verdict.verdict,
  reason: verdict.verdict === 'parked' ? verdict.reason : null,
  matchId: matchOf(verdict)?.id ?? null,
  clientId: null,
  filled: verdict.verdict === 'update' ? verdict.filled : [],
  clientVersion: null,
});

const matchOf = (verdict: Verdict): Match | undefined => ('match' in verdict ? verdict.match : undefined);

const nobody = { lastName: '', firstName: '', number: null };

const personOf = (read: JudgedRow['read']): PersonKeys | null => ('faults' in read ? null : personKeys(read.record));

const pick = (client: Client, facts: readonly FilledFact[]): Partial<Client> =>
  Object.fromEntries(filledFacts.filter((fact) => facts.includes(fact)).map((fact) => [fact, client[fact]]));
