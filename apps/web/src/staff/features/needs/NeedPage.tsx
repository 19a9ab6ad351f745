import { Button } from '@navikt/ds-react/Button';
import { InlineMessage } from '@navikt/ds-react/InlineMessage';
import { EnvelopeClosedIcon, InboxDownIcon, PhoneIcon } from '@navikt/aksel-icons';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { newKey } from '../../../api/client.js';
import { asProblem } from '../../../api/problem.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { IdentityBar } from '../../../ui/page/IdentityBar.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageState } from '../../../ui/page/PageState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { StatusTag } from '../../../ui/page/StatusTag.js';
import { usePathParam } from '../../../ui/router.js';
import { useMay } from '../../user.js';
import { AcceptBy, isLate, useNeedsLabels } from './AcceptBy.js';
import { useAcceptNeed, useNeed, type Need } from './needs.api.js';

/** One need in the company's own words, and the button that makes a case of it. */
export const NeedPage = () => {
  const labels = useNeedsLabels();
  const { data, error, refetch } = useNeed(usePathParam('needId'));
  if (!data) return <PageState title={labels.kind} error={error} onRetry={() => void refetch()} />;
  return <OpenNeed key={data.body.id} need={data.body} etag={data.etag} onReload={() => void refetch()} />;
};

const OpenNeed = ({ need, etag, onReload }: { need: Need; etag: string | undefined; onReload: () => void }) => {
  const labels = useNeedsLabels();
  const formats = useFormats();
  const navigate = useNavigate();
  const toast = useToast();
  const mayAccept = useMay('need.accept');
  const [key] = useState(newKey);
  const accept = useAcceptNeed(need.id, key);
  const take = () => {
    if (accept.isPending) return;
    accept.mutate(etag, {
      onSuccess: ({ id, number }) => {
        toast({ text: labels.accepted(number) });
        void navigate({ to: `/faelle/${id}` });
      },
    });
  };
  const changed = accept.error !== null && [409, 412].includes(asProblem(accept.error).status);
  const reload = () => {
    accept.reset();
    onReload();
  };
  return (
    <>
      <IdentityBar
        icon={<InboxDownIcon aria-hidden />}
        title={need.topic}
        kind={need.number}
        facts={[
          { label: labels.company, value: <Link to={`/unternehmen/${need.establishmentId}`}>{need.companyName ?? '–'}</Link> },
          { label: labels.people, value: formats.number(need.headcount) },
          { label: labels.submitted, value: formats.moment(need.submittedAt) },
        ]}
        tags={
          <StatusTag tone={isLate(need) ? 'danger' : need.status === 'submitted' ? 'info' : 'neutral'} strong={isLate(need)}>
            {isLate(need) ? labels.late : labels.status[need.status]}
          </StatusTag>
        }
        actions={
          need.caseId ? (
            <LinkButton size="small" to={`/faelle/${need.caseId}`}>
              {labels.toCase(need.caseNumber ?? '')}
            </LinkButton>
          ) : (
            mayAccept &&
            need.status === 'submitted' && (
              <Button size="small" loading={accept.isPending} onClick={take}>
                {labels.accept}
              </Button>
            )
          )
        }
      />
      {accept.error && (
        <div className="wl-stack">
          <ErrorState error={accept.error} {...(changed ? {} : { onRetry: take })} />
          {changed && (
            <div>
              <Button size="small" variant="secondary" onClick={reload}>
                {labels.reload}
              </Button>
            </div>
          )}
        </div>
      )}
      <div className="wl-columns">
        <div className="wl-stack">
          <Panel title={labels.words}>
            <blockquote className="wl-quote">
              <p className="wl-quote__topic">{need.topic}</p>
              {need.remarks && <p>{need.remarks}</p>}
            </blockquote>
          </Panel>
          <Panel title={labels.facts}>
            <Facts
              columns={3}
              items={[
                { label: labels.start, value: need.startsFrom ? formats.day(need.startsFrom) : labels.startOpen },
                { label: labels.partTime, value: need.partTime ? labels.yes : labels.no },
                { label: labels.via, value: labels.channel[need.channel] },
                { label: labels.acceptBy, value: <AcceptBy need={need} /> },
                { label: labels.office, value: need.officeName },
                { label: labels.company, value: [need.companyName, need.town].filter(Boolean).join(', ') },
              ]}
            />
          </Panel>
        </div>
        <Panel title={labels.contact}>
          <div className="wl-reach">
            <p>{need.contactName}</p>
            {need.contactLeftOn && (
              <InlineMessage status="warning" size="small">
                {labels.contactLeft(formats.day(need.contactLeftOn))}
              </InlineMessage>
            )}
            {need.contactPhone && (
              <a href={`tel:${need.contactPhone.replace(/[^\d+]/g, '')}`}>
                <PhoneIcon aria-hidden fontSize="1.25rem" />
                {need.contactPhone}
              </a>
            )}
            {need.contactEmail && (
              <a href={`mailto:${need.contactEmail}`}>
                <EnvelopeClosedIcon aria-hidden fontSize="1.25rem" />
                {need.contactEmail}
              </a>
            )}
          </div>
        </Panel>
      </div>
    </>
  );
};
