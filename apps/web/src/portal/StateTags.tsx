import { useLabels } from '../i18n/language.js';
import { StatusTag, type StatusTone } from '../ui/page/StatusTag.js';
import type { ApplicationState } from './applications.api.js';
import type { PortalNeed } from './needs.api.js';
import { statesDe } from './states.labels.de.js';
import { statesEn } from './states.labels.en.js';

/** The words for states, in the present language. */
export const useStateLabels = () => useLabels({ de: statesDe, en: statesEn });

/** The state of a need as the company reads it. */
export const NeedTag = ({ status }: Pick<PortalNeed, 'status'>) => (
  <StatusTag tone={needTone[status]}>{useStateLabels().need[status]}</StatusTag>
);

/** The state of an application as the company reads it. */
export const ApplicationTag = ({ state }: { state: ApplicationState }) => (
  <StatusTag tone={applicationTone(state)} strong={state === 'UNTERLAGEN_FEHLEN'}>
    {useStateLabels().application[state]}
  </StatusTag>
);

const undecided: readonly ApplicationState[] = ['ENTWURF', 'VORPRUEFUNG_OK', 'EINGEREICHT', 'UNTERLAGEN_FEHLEN', 'IN_PRUEFUNG'];
const finished: readonly ApplicationState[] = ['ABGELEHNT', 'ZURUECKGEZOGEN', 'VERFALLEN', 'AUFGEHOBEN', 'ERLEDIGT', 'ABGERECHNET'];

/** Whether the Agentur still has to decide. */
export const isUndecided = (state: ApplicationState): boolean => undecided.includes(state);

/** Whether anything still happens with the application. */
export const isOpen = (state: ApplicationState): boolean => !finished.includes(state);

const needTone: Readonly<Record<PortalNeed['status'], StatusTone>> = { submitted: 'info', accepted: 'accent', closed: 'neutral' };

const applicationTone = (state: ApplicationState): StatusTone => {
  if (state === 'UNTERLAGEN_FEHLEN' || state === 'WIDERSPRUCH') return 'warning';
  if (state === 'ABGELEHNT' || state === 'AUFGEHOBEN' || state === 'ABGEBROCHEN') return 'danger';
  if (isUndecided(state)) return 'info';
  return isOpen(state) ? 'success' : 'neutral';
};
