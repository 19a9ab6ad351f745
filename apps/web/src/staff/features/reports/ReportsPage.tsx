import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { ReadMore } from '@navikt/ds-react/ReadMore';
import { BarChartIcon, DownloadIcon } from '@navikt/aksel-icons';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { ApplicationsByState } from './ApplicationsByState.js';
import type { CaseloadQuery, CaseloadReport } from './caseload.js';
import { CaseloadTable } from './CaseloadTable.js';
import { PeriodForm } from './PeriodForm.js';
import { fileAddress, useCaseload } from './reports.api.js';
import { useCaseloadSearch } from './use-caseload-search.js';
import { useReportLabels } from './use-report-labels.js';
import './reports.css';

/** The caseload of the Träger in a period, per adviser, with the file of the same numbers. */
export const ReportsPage = () => {
  const labels = useReportLabels();
  const { query } = useCaseloadSearch();
  const report = useCaseload(query);
  return (
    <>
      <PageHeader
        title={labels.caseload}
        eyebrow={labels.title}
        description={labels.description}
        actions={
          <Button as="a" role="link" size="small" href={fileAddress(query)} download icon={<DownloadIcon aria-hidden />}>
            {labels.download}
          </Button>
        }
      />
      <PeriodForm key={`${query.from} ${query.to}`} query={query} />
      {report.error && <ErrorState error={report.error} onRetry={() => void report.refetch()} />}
      {report.isPending && <Loading lines={8} />}
      {report.data && <Report query={query} report={report.data} />}
    </>
  );
};

const Report = ({ query, report }: { query: CaseloadQuery; report: CaseloadReport }) => {
  const labels = useReportLabels();
  const formats = useFormats();
  const { period, referenceDay, generatedAt, rows, namedAdvisers } = report;
  const about = [
    labels.range(formats.day(period.from), formats.day(period.to)),
    labels.referenceDay(formats.day(referenceDay)),
    ...(report.office ? [report.office.name] : []),
    labels.generatedAt(formats.moment(generatedAt)),
  ];
  return (
    <>
      <p className="wl-report__about">{about.join(' · ')}</p>
      {!namedAdvisers && (
        <InlineMessage status="info" size="small">
          {labels.notNamed}
        </InlineMessage>
      )}
      {rows.length === 0 ? (
        <Panel>
          <EmptyState icon={<BarChartIcon aria-hidden />} title={labels.empty} />
        </Panel>
      ) : (
        <>
          <Panel title={labels.caseload} flush>
            <CaseloadTable query={query} report={report} />
          </Panel>
          <Panel title={labels.byState} flush>
            <ApplicationsByState query={query} report={report} />
          </Panel>
        </>
      )}
      <ReadMore size="small" header={labels.definitionsTitle}>
        <dl className="wl-definitions">
          {report.definitions.map((definition) => (
            <div key={definition}>
              <dt>{labels.definitions[definition].name}</dt>
              <dd>{labels.definitions[definition].text}</dd>
            </div>
          ))}
        </dl>
      </ReadMore>
    </>
  );
};
