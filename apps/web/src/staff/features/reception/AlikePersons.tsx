import { Button } from '@navikt/ds-react/Button';
import { PersonIcon } from '@navikt/aksel-icons';
import { useMemo } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import { LikenessReasons, LikenessTag } from '../../likeness/Likeness.js';
import { useAlike } from '../../walk-ins/walk-ins.api.js';
import { useReceptionLabels } from './use-reception-labels.js';

/** A person on record, as the desk needs it. */
export type Known = { readonly id: string; readonly displayName: string };

type Props = { lastName: string; firstName: string; birthDate: string | null; onKnown: (person: Known) => void };

/** Persons on record who may be the one at the desk; one press takes one of them. */
export const AlikePersons = ({ lastName, firstName, birthDate, onKnown }: Props) => {
  const { form: labels } = useReceptionLabels();
  const formats = useFormats();
  const typed = useMemo(() => ({ lastName, firstName, birthDate }), [lastName, firstName, birthDate]);
  const { data } = useAlike(useDelayedValue(typed));
  return (
    <Panel title={labels.alike}>
      <p className="wl-quiet" role="status">
        {data === undefined ? labels.alikeWait : data.length === 0 ? labels.alikeNone : labels.alikeText}
      </p>
      <ul className="wl-hits">
        {data?.map(({ id, displayName, birthDate: born, town, number, score, reasons }) => (
          <li key={id}>
            <PersonIcon aria-hidden fontSize="1.5rem" />
            <div>
              <strong>{displayName}</strong>
              <small>{[born && formats.plainDay(born), town, number].filter(Boolean).join(' · ')}</small>
              <small>
                <LikenessReasons reasons={reasons} />
              </small>
              <div className="wl-row">
                <LikenessTag score={score} />
                <Button size="xsmall" variant="secondary" onClick={() => onKnown({ id, displayName })}>
                  {labels.itIs(displayName)}
                </Button>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
