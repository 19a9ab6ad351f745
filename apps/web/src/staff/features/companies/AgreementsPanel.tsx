import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useMay } from '../../user.js';
import { AgreementDialog } from './AgreementDialog.js';
import type { Company } from './companies.api.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** Agreements that raise the agency's share. */
export const AgreementsPanel = ({ company }: { company: Company }) => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  const mayWrite = useMay('company.write');
  const [recording, setRecording] = useState(false);
  const { agreements, establishment } = company;
  return (
    <Panel
      title={labels.agreements}
      actions={
        mayWrite && (
          <Button size="small" variant="secondary" onClick={() => setRecording(true)}>
            {labels.recordAgreement}
          </Button>
        )
      }
    >
      {agreements.length === 0 ? (
        <p className="wl-quiet">{labels.noAgreement}</p>
      ) : (
        <ul className="wl-plain">
          {agreements.map(({ id, kind, validFrom, validTo }) => (
            <li key={id}>
              <strong>{labels.agreementKinds[kind]}</strong>
              <span>{labels.period(formats.day(validFrom), validTo && formats.day(validTo))}</span>
            </li>
          ))}
        </ul>
      )}
      {recording && <AgreementDialog companyId={establishment.id} onClose={() => setRecording(false)} />}
    </Panel>
  );
};
