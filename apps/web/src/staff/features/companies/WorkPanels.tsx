import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useWords } from '../../words/use-words.js';
import { useMay } from '../../user.js';
import { useWork } from './known.api.js';
import { useCompaniesLabels } from './use-companies-labels.js';

type Listed = { readonly id: string; readonly number: string; readonly text: string };

/** Needs, cases and applications with this company, as far as the reader's reach goes. */
export const WorkPanels = ({ companyId }: { companyId: string }) => {
  const { work: labels } = useCompaniesLabels();
  const words = useWords();
  const formats = useFormats();
  const mayNeeds = useMay('need.read');
  const { data, error, refetch } = useWork(companyId);
  const rest = error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : data ? undefined : <Loading lines={2} />;
  const panel = (kind: 'needs' | 'cases' | 'applications', path: string | undefined, rows: readonly Listed[] | undefined): ReactNode => (
    <Panel title={labels[kind]} {...(data ? { count: String(data[kind].count) } : {})}>
      {rest ?? (rows?.length === 0 ? <p className="wl-quiet">{labels.none[kind]}</p> : <List rows={rows ?? []} path={path} />)}
      {data && data[kind].count > data[kind].items.length && (
        <p className="wl-quiet">{labels.more(data[kind].count - data[kind].items.length)}</p>
      )}
    </Panel>
  );
  return (
    <>
      {panel(
        'needs',
        mayNeeds ? '/bedarf' : undefined,
        data?.needs.items.map(({ id, number, status, on }) => ({
          id,
          number,
          text: `${labels.needStatus[status] ?? status}, ${formats.plainDay(on)}`,
        })),
      )}
      {panel(
        'cases',
        '/faelle',
        data?.cases.items.map(({ id, number, status, on }) => ({
          id,
          number,
          text: `${words.caseStatus[status as keyof typeof words.caseStatus] ?? status}, ${formats.plainDay(on)}`,
        })),
      )}
      {panel(
        'applications',
        '/antraege',
        data?.applications.items.map(({ id, number, state, measureStart, participants }) => ({
          id,
          number,
          text: [
            words.applicationState[state as keyof typeof words.applicationState] ?? state,
            labels.participants(participants),
            measureStart && labels.start(formats.plainDay(measureStart)),
          ]
            .filter(Boolean)
            .join(', '),
        })),
      )}
    </>
  );
};

const List = ({ rows, path }: { rows: readonly Listed[]; path: string | undefined }) => (
  <ul className="wl-plain">
    {rows.map(({ id, number, text }) => (
      <li key={id}>
        {path ? <Link to={`${path}/${id}`}>{number}</Link> : <strong>{number}</strong>}
        <span>{text}</span>
      </li>
    ))}
  </ul>
);
