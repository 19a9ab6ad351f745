import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { ChatIcon, FolderIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { IdentityBar } from '../../../ui/page/IdentityBar.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePathParam } from '../../../ui/router.js';
import { useRecent } from '../../../ui/shell/recent.js';
import { useDesk, useDeskSubject } from '../../desk/desk.js';
import { useMay } from '../../user.js';
import { CaseStatusTag, isClosed } from '../../words/StateTags.js';
import { AppointmentsPanel } from '../../appointments/AppointmentsPanel.js';
import { GrantBanner } from '../../access/GrantBanner.js';
import { RestrictedTag } from '../../restrictions/Restrictions.js';
import { CaseApplications } from './CaseApplications.js';
import { CaseDocuments } from './CaseDocuments.js';
import { CaseFacts } from './CaseFacts.js';
import { CaseRecommendations } from './CaseRecommendations.js';
import { CaseReminders } from './CaseReminders.js';
import { CaseStatusPanel } from './CaseStatusPanel.js';
import { CaseShares } from './CaseShares.js';
import { CaseTimeline } from './CaseTimeline.js';
import { TransferNotice } from './TransferNotice.js';
import { useCase, type Case } from './cases.api.js';
import { useCaseLabels } from './use-case-labels.js';
import './cases.css';

/** One case: who it is about on top, what happened in the middle, what is to be done beside it. */
export const CasePage = () => {
  const id = usePathParam('caseId');
  const { data, error, refetch } = useCase(id);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Shown key={id} kase={data.body} etag={data.etag} />;
};

const Shown = ({ kase, etag }: { kase: Case; etag: string | undefined }) => {
  const labels = useCaseLabels();
  const formats = useFormats();
  const { remember } = useRecent();
  const mayDocuments = useMay('document.read');
  const { id, number, subject, status, client, company, closedOn } = kase;
  const who = client?.displayName ?? company?.name ?? number;
  const closed = isClosed(status);
  useDeskSubject(closed || kase.offerOnly ? undefined : { kind: 'case', caseId: id, number, label: who });
  useEffect(() => {
    remember({ id, group: labels.title, title: `${number} · ${who}`, detail: subject, icon: <FolderIcon />, to: `/faelle/${id}` });
    // Once per case: remembering itself changes `remember`.
  }, [id, number, who]); // oxlint-disable-line react-hooks/exhaustive-deps
  return (
    <>
      <IdentityBar
        icon={<FolderIcon aria-hidden />}
        title={who}
        kind={`${labels.case} ${number}`}
        tags={
          <>
            <CaseStatusTag status={status} />
            {client?.restricted && <RestrictedTag />}
          </>
        }
        facts={[
          { label: labels.subject, value: subject },
          ...(client?.phone
            ? [{ label: labels.phone, value: <a href={`tel:${client.phone.replace(/[^+\d]/g, '')}`}>{client.phone}</a> }]
            : []),
          ...(client ? [{ label: labels.person, value: <Link to={`/personen/${client.id}`}>{client.displayName}</Link> }] : []),
          ...(company ? [{ label: labels.company, value: <Link to={`/unternehmen/${company.id}`}>{company.name}</Link> }] : []),
        ]}
        actions={!closed && !kase.offerOnly && <RecordButton caseId={id} />}
      />
      <GrantBanner clientId={client?.id} />
      {closed && <InlineMessage status="info">{closedOn ? labels.closed(formats.day(closedOn)) : labels.closedPlain}</InlineMessage>}
      <TransferNotice kase={kase} />
      {!kase.offerOnly && <CaseStatusPanel kase={kase} etag={etag} />}
      {kase.offerOnly ? (
        <OfferFacts kase={kase} />
      ) : (
        <div className="wl-columns">
          <CaseTimeline kase={kase} />
          <div className="wl-stack">
            <CaseReminders kase={kase} closed={closed} />
            <AppointmentsPanel subject={{ kind: 'case', id, label: `${number} · ${who}` }} closed={closed} />
            <CaseRecommendations kase={kase} closed={closed} />
            <CaseApplications kase={kase} />
            {mayDocuments && <CaseDocuments caseId={id} closed={closed} />}
            <CaseShares kase={kase} closed={closed} />
            <CaseFacts kase={kase} etag={etag} closed={closed} />
          </div>
        </div>
      )}
    </>
  );
};

/** What somebody knows of a case that is only offered to them. */
const OfferFacts = ({ kase }: { kase: Case }) => {
  const labels = useCaseLabels();
  const formats = useFormats();
  return (
    <Panel title={labels.facts}>
      <Facts
        items={[
          { label: labels.responsible, value: kase.owner.name },
          { label: labels.opened, value: formats.day(kase.openedOn) },
          { label: labels.integrationOffice, value: kase.integrationOffice.name },
          { label: labels.fundingOffice, value: kase.fundingOffice.name },
        ]}
      />
    </Panel>
  );
};

const RecordButton = ({ caseId }: { caseId: string }) => {
  const labels = useCaseLabels();
  const { record, tabs } = useDesk();
  const mayRecord = useMay('session.record');
  const hasDraft = tabs.some(({ subject }) => subject?.kind === 'case' && subject.caseId === caseId);
  return (
    mayRecord && (
      <Button size="small" icon={<ChatIcon aria-hidden />} aria-keyshortcuts="n g" onClick={() => record()}>
        {hasDraft ? labels.resume : labels.record}
      </Button>
    )
  );
};
