import { Checkbox } from '@navikt/ds-react/Checkbox';
import { Radio, RadioGroup } from '@navikt/ds-react/Radio';
import { PrivacyDocumentLink } from './PrivacyDocumentLink.js';
import './privacy-information.css';
import { usePrivacyLabels, type InformationWay } from './privacy-information.api.js';

export type { InformationWay } from './privacy-information.api.js';

/** That the person has the information about data protection (Art. 13 DSGVO), and how; undefined = not given. */
export const PrivacyTick = (props: { value: InformationWay | undefined; onChange: (value: InformationWay | undefined) => void }) => {
  const labels = usePrivacyLabels();
  return (
    <div className="wl-privacy">
      <Checkbox
        size="small"
        checked={props.value !== undefined}
        onChange={({ target }) => props.onChange(target.checked ? 'printed' : undefined)}
      >
        {labels.tick}
      </Checkbox>
      {props.value && <InformationWays value={props.value} onChange={props.onChange} />}
      <PrivacyDocumentLink />
    </div>
  );
};

/** How it was given. */
export const InformationWays = (props: { value: InformationWay; onChange: (value: InformationWay) => void }) => {
  const labels = usePrivacyLabels();
  return (
    <RadioGroup size="small" legend={labels.way} value={props.value} onChange={(value: InformationWay) => props.onChange(value)}>
      {Object.entries(labels.ways).map(([code, word]) => (
        <Radio key={code} value={code}>
          {word}
        </Radio>
      ))}
    </RadioGroup>
  );
};
