import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { today } from '../../../ui/calendar/day.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useMay } from '../../user.js';
import { AgreementDialog, type AgreementRow } from './AgreementDialog.js';
import type { Company } from './companies.api.js';
import { LastChange } from './LastChange.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** Where the paper lies: a link where it is one. */
const AgreementDocument = ({ document }: { document: string }) => {
  const labels = useCompaniesLabels();
  const isLink = /^https:\/\/\S+$/.test(document);
  return (
    <span>
      {labels.agreementPaper}{' '}
      {isLink ? (
        <a href={document} target="_blank" rel="noreferrer">
          {document}
        </a>
      ) : (
        document
      )}
    </span>
  );
};

/** Agreements that raise the agency's share. */
export const AgreementsPanel = ({ company }: { company: Company }) => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  const mayWrite = useMay('company.write');
  const [open, setOpen] = useState<AgreementRow | 'new'>();
  const { agreements, establishment } = company;
  return (
    <Panel
      title={labels.agreements}
      actions={
        mayWrite && (
          <Button size="small" variant="secondary" onClick={() => setOpen('new')}>
            {labels.recordAgreement}
          </Button>
        )
      }
    >
      {agreements.length === 0 ? (
        <p className="wl-quiet">{labels.noAgreement}</p>
      ) : (
        <ul className="wl-plain">
          {agreements.map((agreement) => {
            const { id, kind, validFrom, validTo, scope, document, coversTraining } = agreement;
            return (
              <li key={id}>
                <span>
                  <strong>{labels.agreementKinds[kind]}</strong>{' '}
                  <StatusTag tone={coversTraining ? 'success' : 'neutral'}>
                    {coversTraining ? labels.coversTag : labels.coversNot}
                  </StatusTag>{' '}
                  {validTo && validTo < today() && <StatusTag tone="neutral">{labels.agreementOver}</StatusTag>}
                </span>
                <span>{labels.period(formats.day(validFrom), validTo && formats.day(validTo))}</span>
                {scope && <span>{scope}</span>}
                {document && <AgreementDocument document={document} />}
                <LastChange row={agreement} />
                {mayWrite && (
                  <Button size="small" variant="tertiary" className="wl-account-step" onClick={() => setOpen(agreement)}>
                    {labels.change}
                    <span className="aksel-sr-only">{labels.ofRow(labels.agreementKinds[kind])}</span>
                  </Button>
                )}
              </li>
            );
          })}
        </ul>
      )}
      {open && (
        <AgreementDialog companyId={establishment.id} agreement={open === 'new' ? undefined : open} onClose={() => setOpen(undefined)} />
      )}
    </Panel>
  );
};
