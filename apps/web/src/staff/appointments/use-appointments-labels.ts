import { useLabels } from '../../i18n/language.js';
import { appointmentsDe, type AppointmentsLabels } from './appointments.labels.de.js';
import { appointmentsEn } from './appointments.labels.en.js';

/** The texts about appointments in the present language. */
export const useAppointmentsLabels = (): AppointmentsLabels => useLabels({ de: appointmentsDe, en: appointmentsEn });
