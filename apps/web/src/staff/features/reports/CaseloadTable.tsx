import { Table } from '@navikt/ds-react/Table';
import { useFormats } from '../../../ui/format/use-formats.js';
import { figures, numberOf, type CaseloadQuery, type CaseloadReport } from './caseload.js';
import { FigureLink } from './FigureLink.js';
import { ReportTable } from './ReportTable.js';
import { useReportLabels } from './use-report-labels.js';

/** The numbers per adviser (or team) and in total; each leads to its rows. */
export const CaseloadTable = ({ query, report }: { query: CaseloadQuery; report: CaseloadReport }) => {
  const labels = useReportLabels();
  const formats = useFormats();
  const days = (median: number | null): string => (median === null ? '–' : formats.number(median, 1));
  return (
    <ReportTable
      caption={labels.caseload}
      report={report}
      headings={[...figures.map((figure) => labels.figures[figure]), labels.median]}
      cells={(row, who, whose) => [
        ...figures.map((figure) => (
          <Table.DataCell key={figure} data-align="right">
            <FigureLink query={query} figure={figure} count={numberOf(row, figure)} who={who} {...whose} />
          </Table.DataCell>
        )),
        <Table.DataCell key="median" data-align="right">
          {days(row.daysSinceLastContact)}
        </Table.DataCell>,
      ]}
    />
  );
};
