import { Button } from '@navikt/ds-react/Button';
import { TableIcon, XMarkIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { useAddress } from '../../../ui/router.js';
import { useMay } from '../../user.js';
import { CaseNote } from './CaseNote.js';
import { useComparison, type ComparedRun } from './courses.api.js';
import { RecommendDialog } from './RecommendDialog.js';
import { useCoursesLabels, useCourseWords } from './use-courses-labels.js';
import './courses.css';

/** Two to four runs side by side, one column each; what speaks against funding stands there in words. */
export const ComparisonPage = () => {
  const labels = useCoursesLabels();
  const { search, change } = useAddress();
  const ids = [...new Set((search['runs'] ?? '').split(',').filter(Boolean))].slice(0, 4);
  const { data: runs, error, refetch } = useComparison(ids);
  const [chosen, choose] = useState<ComparedRun>();
  const list = (
    <LinkButton size="small" variant="secondary" to="/kurse" search={{ fall: search['fall'] }}>
      {labels.toList}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={labels.comparison} description={labels.comparisonLead} actions={list} />
      <CaseNote caseId={search['fall']} />
      <Panel flush>
        {ids.length < 2 ? (
          <EmptyState icon={<TableIcon aria-hidden />} title={labels.tooFew} actions={list}>
            {labels.tooFewText}
          </EmptyState>
        ) : error ? (
          <div className="wl-table__state">
            <ErrorState error={error} onRetry={() => void refetch()} />
          </div>
        ) : runs ? (
          <ComparisonTable
            runs={runs}
            caseId={search['fall']}
            onRecommend={choose}
            onRemove={({ run }) => change({ runs: ids.filter((id) => id !== run.id).join(',') })}
          />
        ) : (
          <Loading lines={8} />
        )}
      </Panel>
      {chosen && <RecommendDialog run={chosen} caseId={search['fall']} onClose={() => choose(undefined)} />}
    </>
  );
};

type Props = {
  runs: readonly ComparedRun[];
  caseId: string | undefined;
  onRecommend: (run: ComparedRun) => void;
  onRemove: (run: ComparedRun) => void;
};

const ComparisonTable = ({ runs, caseId, onRecommend, onRemove }: Props) => {
  const labels = useCoursesLabels();
  const words = useCourseWords();
  const mayRecommend = useMay('recommendation.record');
  const back = caseId ? ({ search: { fall: caseId } } as object) : {};
  const rows: readonly [string, (run: ComparedRun) => ReactNode][] = [
    [labels.provider, ({ provider }) => provider.name],
    [
      labels.hours,
      ({ durationMinutes, over120Hours }) => (
        <span className="wl-light">
          <span>{words.hours(durationMinutes)}</span>
          {over120Hours === false && <StatusTag tone="danger">{labels.tooShort}</StatusTag>}
          {over120Hours === true && <StatusTag tone="success">{labels.longEnough}</StatusTag>}
        </span>
      ),
    ],
    [labels.measureAtStart, ({ measureApprovedAtStart }) => <Light answer={measureApprovedAtStart} />],
    [labels.providerAtStart, ({ providerApprovedAtStart }) => <Light answer={providerApprovedAtStart} />],
    [labels.price, ({ priceCents }) => words.price(priceCents)],
    [labels.perHour, ({ priceCents, durationMinutes }) => words.perHour(priceCents, durationMinutes)],
    [labels.start, ({ startsOn }) => words.day(startsOn)],
    [labels.end, ({ endsOn }) => words.day(endsOn)],
    [labels.place, ({ town }) => town ?? labels.unknown],
    [labels.form, ({ form }) => labels.forms[form]],
    [labels.timeModel, ({ timeModel }) => (timeModel ? labels.timeModels[timeModel] : labels.unknown)],
    [labels.seats, ({ seats }) => seats ?? labels.unknown],
  ];
  return (
    // Reachable by keyboard, so that it can be scrolled with the arrow keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="wl-compare" aria-label={labels.comparison} tabIndex={0}>
      <table>
        <caption className="aksel-sr-only">{labels.comparison}</caption>
        <thead>
          <tr>
            <th scope="col">{labels.feature}</th>
            {runs.map((compared) => (
              <th scope="col" key={compared.run.id}>
                <span className="wl-compare__head">
                  <Link to={`/kurse/${compared.course.id}`} {...back}>
                    {compared.course.title}
                  </Link>
                  <Button
                    className="wl-no-print"
                    size="xsmall"
                    variant="tertiary"
                    data-color="neutral"
                    icon={<XMarkIcon title={labels.remove(compared.course.title)} />}
                    onClick={() => onRemove(compared)}
                  />
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, cell]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {runs.map((compared) => (
                <td key={compared.run.id}>{cell(compared)}</td>
              ))}
            </tr>
          ))}
          {mayRecommend && (
            <tr className="wl-no-print">
              <th scope="row">{labels.recommendation}</th>
              {runs.map((compared) => (
                <td key={compared.run.id}>
                  <Button size="small" onClick={() => onRecommend(compared)}>
                    {labels.recommend}
                    <span className="aksel-sr-only">: {compared.course.title}</span>
                  </Button>
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </section>
  );
};

const Light = ({ answer }: { answer: boolean | null }) => {
  const labels = useCoursesLabels();
  if (answer === null) return <StatusTag tone="warning">{labels.unknown}</StatusTag>;
  return <StatusTag tone={answer ? 'success' : 'danger'}>{answer ? labels.yes : labels.no}</StatusTag>;
};
