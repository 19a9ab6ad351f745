import { Button } from '@navikt/ds-react/Button';
import { PencilIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState, type ReactNode } from 'react';
import { DataTable } from '../../../ui/data/DataTable.js';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useProfileLabels, type Stored } from './profile.api.js';
import './profile.css';

type Words = {
  readonly title: string;
  readonly add: string;
  readonly none: string;
  readonly noneText: string;
  readonly what: string;
  readonly when: string;
};

type Remove = {
  readonly mutate: (stored: Stored, on: { onSuccess: () => void }) => void;
  readonly reset: () => void;
  readonly error: Error | null;
  readonly isPending: boolean;
};

/** One part of a profile: a table of what is recorded, and the ways to add, change and take out. */
export const EntryPanel = <Row extends Stored>(props: {
  words: Words;
  icon: ReactNode;
  /** undefined while they are being fetched. */
  rows: readonly Row[] | undefined;
  error?: unknown;
  onRetry?: () => void;
  mayWrite: boolean;
  /** What the row is called where it is changed or removed. */
  name: (row: Row) => string;
  what: (row: Row) => ReactNode;
  when: (row: Row) => ReactNode;
  remove: Remove;
  /** The form; without a row for a new one. */
  form: (row: Row | undefined, onClose: () => void) => ReactNode;
}) => {
  const labels = useProfileLabels();
  const { words, rows, mayWrite } = props;
  const [open, setOpen] = useState<{ row: Row | undefined }>();
  const [removing, setRemoving] = useState<Row>();
  const close = () => setOpen(undefined);
  const add = mayWrite && (
    <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} onClick={() => setOpen({ row: undefined })}>
      {words.add}
    </Button>
  );
  const actions = (row: Row) => (
    <span className="wl-entry-actions">
      <Button size="small" variant="tertiary" icon={<PencilIcon title={labels.edit(props.name(row))} />} onClick={() => setOpen({ row })} />
      <Button
        size="small"
        variant="tertiary"
        data-color="danger"
        icon={<TrashIcon title={labels.remove(props.name(row))} />}
        onClick={() => setRemoving(row)}
      />
    </span>
  );
  return (
    <Panel title={words.title} {...(rows?.length ? { count: `(${rows.length})` } : {})} actions={rows?.length ? add : null} flush>
      <DataTable
        caption={words.title}
        rows={rows}
        rowKey={({ id }) => id}
        error={props.error}
        {...(props.onRetry ? { onRetry: props.onRetry } : {})}
        empty={
          <EmptyState icon={props.icon} title={words.none} actions={add}>
            {words.noneText}
          </EmptyState>
        }
        columns={[
          { id: 'what', header: words.what, cell: props.what, rowHeader: true },
          { id: 'when', header: words.when, cell: props.when },
          ...(mayWrite ? [{ id: 'actions', header: labels.actions, hideHeader: true, align: 'right' as const, cell: actions }] : []),
        ]}
      />
      {open && props.form(open.row, close)}
      {removing && <Removal name={props.name(removing)} row={removing} remove={props.remove} onClose={() => setRemoving(undefined)} />}
    </Panel>
  );
};

const Removal = (props: { name: string; row: Stored; remove: Remove; onClose: () => void }) => {
  const labels = useProfileLabels();
  const toast = useToast();
  const { remove, row } = props;
  const close = () => {
    remove.reset();
    props.onClose();
  };
  const onSuccess = () => {
    toast({ text: labels.removed });
    close();
  };
  return (
    <ConfirmDialog
      open
      danger
      title={labels.removeTitle}
      confirm={labels.removeShort}
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ id: row.id, version: row.version }, { onSuccess })}
      onCancel={close}
    >
      <p>{labels.removeText(props.name)}</p>
      {remove.error && <ErrorState error={remove.error} />}
    </ConfirmDialog>
  );
};

/** What a row is called, with what belongs to it below. */
export const Named = ({ name, details }: { name: ReactNode; details: readonly (ReactNode | null | undefined | false)[] }) => (
  <span className="wl-entry-what">
    <span className="wl-strong">{name}</span>
    <small className="wl-quiet">
      {details
        .filter(Boolean)
        .flatMap((detail, index) => (index === 0 ? [detail] : [' · ', detail]))
        .map((part, index) => (
          <span key={index}>{part}</span>
        ))}
    </small>
  </span>
);
