import { BookIcon } from '@navikt/aksel-icons';
import { useLabels } from '../../../i18n/language.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useProviderCourses, type ProviderCourse } from '../../provider.api.js';
import { ReferralsPanel } from '../../ReferralCards.js';
import { useUser } from '../../user.js';
import { organisationsDe } from './organisations.labels.de.js';
import { organisationsEn } from './organisations.labels.en.js';
import './organisations.css';

/** The first page of a provider: its courses and their dates as the advisers see them. */
export const ProviderStart = () => {
  const labels = useLabels({ de: organisationsDe, en: organisationsEn });
  const user = useUser();
  const { data: courses, error, refetch } = useProviderCourses();
  return (
    <>
      <PageHeader eyebrow={user.organisation.name} title={labels.hello(user.displayName)} description={labels.providerLead} />
      <div className="wl-provider-referrals">
        <ReferralsPanel />
      </div>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : courses === undefined ? (
        <Loading />
      ) : courses.length === 0 ? (
        <EmptyState icon={<BookIcon aria-hidden />} title={labels.noCourses}>
          {labels.noCoursesText}
        </EmptyState>
      ) : (
        <div className="wl-stack">
          {courses.map((course) => (
            <CoursePanel key={course.id} course={course} />
          ))}
        </div>
      )}
    </>
  );
};

const CoursePanel = ({ course: { title, measureNumber, runs } }: { course: ProviderCourse }) => {
  const labels = useLabels({ de: organisationsDe, en: organisationsEn });
  const formats = useFormats();
  return (
    <Panel title={title}>
      <p className="wl-card__small">{measureNumber ? labels.measure(measureNumber) : labels.noMeasure}</p>
      {runs.length === 0 ? (
        <p>{labels.noRuns}</p>
      ) : (
        <ul className="wl-runs">
          {runs.map(({ id, startsOn, endsOn, town }) => (
            <li key={id}>
              <strong>{startsOn ? labels.period(formats.day(startsOn), endsOn && formats.day(endsOn)) : labels.openStart}</strong>
              <span>{town ?? labels.noTown}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
