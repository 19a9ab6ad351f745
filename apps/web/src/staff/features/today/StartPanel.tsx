import { BarChartIcon, EnvelopeClosedIcon, HatSchoolIcon, QuestionmarkCircleIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { Panel } from '../../../ui/page/Panel.js';
import { useUser } from '../../user.js';
import { useTodayLabels } from './use-today-labels.js';

/** The start of somebody without a list of the day: the areas they may use, with a word about each. */
export const StartPanel = () => {
  const labels = useTodayLabels();
  const { permissions, demo } = useUser();
  const areas = [
    {
      to: '/berichte',
      shown: permissions.includes('report.caseload'),
      icon: BarChartIcon,
      title: labels.reports,
      text: labels.reportsText,
    },
    { to: '/kurse', shown: permissions.includes('course.read'), icon: HatSchoolIcon, title: labels.courses, text: labels.coursesText },
    { to: '/demo/postausgang', shown: demo, icon: EnvelopeClosedIcon, title: labels.outbox, text: labels.outboxText },
    { to: '/hilfe', shown: true, icon: QuestionmarkCircleIcon, title: labels.help, text: labels.helpText },
  ].filter(({ shown }) => shown);
  return (
    <Panel title={labels.start}>
      <p className="wl-quiet">{labels.startLead}</p>
      <ul className="wl-areas">
        {areas.map(({ to, icon: Icon, title, text }) => (
          <li key={to}>
            <Icon aria-hidden fontSize="1.75rem" />
            <div>
              <Link to={to} className="wl-link">
                {title}
              </Link>
              <p>{text}</p>
            </div>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
