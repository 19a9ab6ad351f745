import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useMay, useUser } from '../../user.js';
import type { Case } from './cases.api.js';
import { TakeOverDialog } from './TakeOverDialog.js';
import { useCaseLabels } from './use-case-labels.js';

/** Who is responsible and since when; a colleague's case can be taken over. */
export const CaseFacts = ({ kase, etag, closed }: { kase: Case; etag: string | undefined; closed: boolean }) => {
  const labels = useCaseLabels();
  const formats = useFormats();
  const user = useUser();
  const mayTakeOver = useMay('case.take-over') && kase.owner.id !== user.id && !closed;
  const [asking, setAsking] = useState(false);
  const { need } = kase;
  return (
    <Panel
      title={labels.facts}
      footer={
        mayTakeOver && (
          <Button size="small" variant="secondary" onClick={() => setAsking(true)}>
            {labels.takeOver}
          </Button>
        )
      }
    >
      <Facts
        items={[
          { label: labels.responsible, value: kase.owner.name },
          { label: labels.opened, value: formats.day(kase.openedOn) },
          { label: labels.lastContact, value: kase.lastContactOn ? formats.day(kase.lastContactOn) : labels.never },
          ...(need ? [{ label: labels.need, value: labels.needText(need.number, need.topic, need.headcount) }] : []),
          { label: labels.integrationOffice, value: kase.integrationOffice.name },
          { label: labels.fundingOffice, value: kase.fundingOffice.name },
        ]}
      />
      {asking && <TakeOverDialog kase={kase} etag={etag} onClose={() => setAsking(false)} />}
    </Panel>
  );
};
