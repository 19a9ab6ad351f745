import { Button } from '@navikt/ds-react/Button';
import { PersonIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import { LikenessReasons, LikenessTag } from '../../likeness/Likeness.js';
import { requestOf, type ClientEntry } from './client-entry.js';
import { useDuplicates } from './clients.api.js';
import { keepTyped } from './typed-before.js';
import { useClientLabels } from './use-client-labels.js';

type Props = { entry: ClientEntry; busy?: boolean; onKnown?: (clientId: string) => void };

/** Persons who may be the one being entered; opening one of them takes what was typed along, `onKnown` hears that it is that person. */
export const DuplicateHint = ({ entry, busy = false, onKnown }: Props) => {
  const labels = useClientLabels();
  const formats = useFormats();
  const { data } = useDuplicates(requestOf(useDelayedValue(entry)));
  const found = data ?? [];
  return (
    <Panel title={labels.duplicates}>
      <div role="status">
        {data === undefined && <p className="wl-quiet">{labels.duplicatesWait}</p>}
        {data?.length === 0 && <p className="wl-quiet">{labels.duplicatesNone}</p>}
        {found.length > 0 && <p className="wl-quiet">{labels.duplicatesText}</p>}
      </div>
      <ul className="wl-hits">
        {found.map(({ id, displayName, birthDate, town, number, score, reasons }) => (
          <li key={id}>
            <PersonIcon aria-hidden fontSize="1.5rem" />
            <div>
              <Link to={`/personen/${id}`} className="wl-link" onClick={() => keepTyped(id, requestOf(entry))}>
                {displayName}
              </Link>
              <small>{[birthDate && formats.plainDay(birthDate), town, number].filter(Boolean).join(' · ')}</small>
              <small>
                <LikenessReasons reasons={reasons} />
              </small>
              <div className="wl-row">
                <LikenessTag score={score} />
                {onKnown && (
                  <Button
                    size="xsmall"
                    variant="secondary"
                    disabled={busy}
                    onClick={() => {
                      keepTyped(id, requestOf(entry));
                      onKnown(id);
                    }}
                  >
                    {labels.itIs(displayName)}
                  </Button>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
