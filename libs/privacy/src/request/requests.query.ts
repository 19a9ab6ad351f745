import { Injectable } from '@nestjs/common';
import { notFound, type ClientId, type LocalDate, type StaffActor, type TenantScope } from '@app/kernel';
import { AccessLog } from '@app/audit';
import { ClientLists, type ClientSummary } from '@app/clients';
import { Reader, Transactions } from '@app/platform';
import { atDesk, deskOrOwn } from '../desk.js';
import { PersonalRecords, type Place } from '../registry/personal-records.store.js';
import { notARectification } from '../errors.js';
import { mayWorkOn, rectificationReason, type DataRequest } from './request.js';

/** A request with the person it is about; null where she may not be named any more. */
export type RequestRow = DataRequest & { readonly client: ClientSummary | null };

/** Whom the desk looks for: by number, or by the exact name with the day of birth. */
export type Identity =
  { readonly number: string } | { readonly lastName: string; readonly firstName: string; readonly birthDate: LocalDate };

const columns = `id, tenant_id as "tenantId", client_id as "clientId", kind, received_on as "receivedOn", channel, identity_check as "identityCheck",
  by_representative as "byRepresentative", details, stops, due_on as "dueOn", extended_because as "extendedBecause", state, closed_on as "closedOn",
  outcome, closed_by as "closedBy", version, created_at as "createdAt", created_by as "createdBy", updated_at as "updatedAt"`;

/** What the desk and the page of a person show of requests. */
@Injectable()
export class RequestLists {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: Transactions,
    private readonly clients: ClientLists,
    private readonly records: PersonalRecords,
    private readonly access: AccessLog,
  ) {}

  /** The newest two hundred of the Träger, open ones first by their deadline; the look is logged. */
  async desk(actor: StaffActor): Promise<readonly RequestRow[]> {
    const eyes = atDesk(actor);
    const rows = await this.reader.rows<DataRequest>(eyes.scope, {
      name: 'privacy.requests',
      text: `select ${columns} from privacy.request where tenant_id = $1
             order by state in ('done', 'refused'), case when state in ('done', 'refused') then null else due_on end, received_on desc, id limit 200`,
      values: [eyes.scope.tenantId],
    });
    this.access.tell(actor, { details: { requests: rows.length } });
    return this.named(eyes.scope, rows);
  }

  /** One with its person; logged on the person. Throws Problem `kernel.not-found`. */
  async get(actor: StaffActor, id: string): Promise<RequestRow> {
    const eyes = atDesk(actor);
    const rows = await this.reader.rows<DataRequest>(eyes.scope, {
      name: 'privacy.request',
      text: `select ${columns} from privacy.request where id = $1 and tenant_id = $2`,
      values: [id, eyes.scope.tenantId],
    });
    const [row] = await this.named(eyes.scope, rows);
    if (!row) throw notFound();
    this.access.tell(actor, { subjectKind: 'client', subjectId: row.clientId });
    return row;
  }

  /** Those of one person whom the caller may see, newest first; empty for anybody else's. */
  async ofClient(actor: StaffActor, clientId: ClientId): Promise<readonly DataRequest[]> {
    const { scope } = deskOrOwn(actor);
    if (!(await this.clients.summaries(scope, [clientId])).has(clientId)) throw notFound();
    return this.reader.rows<DataRequest>(scope, {
      name: 'privacy.requests-of-client',
      text: `select ${columns} from privacy.request where client_id = $1 and tenant_id = $2 order by received_on desc, id`,
      values: [clientId, scope.tenantId],
    });
  }

  /**
   * The change that follows carries out this request; its reason stands with every field in the change log. Throws Problems
   * `privacy.not-a-rectification`, `.identity-pending` (rule), `.request-closed` (conflict).
   */
  async rectifying(actor: StaffActor, clientId: ClientId, requestId: string): Promise<void> {
    const [request] = await this.reader.rows<DataRequest>(actor.scope, {
      name: 'privacy.request-to-rectify',
      text: `select ${columns} from privacy.request where id = $1 and client_id = $2 and tenant_id = $3 and kind = 'rectification'`,
      values: [requestId, clientId, actor.scope.tenantId],
    });
    if (!request) throw notARectification();
    mayWorkOn(request);
    actor.scope.note?.tell({ reason: rectificationReason(requestId) });
  }

  /** Persons of the Träger with this number, or exactly this name and day of birth; logged with the count. */
  async find(actor: StaffActor, identity: Identity): Promise<readonly ClientSummary[]> {
    const { scope } = atDesk(actor);
    const found =
      'number' in identity ? await this.clients.byNumber(scope, identity.number) : await this.clients.byNameAndBirth(scope, identity);
    this.access.tell(actor, { details: { clients: found.length } });
    return found;
  }

  /** Where something about the person lies, and how much; no content. Throws Problem `kernel.not-found`. */
  places(actor: StaffActor, clientId: ClientId): Promise<readonly Place[]> {
    const eyes = atDesk(actor);
    return this.transactions.run(eyes, async (tx) => {
      const places = await this.records.places(tx, eyes.scope, clientId);
      if (!(await this.records.isKnown(tx, eyes.scope, clientId, places))) throw notFound();
      return places;
    });
  }

  private async named(scope: TenantScope, rows: readonly DataRequest[]): Promise<readonly RequestRow[]> {
    const clients = await this.clients.summaries(
      scope,
      rows.map(({ clientId }) => clientId),
    );
    return rows.map((row) => ({ ...row, client: clients.get(row.clientId) ?? null }));
  }
}
