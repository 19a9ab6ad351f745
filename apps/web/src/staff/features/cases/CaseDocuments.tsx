import { Button } from '@navikt/ds-react/Button';
import { Link } from '@navikt/ds-react/Link';
import { PencilIcon, PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { ConfirmDialog } from '../../../ui/feedback/ConfirmDialog.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag, type StatusTone } from '../../../ui/page/StatusTag.js';
import { useLanguage } from '../../../i18n/language.js';
import { useMay } from '../../user.js';
import { DocumentDialog } from './DocumentDialog.js';
import { useDocuments, useWithdrawDocument, type CaseDocument } from './documents.api.js';
import { useCaseLabels } from './use-case-labels.js';

type Editing = 'new' | CaseDocument;

const tones: Readonly<Record<CaseDocument['state'], StatusTone>> = {
  quarantine: 'info',
  clean: 'success',
  refused: 'danger',
  withdrawn: 'neutral',
};

/** What was handed in on the case: nobody opens anything before it was checked. */
export const CaseDocuments = ({ caseId, closed }: { caseId: string; closed: boolean }) => {
  const { documents: labels } = useCaseLabels();
  const mayWrite = useMay('document.write');
  const [editing, setEditing] = useState<Editing>();
  const [withdrawing, setWithdrawing] = useState<CaseDocument>();
  const { data, error, refetch } = useDocuments(caseId);
  return (
    <Panel
      title={labels.title}
      count={data ? `(${data.length})` : ''}
      actions={
        mayWrite &&
        !closed && <Button size="small" variant="tertiary" icon={<PlusIcon title={labels.add} />} onClick={() => setEditing('new')} />
      }
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className="wl-quiet">{labels.none}</p>}
      <ul className="wl-side-list">
        {data?.map((document) => (
          <li key={document.id}>
            <Shown document={document} />
            {mayWrite && (
              <div className="wl-side-list__actions">
                <Button
                  size="xsmall"
                  variant="tertiary"
                  data-color="neutral"
                  icon={<PencilIcon aria-hidden />}
                  aria-label={labels.editOne(document.name)}
                  onClick={() => setEditing(document)}
                >
                  {labels.edit}
                </Button>
                <Button
                  size="xsmall"
                  variant="tertiary"
                  data-color="neutral"
                  icon={<TrashIcon aria-hidden />}
                  aria-label={labels.withdrawOne(document.name)}
                  onClick={() => setWithdrawing(document)}
                >
                  {labels.withdraw}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {editing && (
        <DocumentDialog caseId={caseId} document={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />
      )}
      {withdrawing && <Withdrawal caseId={caseId} document={withdrawing} onClose={() => setWithdrawing(undefined)} />}
    </Panel>
  );
};

const Shown = ({ document }: { document: CaseDocument }) => {
  const { documents: labels } = useCaseLabels();
  const formats = useFormats();
  const { language } = useLanguage();
  const { id, name, state, kind, size, createdAt, createdBy, scanResult, scannerMissing } = document;
  const facts = [labels.kinds[kind], sizeIn(size, language), formats.moment(createdAt), createdBy].filter(Boolean);
  return (
    <>
      <p className="wl-strong wl-breakable">
        {state === 'clean' ? (
          <Link href={`/files/${id}`} download>
            {name}
          </Link>
        ) : (
          name
        )}
      </p>
      <p className="wl-quiet">{facts.join(' · ')}</p>
      {(state !== 'clean' || scanResult === 'skipped') && (
        <div>
          <StatusTag tone={state === 'clean' ? 'warning' : tones[state]}>
            {state === 'clean' ? labels.unscanned : scannerMissing ? labels.scannerMissing : labels.states[state]}
          </StatusTag>
        </div>
      )}
    </>
  );
};

const sizeIn = (bytes: number, language: string): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000)).toLocaleString(language)} kB`
    : `${(bytes / 1_000_000).toLocaleString(language, { maximumFractionDigits: 1 })} MB`;

const Withdrawal = ({ caseId, document, onClose }: { caseId: string; document: CaseDocument; onClose: () => void }) => {
  const { documents: labels } = useCaseLabels();
  const toast = useToast();
  const withdraw = useWithdrawDocument(caseId);
  return (
    <ConfirmDialog
      open
      danger
      busy={withdraw.isPending}
      title={labels.withdrawTitle}
      confirm={labels.withdraw}
      onConfirm={() =>
        withdraw.mutate(document, {
          onSuccess: () => toast({ text: labels.withdrawn }),
          onError: () => toast({ tone: 'info', text: labels.failed }),
          onSettled: onClose,
        })
      }
      onCancel={onClose}
    >
      {labels.withdrawText(document.name)}
    </ConfirmDialog>
  );
};
