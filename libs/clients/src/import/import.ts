import {
  Problem,
  type ClientId,
  type ImportId,
  type ImportRowId,
  type StaffActor,
  type TeamId,
  type TenantId,
  type UserId,
  type Version,
} from '@app/kernel';
import type { InformationWay } from '../privacy-information/privacy-information.js';
import type { ImportColumns } from './import-field.js';
import { requiredFields } from './import-field.js';
import type { FilledFact, ParkReason, VerdictName } from './verdict.js';

/** Where an import stands; `checking`, `running` and `undoing` are at work in the background. */
export const importStates = ['uploaded', 'checking', 'checked', 'running', 'done', 'undoing', 'undone'] as const;
export type ImportState = (typeof importStates)[number];

/** What somebody does with an import as a whole. */
export const importSteps = ['check', 'run', 'undo'] as const;
export type ImportStep = (typeof importSteps)[number];

/** A table of persons somebody brought in. */
export type Import = {
  readonly id: ImportId;
  readonly tenantId: TenantId;
  /** Teams of whoever brought it in: they see it, and what they see decides who is known. */
  readonly teamIds: readonly TeamId[];
  readonly headings: readonly string[];
  readonly columns: ImportColumns;
  readonly rowCount: number;
  /** Where the data come from (Art. 14(2)(f) DSGVO); null before the run. */
  readonly source: string | null;
  /** How the persons were informed about data protection; null = still to be done within a month (Art. 14(3)(a) DSGVO). */
  readonly informed: InformationWay | null;
  readonly state: ImportState;
  readonly version: Version;
  readonly createdAt: string;
  readonly createdBy: UserId;
  readonly finishedAt: string | null;
};

/** What became of a row. */
export const importRowStates = ['waiting', 'created', 'updated', 'same', 'parked', 'discarded', 'removed', 'kept'] as const;
export type ImportRowState = (typeof importRowStates)[number];

/** Why undoing left something as it is: something hangs on the person by now, somebody changed the facts since, or the file is locked (Art. 18 DSGVO). */
export const keptReasons = ['attached', 'changed', 'locked'] as const;
export type KeptReason = (typeof keptReasons)[number];

/** One row of the table. */
export type ImportRow = {
  readonly id: ImportRowId;
  readonly row: number;
  readonly state: ImportRowState;
  readonly verdict: VerdictName | null;
  readonly reason: ParkReason | null;
  readonly matchId: ClientId | null;
  readonly clientId: ClientId | null;
  readonly filled: readonly FilledFact[];
  readonly clientVersion: Version | null;
  readonly kept: KeptReason | null;
  readonly version: Version;
};

/** An import can be taken back for so many days after its end. */
export const undoDays = 30;
/** What was never imported, and what nobody decided on, is removed so many days after the last change. */
export const keepDays = 30;

/** Throws Problem (rule) `clients.import-columns-missing` unless every person would get a name. */
export const checkColumns = (columns: ImportColumns): void => {
  const missing = requiredFields.filter((field) => !columns.includes(field));
  if (missing.length > 0)
    throw new Problem('rule', 'clients.import-columns-missing', {}, [
      { pointer: '/columns', code: 'columns-missing', params: { missing } },
    ]);
};

const from: Readonly<Record<ImportStep, readonly ImportState[]>> = {
  check: ['uploaded', 'checked'],
  run: ['checked'],
  undo: ['done'],
};

const to: Readonly<Record<ImportStep, ImportState>> = { check: 'checking', run: 'running', undo: 'undoing' };

/** The state at work after the step. Throws Problem (conflict) `clients.import-step-not-now`. */
export const stepTo = (step: ImportStep, { state }: Pick<Import, 'state'>): ImportState => {
  if (!from[step].includes(state)) throw new Problem('conflict', 'clients.import-step-not-now', { step, state });
  return to[step];
};

/** The steps that can be taken now. `undoable` = its 30 days are not over. */
export const stepsNow = ({ state }: Pick<Import, 'state'>, undoable: boolean): readonly ImportStep[] =>
  importSteps.filter((step) => from[step].includes(state) && (step !== 'undo' || undoable));

/** The columns can be changed until the import runs. Throws Problem (conflict) `clients.import-step-not-now`. */
export const refuseMapped = ({ state }: Pick<Import, 'state'>): void => {
  if (state !== 'uploaded' && state !== 'checked') throw new Problem('conflict', 'clients.import-step-not-now', { step: 'map', state });
};

/** Throws Problem (conflict) `clients.import-row-settled` unless the row waits for a decision and the run is over. */
export const refuseSettled = ({ state }: Pick<ImportRow, 'state'>, { state: ofImport }: Pick<Import, 'state'>): void => {
  if (state !== 'parked' || ofImport !== 'done') throw new Problem('conflict', 'clients.import-row-settled');
};

/** Throws Problem (rule) `clients.import-undo-too-late` when its days are over. */
export const refuseLateUndo = (undoable: boolean): void => {
  if (!undoable) throw new Problem('rule', 'clients.import-undo-too-late', { days: undoDays });
};

/** Neither an Excel sheet nor a CSV table. */
export const importUnreadable = (): Problem =>
  new Problem('invalid', 'clients.import-unreadable', {}, [{ pointer: '/file', code: 'import-unreadable' }]);

/** Throws Problems (invalid) `clients.import-empty`, `clients.import-too-large`. */
export const refuseSize = (rows: number, columns: number, most: { readonly rows: number; readonly columns: number }): void => {
  const field = (code: string) => [{ pointer: '/file', code }];
  if (rows === 0) throw new Problem('invalid', 'clients.import-empty', {}, field('import-empty'));
  if (rows > most.rows || columns > most.columns)
    throw new Problem('invalid', 'clients.import-too-large', { rows: most.rows, columns: most.columns }, field('import-too-large'));
};

/** Whoever brought the import in, within the teams of that day: background work sees no person whom that colleague does not see. */
export const authorOf = ({ tenantId, teamIds, createdBy }: Import, correlationId: string): StaffActor => ({
  kind: 'staff',
  userId: createdBy,
  roles: [],
  permissions: new Set(),
  scope: {
    kind: 'tenant',
    tenantId,
    reach: { kind: 'people', userId: createdBy, teamIds, deputyFor: [], grantedClientIds: [], ledTeamIds: [], supervisedClientIds: [] },
  },
  correlationId,
});
