import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useMay } from '../../user.js';
import { HeadcountDialog } from './HeadcountDialog.js';
import { useHeadcounts, type Headcounts } from './known.api.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** The sum that decides on the size, Betrieb by Betrieb with date and source, and the counts of this Betrieb over time. */
export const DecisivePanel = ({ companyId }: { companyId: string }) => {
  const labels = useCompaniesLabels();
  const { data, error, refetch } = useHeadcounts(companyId);
  const rest = error && !data ? <ErrorState error={error} onRetry={() => void refetch()} /> : data ? undefined : <Loading lines={3} />;
  return (
    <>
      <Panel title={labels.decisive}>{rest ?? (data && <Decisive companyId={companyId} decisive={data.decisive} />)}</Panel>
      <Panel title={labels.headcountHistory}>{rest ?? (data && <History companyId={companyId} history={data.history} />)}</Panel>
    </>
  );
};

const Decisive = ({ companyId, decisive }: { companyId: string } & Pick<Headcounts, 'decisive'>) => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  const { level, entries, weightedQuarters: sum, nearThreshold: near, proven } = decisive;
  return (
    <div className="wl-stack">
      {near !== null && (
        <InlineMessage status={proven ? 'success' : 'warning'}>{proven ? labels.nearProven(near) : labels.near(near)}</InlineMessage>
      )}
      <table className="wl-hand">
        <caption>{labels.decisiveLevel[level]}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.establishment}</th>
            <th scope="col">{labels.sum}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ id, name, headcount }) => (
            <tr key={id}>
              <th scope="row">
                {id === companyId ? name : <Link to={`/unternehmen/${id}`}>{name}</Link>}
                {headcount && (
                  <small>
                    {[
                      labels.asOf(formats.plainDay(headcount.asOf)),
                      labels.sources[headcount.source] ?? headcount.source,
                      headcount.evidence,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                )}
              </th>
              <td>{headcount ? formats.number(headcount.weightedQuarters / 4, 2) : labels.noCount}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{labels.sum}</th>
            <td>{sum === null ? labels.incomplete : formats.number(sum / 4, 2)}</td>
          </tr>
        </tfoot>
      </table>
      <p className="wl-hand__text">
        <small>{labels.decisiveRule}</small>
      </p>
    </div>
  );
};

type Row = Headcounts['history'][number];

const History = ({ companyId, history }: { companyId: string } & Pick<Headcounts, 'history'>) => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  const mayWrite = useMay('company.write');
  const [wrong, setWrong] = useState<Row>();
  if (history.length === 0) return <p className="wl-quiet">{labels.noHeadcount}</p>;
  return (
    <>
      <ul className="wl-plain">
        {history.map((row) => (
          <li key={row.id}>
            <span>
              <strong>{formats.number(row.weightedQuarters / 4, 2)}</strong> {labels.asOf(formats.plainDay(row.asOf))}{' '}
              {row.replacedReason !== null && <StatusTag tone="neutral">{labels.replaced}</StatusTag>}
            </span>
            {row.replacedReason !== null && <span>{labels.replacedBecause(row.replacedReason)}</span>}
            <small>
              {[labels.sources[row.source] ?? row.source, row.evidence, labels.recordedBy(row.by), formats.moment(row.createdAt)]
                .filter(Boolean)
                .join(' · ')}
            </small>
            {mayWrite && row.replacedAt === null && (
              <Button size="small" variant="tertiary" className="wl-account-step" onClick={() => setWrong(row)}>
                {labels.correctCount}
                <span className="aksel-sr-only">{labels.ofRow(labels.asOf(formats.plainDay(row.asOf)))}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {wrong && <HeadcountDialog companyId={companyId} wrong={wrong} onClose={() => setWrong(undefined)} />}
    </>
  );
};
