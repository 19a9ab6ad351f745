import { Button } from '@navikt/ds-react/Button';
import { Chips } from '@navikt/ds-react/Chips';
import { Select } from '@navikt/ds-react/Select';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { today, type Day } from '../../../ui/calendar/day.js';
import { DateField } from '../../../ui/form/DateField.js';
import { useUser } from '../../user.js';
import type { CaseloadQuery } from './caseload.js';
import { lastMonth, presetOf, presets, thisQuarter, type Preset } from './period.js';
import { useReportLabels } from './use-report-labels.js';

/** Chooses period and office; the address keeps both. */
export const PeriodForm = ({ query }: { query: CaseloadQuery }) => {
  const labels = useReportLabels();
  const navigate = useNavigate();
  const { office } = useUser();
  const [preset, setPreset] = useState<Preset>(presetOf(query, today()));
  const [from, setFrom] = useState<Day | undefined>(query.from);
  const [to, setTo] = useState<Day | undefined>(query.to);
  const [tried, setTried] = useState(false);
  const reversed = from !== undefined && to !== undefined && to < from;
  const show = (changes: { from?: Day; to?: Day; office?: string | undefined }) => {
    const { office: chosen, ...period } = { ...query, ...changes };
    void navigate({ to: '/berichte', search: { ...period, ...(chosen ? { office: chosen } : {}) } });
  };
  const choose = (chosen: Preset) => {
    setPreset(chosen);
    if (chosen !== 'free') show(chosen === 'last-month' ? lastMonth(today()) : thisQuarter(today()));
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (from && to && !reversed) show({ from, to });
  };
  return (
    <form className="wl-period wl-no-print" noValidate onSubmit={submit}>
      <div className="wl-row">
        <Chips aria-label={labels.period} size="small">
          {presets.map((each) => (
            <Chips.Toggle key={each} type="button" selected={preset === each} onClick={() => choose(each)}>
              {labels.presets[each]}
            </Chips.Toggle>
          ))}
        </Chips>
        <Select
          size="small"
          label={labels.office}
          value={query.office ?? ''}
          onChange={(event) => show({ office: event.target.value || undefined })}
        >
          <option value="">{labels.allOffices}</option>
          {office && <option value={office.id}>{office.name}</option>}
        </Select>
      </div>
      {preset === 'free' && (
        <div className="wl-row wl-period__days">
          <DateField label={labels.from} value={from} onChange={setFrom} error={tried && !from ? labels.dayMissing : undefined} />
          <DateField
            label={labels.to}
            value={to}
            onChange={setTo}
            error={tried && !to ? labels.dayMissing : tried && reversed ? labels.reversed : undefined}
          />
          <Button type="submit" size="small" variant="secondary">
            {labels.show}
          </Button>
        </div>
      )}
    </form>
  );
};
