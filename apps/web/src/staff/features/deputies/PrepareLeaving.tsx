import { useState } from 'react';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { Panel } from '../../../ui/page/Panel.js';
import { ColleagueField } from '../../colleagues/ColleagueField.js';
import { useDeputiesLabels } from './use-deputies-labels.js';

/** For team leads: the way to everything open of somebody who leaves for good. */
export const PrepareLeaving = () => {
  const { leaving: labels } = useDeputiesLabels();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <Panel title={labels.title}>
      <div className="wl-form">
        <p>{labels.text}</p>
        <ColleagueField label={labels.who} chosen={chosen} onChange={setChosen} />
        {chosen[0] && (
          <div className="wl-form__buttons">
            <LinkButton size="small" to={`/vertretung/weggang/${chosen[0]}`}>
              {labels.open}
            </LinkButton>
          </div>
        )}
      </div>
    </Panel>
  );
};
