import { Button } from '@navikt/ds-react/Button';
import { Tag } from '@navikt/ds-react/Tag';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useToast } from '../../ui/feedback/Toasts.js';
import { ErrorState } from '../../ui/feedback/ErrorState.js';
import { useFormats } from '../../ui/format/use-formats.js';
import { useMay, useUser } from '../user.js';
import { AddendumDialog } from './AddendumDialog.js';
import { CorrectDialog } from './CorrectDialog.js';
import { useSignOff, type SessionView } from './session-record.api.js';
import { SummaryDialog } from './SummaryDialog.js';
import { useReopen } from './use-reopen.js';
import { useSessionRecordLabels } from './use-session-record-labels.js';
import './session-record.css';

const fields = ['purpose', 'participants', 'agreements', 'nextStep'] as const;

type Props = { session: SessionView; closed: boolean; withPerson: boolean };

/** What a session says beside its notes, what was added to it, and what can still be done with it. */
export const SessionRecord = ({ session, closed, withPerson }: Props) => {
  const labels = useSessionRecordLabels();
  const formats = useFormats();
  const author = session.authorName ?? labels.unknown;
  return (
    <div className="wl-record">
      {session.lateEntry && <small>{labels.lateEntry(author, formats.moment(session.createdAt))}</small>}
      <dl className="wl-record__fields">
        {fields.map((field) => session[field] && <Line key={field} label={labels.fields[field]} text={session[field]} />)}
        {session.followUp && (
          <Line label={labels.followUp} text={labels.followUpOn(formats.day(session.followUp.dueOn), session.followUp.text)} />
        )}
        {session.courses.length > 0 && <Line label={labels.courses} text={<SpokenOf session={session} closed={closed} />} />}
        {session.promises.length > 0 && (
          <Line
            label={labels.promises}
            text={session.promises.map(({ id, by, text, dueOn }) => (
              <span key={id} className="wl-record__promise">
                {labels.promise(by, text, formats.day(dueOn))}
              </span>
            ))}
          />
        )}
      </dl>
      {session.addenda.map(({ id, text, authorName, createdAt }) => (
        <div key={id} className="wl-record__addendum">
          <small>{labels.addendumBy(authorName ?? labels.unknown, formats.moment(createdAt))}</small>
          <p>{text}</p>
        </div>
      ))}
      <Steps session={session} author={author} closed={closed} withPerson={withPerson} />
    </div>
  );
};

/** Courses spoken of; each can be recommended from here. */
const SpokenOf = ({ session, closed }: Pick<Props, 'session' | 'closed'>) => {
  const labels = useSessionRecordLabels();
  const mayRecommend = useMay('recommendation.record') && !closed;
  return session.courses.map(({ id, title }) => (
    <span key={id} className="wl-record__promise">
      {title}{' '}
      {mayRecommend && (
        <Link to={`/kurse/${id}`} search={{ fall: session.caseId } as never} aria-label={labels.recommendCourse(title)} className="wl-link">
          {labels.recommend}
        </Link>
      )}
    </span>
  ));
};

const Line = ({ label, text }: { label: string; text: ReactNode }) => (
  <div>
    <dt>{label}</dt>
    <dd>{text}</dd>
  </div>
);

const Steps = ({ session, author, closed, withPerson }: Props & { author: string }) => {
  const labels = useSessionRecordLabels();
  const toast = useToast();
  const user = useUser();
  const may = useMay('session.record');
  const signOff = useSignOff(session);
  const reopen = useReopen();
  const [dialog, setDialog] = useState<'correct' | 'extend' | 'summary'>();
  const open = session.signedOffAt === null;
  const own = session.authorId === user.id;
  return (
    <div className="wl-record__steps">
      {open && (
        <Tag size="small" variant="outline" data-color="warning">
          {labels.open}
        </Tag>
      )}
      {open && own && may && (
        <>
          <Button size="small" variant="tertiary" onClick={() => setDialog('correct')}>
            {labels.correct}
          </Button>
          <Button
            size="small"
            variant="tertiary"
            loading={signOff.isPending}
            onClick={() =>
              signOff.mutate(undefined, {
                onSuccess: (signed) => toast({ text: labels.signedOff, undo: () => void reopen(signed) }),
              })
            }
          >
            {labels.signOff}
          </Button>
        </>
      )}
      {open && !own && <small>{labels.onlyAuthor(author)}</small>}
      {!open && may && !closed && (
        <Button size="small" variant="tertiary" onClick={() => setDialog('extend')}>
          {labels.extend}
        </Button>
      )}
      {withPerson && may && !closed && (
        <Button size="small" variant="tertiary" onClick={() => setDialog('summary')}>
          {labels.summary}
        </Button>
      )}
      {signOff.error && <ErrorState error={signOff.error} />}
      {dialog === 'summary' && <SummaryDialog session={session} onClose={() => setDialog(undefined)} />}
      {dialog === 'correct' && <CorrectDialog session={session} onClose={() => setDialog(undefined)} />}
      {dialog === 'extend' && <AddendumDialog session={session} onClose={() => setDialog(undefined)} />}
    </div>
  );
};
