import { Button } from '@navikt/ds-react/Button';
import { Select } from '@navikt/ds-react/Select';
import { EyeIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import type { LookPurpose as Purpose } from './clients.api.js';
import { useClientLabels } from './use-client-labels.js';

/** Asks what a look at the restricted record is for, because it stands in the log beside the look. `what` names the fact for screen readers. */
export const LookPurpose = (props: { label: string; what?: string; onLook: (purpose: Purpose) => void }) => {
  const { look: labels, choose } = useClientLabels();
  const id = useId();
  const [purpose, setPurpose] = useState<Purpose | ''>('');
  const [asked, setAsked] = useState(false);
  const look = () => {
    setAsked(true);
    if (purpose) return props.onLook(purpose);
    document.getElementById(id)?.focus();
  };
  return (
    <div className="wl-look">
      <Select
        id={id}
        size="small"
        label={props.what ? labels.purposeOf(props.what) : labels.purpose}
        value={purpose}
        error={asked && !purpose && labels.missing}
        onChange={({ target }) => setPurpose(target.value as Purpose | '')}
      >
        <option value="">{choose}</option>
        {Object.entries(labels.purposes).map(([code, word]) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </Select>
      <Button size="small" variant="secondary" icon={<EyeIcon aria-hidden />} onClick={look}>
        {props.label}
      </Button>
    </div>
  );
};
