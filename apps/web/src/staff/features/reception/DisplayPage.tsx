import { LinkButton } from '../../../ui/page/LinkButton.js';
import { useDocumentTitle } from '../../../ui/page/use-document-title.js';
import { useDisplay } from '../../walk-ins/walk-ins.api.js';
import { useReceptionLabels } from './use-reception-labels.js';
import './reception.css';

/** For a screen in the waiting room: who was called last, by number and place. It never asks for a name. */
export const DisplayPage = () => {
  const labels = useReceptionLabels();
  useDocumentTitle(labels.displayTitle);
  const { data } = useDisplay();
  const [last, ...before] = data?.items ?? [];
  return (
    <div className="wl-display">
      <header>
        <h1>{labels.displayTitle}</h1>
        <span>{data?.office}</span>
      </header>
      <div role="status" className="wl-display__last">
        {last ? (
          <>
            <span>{labels.displayNumber}</span>
            <strong>{last.ticket}</strong>
            {last.place && (
              <span>
                {labels.displayPlace} <b>{last.place}</b>
              </span>
            )}
          </>
        ) : (
          <span>{labels.displayEmpty}</span>
        )}
      </div>
      <ul>
        {before.map(({ ticket, place }) => (
          <li key={ticket}>
            <strong>{ticket}</strong> {place}
          </li>
        ))}
      </ul>
      <LinkButton to="/empfang" size="small" variant="tertiary">
        {labels.closeDisplay}
      </LinkButton>
    </div>
  );
};
