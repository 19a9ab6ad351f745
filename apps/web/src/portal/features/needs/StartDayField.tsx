import type { Day } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';

type Props = { label: string; value: Day | undefined; error: string | undefined; onChange: (day: Day | undefined) => void };

/** The earliest day; fetched only when somebody binds the start to one. */
export const StartDayField = (props: Props) => <DateField id="startsFrom" size="medium" future {...props} />;
