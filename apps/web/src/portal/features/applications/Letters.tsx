import { FileTextIcon } from '@navikt/aksel-icons';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { letterFile, useLetters, type CompanyApplication } from '../../applications.api.js';
import type { ApplicationsLabels } from './applications.labels.de.js';
import './letters.css';

/** What was released for the company, as files; nothing stands here while there is none. */
export const Letters = ({ application, labels }: { application: CompanyApplication; labels: ApplicationsLabels }) => {
  const formats = useFormats();
  const { data: letters, error } = useLetters(application.id);
  if (!error && (letters === undefined || letters.length === 0)) return null;
  return (
    <Panel title={labels.letters}>
      <p>{error ? labels.lettersFailed : labels.lettersHint}</p>
      <ul className="wl-letters">
        {(letters ?? []).map(({ id, kind, releasedAt }) => (
          <li key={id}>
            <a className="wl-letters__file" href={letterFile(application.id, id)} download>
              <FileTextIcon aria-hidden fontSize="1.5rem" />
              <span>
                {labels.letter[kind]} <small>{labels.letterSince(formats.moment(releasedAt))} · PDF</small>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
