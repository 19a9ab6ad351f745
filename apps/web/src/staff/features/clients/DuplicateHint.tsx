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

/** Persons who may be the one being entered; opening one of them takes what was typed along. */
export const DuplicateHint = ({ entry, onOpen }: { entry: ClientEntry; onOpen?: (clientId: string) => void }) => {
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
              <Link
                to={`/personen/${id}`}
                className="wl-link"
                onClick={() => {
                  keepTyped(id, requestOf(entry));
                  onOpen?.(id);
                }}
              >
                {displayName}
              </Link>
              <small>{[birthDate && formats.plainDay(birthDate), town, number].filter(Boolean).join(' · ')}</small>
              <small>
                <LikenessReasons reasons={reasons} />
              </small>
              <div>
                <LikenessTag score={score} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
