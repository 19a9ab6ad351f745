import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { DownloadIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import type { GroupList } from './group-lists.api.js';
import { useGroupListLabels } from './use-group-list-labels.js';

/** How many rows are good, what the company gets in all, and which Agentur is competent. */
export const SummaryPanel = ({ list, actions }: { list: GroupList; actions: ReactNode }) => {
  const { summary: labels } = useGroupListLabels();
  const formats = useFormats();
  const { totals, jurisdiction, rows, company } = list;
  const count = (state: GroupList['rows'][number]['state']) => rows.filter((row) => row.state === state).length;
  const figures = [
    [labels.good, formats.number(rows.length - count('faulty'))],
    [labels.faulty, formats.number(count('faulty'))],
    [labels.takenOver, formats.number(count('taken-over'))],
    [labels.agency, formats.money(totals.agencyCents)],
    [labels.employer, formats.money(totals.employerCents)],
    [labels.subsidy, formats.money(totals.subsidyCents)],
  ] as const;
  return (
    <Panel title={labels.title} actions={actions}>
      <dl className="wl-list-figures">
        {figures.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="wl-quiet">{labels.parts}</p>
      {company && !company.headcountKnown && (
        <InlineMessage status="warning" size="small">
          {labels.headcount}{' '}
          <Link to={`/unternehmen/${company.id}`} className="wl-link">
            {labels.toCompany}
          </Link>
        </InlineMessage>
      )}
      {totals.withoutAmount > 0 && (
        <InlineMessage status="info" size="small">
          {labels.without(totals.withoutAmount)}
        </InlineMessage>
      )}
      {totals.withoutSubsidy > 0 && (
        <InlineMessage status="info" size="small">
          {labels.withoutSubsidy(totals.withoutSubsidy)}
        </InlineMessage>
      )}
      {list.groups.length > 0 && (
        <div className="wl-list-buttons">
          <Button
            as="a"
            role="link"
            size="small"
            variant="secondary"
            href={`/api/v1/cases/${list.case.id}/group-lists/${list.id}/participants.xlsx`}
            download
            icon={<DownloadIcon aria-hidden />}
          >
            {labels.sheets}
          </Button>
          <span className="wl-quiet">{labels.sheetsHint}</span>
        </div>
      )}
      <h3 className="wl-list-heading">{labels.agenturen}</h3>
      <dl className="wl-list-lines">
        <div>
          <dt>{labels.forEmployer}</dt>
          <dd>{jurisdiction.employer ?? labels.noEmployer}</dd>
        </div>
        <div>
          <dt>{labels.byResidence}</dt>
          <dd>
            {jurisdiction.persons.map(({ agentur, count: persons }) => (
              <span key={agentur ?? ''} className="wl-list-part">
                {agentur ?? labels.unknown}: {labels.persons(persons)}
              </span>
            ))}
          </dd>
        </div>
      </dl>
    </Panel>
  );
};
