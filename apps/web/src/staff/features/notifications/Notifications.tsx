import { Link } from '@tanstack/react-router';
import { useLabels } from '../../../i18n/language.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { NotificationBell } from '../../../ui/shell/NotificationBell.js';
import { subjectPath } from '../../words/subject-path.js';
import { useWords } from '../../words/use-words.js';
import { useMay } from '../../user.js';
import { useNotifications, useReadNotification } from './notifications.api.js';
import { notificationsDe } from './notifications.labels.de.js';
import { notificationsEn } from './notifications.labels.en.js';
import './notifications.css';

/** The bell in the bar and what opens below it; following a notification marks it as read. */
export const Notifications = () => {
  const labels = useLabels({ de: notificationsDe, en: notificationsEn });
  const words = useWords();
  const formats = useFormats();
  const { data, refetch } = useNotifications(useMay('notification.read'));
  const read = useReadNotification();
  return (
    <NotificationBell unread={data?.unread ?? 0} onOpen={() => void refetch()}>
      <h2 className="wl-notices__title">{labels.title}</h2>
      {data === undefined && <Loading lines={2} />}
      {data?.items.length === 0 && <p className="wl-notices__empty">{labels.empty}</p>}
      <ul className="wl-notices">
        {data?.items.map(({ id, kind, subjectKind, subjectId, subjectNumber, createdAt, readAt }) => (
          <li key={id} data-unread={readAt === null}>
            <Link to={subjectPath(subjectKind, subjectId)} onClick={() => readAt === null && read.mutate(id)}>
              {labels.kinds[kind]}
              {readAt === null && <span className="aksel-sr-only"> ({labels.unread})</span>}
            </Link>
            <small>
              {words.subjectKind[subjectKind]} {subjectNumber} · <time dateTime={createdAt}>{formats.moment(createdAt)}</time>
            </small>
          </li>
        ))}
      </ul>
    </NotificationBell>
  );
};
