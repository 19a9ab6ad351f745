import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useAppointmentsLabels } from '../../appointments/use-appointments-labels.js';
import { useWords } from '../../words/use-words.js';
import './leaving.css';
import { useLeavingLabels, type Pack } from './leaving.api.js';

/** What is open beside the cases: appointments, reminders, companies. */
export const PackRest = ({ pack }: { pack: Pack }) => {
  const labels = useLeavingLabels();
  const appointments = useAppointmentsLabels();
  const words = useWords();
  const formats = useFormats();
  return (
    <Panel title={labels.others}>
      <div className="wl-leaving">
        <Listed
          title={labels.appointments(pack.appointments.length)}
          items={pack.appointments.map(({ id, kind, startsAt, over }) => (
            <Link key={id} to={`/kalender/${id}`}>
              {formats.moment(startsAt)}, {appointments.kinds[kind]}
              {over && ` (${labels.over})`}
            </Link>
          ))}
        />
        <Listed
          title={labels.reminders(pack.reminders.length)}
          text={labels.remindersText}
          items={pack.reminders.map(({ id, kind, dueOn, subjectKind, subjectNumber, promised }) => (
            <span key={id}>
              {formats.day(dueOn)}: {words.reminderKind[kind]}, {words.subjectKind[subjectKind]} {subjectNumber}
              {promised && ` (${labels.promised})`}
            </span>
          ))}
        />
        <Listed
          title={labels.companies(pack.companies.length)}
          items={pack.companies.map(({ id, name, town }) => (
            <Link key={id} to={`/unternehmen/${id}`}>
              {[name, town].filter(Boolean).join(', ')}
            </Link>
          ))}
        />
      </div>
    </Panel>
  );
};

const Listed = ({ title, text, items }: { title: string; text?: string; items: readonly ReactNode[] }) => {
  const labels = useLeavingLabels();
  return (
    <section>
      <h3>{title}</h3>
      {text && items.length > 0 && <p className="wl-quiet">{text}</p>}
      {items.length === 0 ? (
        <p className="wl-quiet">{labels.nothing}</p>
      ) : (
        <ul>
          {items.map((item, index) => (
            // The list is read as a whole and never reordered on screen.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index}>{item}</li>
          ))}
        </ul>
      )}
    </section>
  );
};
