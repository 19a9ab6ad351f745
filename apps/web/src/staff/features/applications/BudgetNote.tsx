import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import type { Application } from './application.js';
import { impactOf, type Wanted } from './budget-impact.js';
import { useApplicationBudget } from './money.api.js';
import { useMoneyLabels } from './use-money-labels.js';
import './money.css';

type Props = { application: Pick<Application, 'id' | 'state'>; wanted: readonly Wanted[] };

/** What is free of the budgets a promise touches, beside what it takes; a warning in words where that is not enough. It never stops anybody. */
export const BudgetNote = ({ application, wanted }: Props) => {
  const { budget: labels } = useMoneyLabels();
  const formats = useFormats();
  const budget = useApplicationBudget(application);
  if (!budget.data) return null;
  const impacts = impactOf(budget.data, wanted);
  const severalOffices = new Set(impacts.map(({ officeId }) => officeId)).size > 1;
  return (
    <ul className="wl-budget-note" aria-label={labels.title}>
      {impacts.map(({ officeId, officeName, year, freeCents, wantedCents, missingCents }) => (
        <li key={`${officeId} ${year}`}>
          <p>
            {severalOffices && `${officeName}: `}
            {freeCents === null ? labels.noPlan(year) : labels.free(year, formats.money(freeCents))} ·{' '}
            <strong>{labels.wanted(formats.money(wantedCents))}</strong>
          </p>
          {missingCents > 0 && (
            <InlineMessage status="warning" size="small">
              {labels.missing(formats.money(missingCents))}
            </InlineMessage>
          )}
        </li>
      ))}
    </ul>
  );
};

const waits: readonly Application['benefits'][number]['state'][] = ['EINGEREICHT', 'UNTERLAGEN_FEHLEN', 'IN_PRUEFUNG', 'VORPRUEFUNG_OK'];

/** The same on the page of an application that waits for its decision. */
export const BudgetPanel = ({ application }: { application: Application }) => {
  const { budget: labels } = useMoneyLabels();
  const open = application.benefits.filter(({ state, computedCents }) => waits.includes(state) && computedCents !== null);
  if (open.length === 0) return null;
  return (
    <Panel title={labels.title}>
      <p className="wl-quiet">{labels.lead}</p>
      <BudgetNote application={application} wanted={open.map(({ id, computedCents }) => ({ id, cents: computedCents ?? 0 }))} />
    </Panel>
  );
};
