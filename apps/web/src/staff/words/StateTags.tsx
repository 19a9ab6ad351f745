import { StatusTag, type StatusTone } from '../../ui/page/StatusTag.js';
import { useWords, wordFor } from './use-words.js';
import type { Words } from './words.de.js';

export type CaseStatus = keyof Words['caseStatus'];

const caseTones: Readonly<Partial<Record<string, StatusTone>>> = {
  ANFRAGE: 'warning',
  OFFEN: 'info',
  IN_BERATUNG: 'accent',
  FOERDERUNG_IN_VORBEREITUNG: 'accent',
  MASSNAHME_LAEUFT: 'success',
  NACHBETREUUNG: 'success',
};

const applicationTones: Readonly<Partial<Record<string, StatusTone>>> = {
  VORPRUEFUNG_OK: 'info',
  EINGEREICHT: 'accent',
  UNTERLAGEN_FEHLEN: 'warning',
  IN_PRUEFUNG: 'accent',
  BEWILLIGT: 'success',
  TEILBEWILLIGT: 'success',
  GUTSCHEIN_ERTEILT: 'success',
  GUTSCHEIN_EINGELOEST: 'success',
  LAUFEND: 'success',
  UNTERBROCHEN: 'warning',
  ABGEBROCHEN: 'danger',
  ABGELEHNT: 'danger',
  WIDERSPRUCH: 'warning',
  AUFGEHOBEN: 'danger',
};

/** The status of a case in words. */
export const CaseStatusTag = ({ status }: { status: string }) => (
  <StatusTag tone={caseTones[status] ?? 'neutral'}>{wordFor(useWords().caseStatus, status)}</StatusTag>
);

/** The state of an application in words. */
export const ApplicationStateTag = ({ state }: { state: string }) => (
  <StatusTag tone={applicationTones[state] ?? 'neutral'}>{wordFor(useWords().applicationState, state)}</StatusTag>
);

/** A case nothing can be recorded in any more. */
export const isClosed = (status: string): boolean => ['ABGESCHLOSSEN', 'ZUR_LOESCHUNG', 'GELOESCHT'].includes(status);
