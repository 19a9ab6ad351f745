import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { today } from '../../../ui/calendar/day.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { DueDay } from '../../../ui/page/DueDay.js';
import { Panel } from '../../../ui/page/Panel.js';
import { ApplicationStateTag } from '../../words/StateTags.js';
import { useWords, wordFor } from '../../words/use-words.js';
import type { Client } from './clients.api.js';
import { useGlance, useGlanceLabels, type ClientGlance as Glance } from './glance.api.js';
import { useClientLabels } from './use-client-labels.js';
import './glance.css';

/** The first screen of a person: status, what is due next, what is open with the days left, the last three contacts. */
export const ClientGlance = ({ client }: { client: Client }) => {
  const labels = useGlanceLabels();
  const { data, error, refetch } = useGlance(client.id);
  return (
    <Panel title={labels.title}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading lines={3} />}
      {data && <Shown client={client} glance={data} />}
    </Panel>
  );
};

const Shown = ({ client, glance }: { client: Client; glance: Glance }) => {
  const labels = useGlanceLabels();
  const { employmentStatus, notAsked } = useClientLabels();
  const { nextReminder: next, openApplications, lastContacts } = glance;
  return (
    <dl className="wl-glance">
      <Part label={labels.status}>
        <span className="wl-strong">{client.employmentStatus ? employmentStatus[client.employmentStatus] : notAsked}</span>
      </Part>
      <Part label={labels.reminder}>{next ? <Reminder next={next} /> : <span className="wl-quiet">{labels.noReminder}</span>}</Part>
      <Part label={labels.application}>
        {openApplications.length === 0 && <span className="wl-quiet">{labels.noApplication}</span>}
        {openApplications.map((application) => (
          <Application key={application.id} application={application} />
        ))}
      </Part>
      <Part label={labels.contacts} wide>
        {lastContacts.length === 0 && <span className="wl-quiet">{labels.noContacts}</span>}
        {lastContacts.map((contact) => (
          <Contact key={contact.id} contact={contact} />
        ))}
      </Part>
    </dl>
  );
};

const Part = ({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) => (
  <div className={wide ? 'wl-glance__part wl-glance__part--wide' : 'wl-glance__part'}>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Reminder = ({ next }: { next: NonNullable<Glance['nextReminder']> }) => {
  const labels = useGlanceLabels();
  const { reminderKind } = useWords();
  const { kind, dueOn, caseId, number, ownerName } = next;
  return (
    <>
      <DueDay day={dueOn} />
      <small>
        {wordFor(reminderKind, kind)}
        {' · '}
        {caseId ? <Link to={`/faelle/${caseId}`}>{number}</Link> : number}
        {ownerName && ` · ${labels.owner(ownerName)}`}
      </small>
    </>
  );
};

const Application = ({ application }: { application: Glance['openApplications'][number] }) => {
  const labels = useGlanceLabels();
  const { id, number, state, deadlineOn, measureStart, measureEnd } = application;
  const begun = measureStart !== null && measureStart < today();
  const day = deadlineOn ?? (begun ? measureEnd : measureStart);
  return (
    <div className="wl-glance__line">
      <Link to={`/antraege/${id}`} className="wl-link">
        {number}
      </Link>{' '}
      <ApplicationStateTag state={state} />
      <small>{day === null ? labels.noDay : deadlineOn ? labels.deadline : begun ? labels.end : labels.start}</small>
      {day !== null && <DueDay day={day} inline />}
    </div>
  );
};

const Contact = ({ contact }: { contact: Glance['lastContacts'][number] }) => {
  const labels = useGlanceLabels();
  const formats = useFormats();
  const words = useWords();
  const { caseId, number, heldOn, channel, outcome, authorName } = contact;
  return (
    <div className="wl-glance__line">
      <time dateTime={heldOn} className="wl-nowrap">
        {formats.plainDay(heldOn)}
      </time>{' '}
      {wordFor(words.channel, channel)}, {wordFor(words.outcome, outcome)}
      <small>
        <Link to={`/faelle/${caseId}`}>{number}</Link>
        {authorName && ` · ${labels.by(authorName)}`}
      </small>
    </div>
  );
};
