import { Table } from '@navikt/ds-react/Table';
import type { ReactNode } from 'react';
import '../../../ui/data/data-table.css';
import { useUiLabels } from '../../../ui/use-ui-labels.js';
import type { CaseloadReport, CaseloadTotals } from './caseload.js';
import { useReportLabels } from './use-report-labels.js';

export type Whose = { readonly adviser?: string | undefined; readonly team?: string | undefined };

/** One row per adviser or team and the totals below; `cells` draws the numbers of a row. */
export const ReportTable = (props: {
  caption: string;
  report: CaseloadReport;
  headings: readonly string[];
  cells: (row: CaseloadTotals, who: string, whose: Whose) => readonly ReactNode[];
}) => {
  const labels = useReportLabels();
  const ui = useUiLabels();
  const { rows, totals, namedAdvisers } = props.report;
  return (
    <div className="wl-table">
      {/* Reachable by keyboard, so that it can be scrolled with the arrow keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="wl-table__scroll" aria-label={`${props.caption}, ${ui.scrollHint}`} tabIndex={0}>
        <Table size="small">
          <caption className="aksel-sr-only">{props.caption}</caption>
          <Table.Header>
            <Table.Row>
              <Table.HeaderCell scope="col">{namedAdvisers ? labels.adviser : labels.team}</Table.HeaderCell>
              {props.headings.map((heading) => (
                <Table.HeaderCell key={heading} scope="col" data-align="right" className="wl-report__heading">
                  {heading}
                </Table.HeaderCell>
              ))}
            </Table.Row>
          </Table.Header>
          <Table.Body>
            {rows.map((row) => (
              <Table.Row key={row.adviserId ?? row.teamId}>
                <Table.HeaderCell scope="row">
                  {row.adviserName ?? row.teamName}
                  {row.adviserName !== null && <small className="wl-report__team">{row.teamName}</small>}
                </Table.HeaderCell>
                {props.cells(
                  row,
                  row.adviserName ?? row.teamName,
                  row.adviserId === null ? { team: row.teamId } : { adviser: row.adviserId },
                )}
              </Table.Row>
            ))}
            <Table.Row className="wl-report__total">
              <Table.HeaderCell scope="row">{labels.total}</Table.HeaderCell>
              {props.cells(totals, labels.total, {})}
            </Table.Row>
          </Table.Body>
        </Table>
      </section>
    </div>
  );
};
