import { Table } from '@navikt/ds-react/Table';
import { BankNoteIcon } from '@navikt/aksel-icons';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useWords, wordFor } from '../../words/use-words.js';
import type { CaseloadQuery, CaseloadReport } from './caseload.js';
import { FigureLink } from './FigureLink.js';
import { ReportTable } from './ReportTable.js';
import { useReportLabels } from './use-report-labels.js';

/** Applications by their present state; only states that occur have a column. */
export const ApplicationsByState = ({ query, report }: { query: CaseloadQuery; report: CaseloadReport }) => {
  const labels = useReportLabels();
  const { applicationState } = useWords();
  const states = Object.keys(applicationState).filter((state) => (report.totals.applications[state] ?? 0) > 0);
  if (states.length === 0) return <EmptyState icon={<BankNoteIcon aria-hidden />} title={labels.emptyApplications} />;
  return (
    <ReportTable
      caption={labels.byState}
      report={report}
      headings={states.map((state) => wordFor(applicationState, state))}
      cells={(row, who, whose) =>
        states.map((state) => (
          <Table.DataCell key={state} data-align="right">
            <FigureLink
              query={query}
              figure="application"
              state={state}
              stateName={`${labels.figures.application} ${wordFor(applicationState, state)}`}
              count={row.applications[state] ?? 0}
              who={who}
              {...whose}
            />
          </Table.DataCell>
        ))
      }
    />
  );
};
