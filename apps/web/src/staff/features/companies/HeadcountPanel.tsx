import { Button } from '@navikt/ds-react/Button';
import { PersonGroupIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useMay } from '../../user.js';
import type { Company } from './companies.api.js';
import { HandCalculation } from './HandCalculation.js';
import { HeadcountDialog } from './HeadcountDialog.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** The newest count with its calculation, and the sums over the company and its group. */
export const HeadcountPanel = ({ company }: { company: Company }) => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  const mayWrite = useMay('company.write');
  const [recording, setRecording] = useState(false);
  const { headcount, companyHeadcount, groupHeadcount } = company;
  const record = mayWrite && (
    <Button size="small" variant={headcount ? 'secondary' : 'primary'} onClick={() => setRecording(true)}>
      {labels.recordHeadcount}
    </Button>
  );
  return (
    <Panel title={labels.headcount} {...(headcount ? { count: labels.asOf(formats.day(headcount.asOf)), actions: record } : {})}>
      {headcount ? (
        <div className="wl-stack">
          <HandCalculation heads={headcount} caption={labels.headcount} />
          <Facts
            columns={3}
            items={[
              { label: labels.source, value: labels.sources[headcount.source] ?? headcount.source },
              { label: labels.ownSum, value: <Sum sum={companyHeadcount} /> },
              { label: labels.groupSum, value: groupHeadcount ? <Sum sum={groupHeadcount} /> : labels.noGroup },
            ]}
          />
        </div>
      ) : (
        <EmptyState icon={<PersonGroupIcon aria-hidden />} title={labels.noHeadcount} actions={record}>
          {labels.noHeadcountText}
        </EmptyState>
      )}
      {recording && <HeadcountDialog companyId={company.establishment.id} onClose={() => setRecording(false)} />}
    </Panel>
  );
};

const Sum = ({ sum }: { sum: Company['companyHeadcount'] }) => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  return (
    <>
      {formats.number(sum.weightedQuarters / 4, 2)} ({labels.establishments(sum.establishments)})
      {sum.missing > 0 && <span className="wl-warning-text">{labels.missing(sum.missing)}</span>}
    </>
  );
};
