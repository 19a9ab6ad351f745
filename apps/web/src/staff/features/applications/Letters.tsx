import { Button } from '@navikt/ds-react/Button';
import { DownloadIcon, EyeIcon, PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag, type StatusTone } from '../../../ui/page/StatusTag.js';
import { useMay } from '../../user.js';
import type { Application } from './application.js';
import { DraftLetterDialog } from './DraftLetterDialog.js';
import { letterFile, useLetters, type Letter } from './letters.api.js';
import { ReleaseLetterDialog } from './ReleaseLetterDialog.js';
import { useLettersLabels } from './use-labels.js';
import './record-table.css';
import './letters.css';

const tones: Readonly<Record<Letter['state'], StatusTone>> = {
  entwurf: 'warning',
  freigegeben: 'success',
  ersetzt: 'neutral',
  verworfen: 'neutral',
};

/** The letters about the application: drafted, looked at, released, downloaded. */
export const Letters = ({ application }: { application: Application }) => {
  const labels = useLettersLabels();
  const mayWrite = useMay('application.submit');
  const { data: letters, error, refetch } = useLetters(application.id);
  const [drafts, setDrafts] = useState(false);
  const [releasing, setReleasing] = useState<Letter>();
  return (
    <Panel
      title={labels.title}
      actions={
        mayWrite && (
          <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setDrafts(true)}>
            {labels.draft}
          </Button>
        )
      }
    >
      <p>{labels.lead}</p>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : letters === undefined ? (
        <Loading lines={2} />
      ) : letters.length === 0 ? (
        <p className="wl-subtle">{labels.empty}</p>
      ) : (
        <Table application={application} letters={letters} onRelease={mayWrite ? setReleasing : undefined} />
      )}
      {drafts && <DraftLetterDialog application={application} onClose={() => setDrafts(false)} />}
      {releasing && <ReleaseLetterDialog application={application} letter={releasing} onClose={() => setReleasing(undefined)} />}
    </Panel>
  );
};

type TableProps = { application: Application; letters: readonly Letter[]; onRelease: ((letter: Letter) => void) | undefined };

const Table = ({ application, letters, onRelease }: TableProps) => {
  const labels = useLettersLabels();
  return (
    <div className="wl-record wl-record--stacked">
      <table className="wl-record__table">
        <caption className="aksel-sr-only">{labels.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.letter}</th>
            <th scope="col">{labels.to}</th>
            <th scope="col">{labels.state}</th>
            <th scope="col">{labels.when}</th>
            <th scope="col">{labels.checksum}</th>
            <th scope="col">
              <span className="aksel-sr-only">{labels.action}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {letters.map((letter) => (
            <Row key={letter.id} application={application} letter={letter} onRelease={onRelease} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Row = ({ application, letter, onRelease }: Omit<TableProps, 'letters'> & { letter: Letter }) => {
  const labels = useLettersLabels();
  const formats = useFormats();
  const { kind, state, ruleSet, engineVersion, releasedAt } = letter;
  const isDraft = state === 'entwurf';
  const name = labels.kinds[kind];
  return (
    <tr>
      <th scope="row" data-wraps>
        {name}
      </th>
      <td>{addresseeOf(application, letter) ?? labels.company}</td>
      <td>
        <StatusTag tone={tones[state]}>{labels.states[state]}</StatusTag>
      </td>
      <td>
        {releasedAt
          ? labels.released(formats.moment(releasedAt), letter.releasedByName ?? '')
          : labels.drafted(formats.moment(letter.createdAt), letter.createdByName)}
        {ruleSet && engineVersion && <p className="wl-subtle">{labels.rules(ruleSet, engineVersion)}</p>}
      </td>
      <td>
        <code className="wl-checksum" title={letter.sha256}>
          {letter.sha256.slice(0, 12)}
        </code>
      </td>
      <td>
        <span className="wl-letter-actions">
          {isDraft ? (
            <Button
              as="a"
              role="link"
              size="small"
              variant="tertiary"
              href={letterFile(application.id, letter.id)}
              target="_blank"
              rel="noopener"
              icon={<EyeIcon aria-hidden />}
              aria-label={labels.previewOf(name)}
            >
              {labels.preview}
            </Button>
          ) : (
            <Button
              as="a"
              role="link"
              size="small"
              variant="tertiary"
              href={letterFile(application.id, letter.id)}
              download
              icon={<DownloadIcon aria-hidden />}
              aria-label={labels.downloadOf(name)}
            >
              {labels.download}
            </Button>
          )}
          {isDraft && onRelease && (
            <Button size="small" variant="secondary" aria-label={labels.releaseOf(name)} onClick={() => onRelease(letter)}>
              {labels.release}
            </Button>
          )}
        </span>
      </td>
    </tr>
  );
};

const addresseeOf = ({ participations }: Application, { participationId }: Letter): string | undefined =>
  participations.find(({ id }) => id === participationId)?.client.displayName;
