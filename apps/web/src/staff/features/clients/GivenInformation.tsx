import { Link } from '@navikt/ds-react/Link';
import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { usePrivacyDocumentPath } from './PrivacyDocumentLink.js';
import { usePrivacyLabels, type PrivacyInformations } from './privacy-information.api.js';
import { TakeBackDialog } from './TakeBackDialog.js';

type Row = PrivacyInformations['items'][number];

/** What was given to the person, the newest first; what was taken back stays in sight with its reason. */
export const GivenInformation = (props: PrivacyInformations & { clientId: string; mayWrite: boolean }) => {
  const labels = usePrivacyLabels();
  const [taking, setTaking] = useState<string>();
  if (props.items.length === 0) return <p className="wl-quiet">{labels.none}</p>;
  return (
    <>
      <ul className="wl-hits wl-hits--first">
        {props.items.map((row) => (
          <GivenRow
            key={row.id}
            row={row}
            isCurrent={row.textVersion === props.currentVersion}
            onTakeBack={props.mayWrite ? () => setTaking(row.id) : undefined}
          />
        ))}
      </ul>
      {taking && <TakeBackDialog clientId={props.clientId} id={taking} onClose={() => setTaking(undefined)} />}
    </>
  );
};

const GivenRow = ({ row, isCurrent, onTakeBack }: { row: Row; isCurrent: boolean; onTakeBack: (() => void) | undefined }) => {
  const labels = usePrivacyLabels();
  const path = usePrivacyDocumentPath();
  const what = labels.given(labels.ways[row.way], useFormats().plainDay(row.givenOn));
  return (
    <li className="wl-consent">
      <div>
        <span className="wl-strong">{what}</span>
        <small>
          {[labels.version(row.textVersion), row.recordedBy && labels.by(row.recordedBy)].filter(Boolean).join(' · ')}
          {row.takenBackReason && ` · ${labels.takenBackWhy(labels.takeBackReasons[row.takenBackReason], row.takenBackBy ?? '')}`}
        </small>
        {!isCurrent && (
          <Link href={`${path}?version=${row.textVersion}`} target="_blank" rel="noreferrer">
            {labels.openVersion(row.textVersion)}
          </Link>
        )}
      </div>
      {row.takenBackAt ? <StatusTag tone="neutral">{labels.takenBack}</StatusTag> : <Holding isCurrent={isCurrent} />}
      {onTakeBack && !row.takenBackAt && (
        <Button size="small" variant="tertiary" aria-label={labels.takeBackOf(what)} onClick={onTakeBack}>
          {labels.takeBack}
        </Button>
      )}
    </li>
  );
};

const Holding = ({ isCurrent }: { isCurrent: boolean }) => {
  const labels = usePrivacyLabels();
  return isCurrent ? <StatusTag tone="success">{labels.current}</StatusTag> : <StatusTag tone="warning">{labels.older}</StatusTag>;
};
