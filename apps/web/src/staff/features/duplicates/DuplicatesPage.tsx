import { Button } from '@navikt/ds-react/Button';
import { PersonGroupIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable, type Column } from '../../../ui/data/DataTable.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { LikenessReasons, LikenessTag } from '../../likeness/Likeness.js';
import { useDuplicatePairs, useMergesLabels, type DuplicatePair } from '../../merges/merges.api.js';
import { DismissDialog } from './DismissDialog.js';
import './duplicates.css';

/** Pairs of persons who may be one, to compare or to tell apart. */
export const DuplicatesPage = () => {
  const labels = useMergesLabels();
  const list = useDuplicatePairs();
  const [dismissing, setDismissing] = useState<DuplicatePair>();
  return (
    <>
      <PageHeader title={labels.title} description={labels.lead} />
      <Panel flush>
        <DataTable
          caption={labels.title}
          columns={useColumns(setDismissing)}
          rows={list.data?.pages.flatMap(({ items }) => items)}
          rowKey={({ id }) => id}
          error={list.error}
          onRetry={() => void list.refetch()}
          empty={
            <EmptyState icon={<PersonGroupIcon aria-hidden />} title={labels.empty}>
              {labels.emptyText}
            </EmptyState>
          }
        />
      </Panel>
      {list.hasNextPage && (
        <Button size="small" variant="secondary" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {labels.more}
        </Button>
      )}
      {dismissing && <DismissDialog pair={dismissing} onClose={() => setDismissing(undefined)} />}
    </>
  );
};

const useColumns = (onDismiss: (pair: DuplicatePair) => void): readonly Column<DuplicatePair>[] => {
  const labels = useMergesLabels();
  return [
    { id: 'first', header: labels.columns.first, rowHeader: true, cell: ({ first }) => <Named person={first} /> },
    { id: 'second', header: labels.columns.second, cell: ({ second }) => <Named person={second} /> },
    {
      id: 'likeness',
      header: labels.columns.likeness,
      cell: ({ score, reasons }) => (
        <div className="wl-duplicate__named">
          <div>
            <LikenessTag score={score} />
          </div>
          <small>
            <LikenessReasons reasons={reasons} />
          </small>
        </div>
      ),
    },
    {
      id: 'actions',
      header: labels.columns.actions,
      cell: (pair) => (
        <span className="wl-duplicate__actions">
          <LinkButton
            to={`/dubletten/${pair.first.id}/${pair.second.id}`}
            size="small"
            aria-label={labels.compareOf(pair.first.displayName, pair.second.displayName)}
          >
            {labels.compare}
          </LinkButton>
          <Button
            size="small"
            variant="tertiary"
            aria-label={labels.dismissOf(pair.first.displayName, pair.second.displayName)}
            onClick={() => onDismiss(pair)}
          >
            {labels.dismiss}
          </Button>
        </span>
      ),
    },
  ];
};

const Named = ({ person: { id, displayName, birthDate, town, number } }: { person: DuplicatePair['first'] }) => {
  const formats = useFormats();
  return (
    <div className="wl-duplicate__named">
      <Link to={`/personen/${id}`} className="wl-link">
        {displayName}
      </Link>
      <small>{[birthDate && formats.plainDay(birthDate), town, number].filter(Boolean).join(' · ')}</small>
    </div>
  );
};
