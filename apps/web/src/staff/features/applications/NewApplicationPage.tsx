import { Select } from '@navikt/ds-react/Select';
import { HatSchoolIcon } from '@navikt/aksel-icons';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { components } from '../../../api/staff.d.js';
import { EmptyState } from '../../../ui/feedback/EmptyState.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePathParam } from '../../../ui/router.js';
import { useCase, useCourse } from './applications.api.js';
import { DraftForm } from './DraftForm.js';
import { useApplicationLabels } from './use-labels.js';
import './applications.css';

type Case = components['schemas']['Case'];

/** Makes a draft application out of a course recommended in a case. */
export const NewApplicationPage = () => {
  const { create: labels } = useApplicationLabels();
  const kase = useCase(usePathParam('caseId'));
  return (
    <>
      <PageHeader title={labels.title} description={kase.data && labels.description(kase.data.number)} />
      {kase.error && <ErrorState error={kase.error} onRetry={() => void kase.refetch()} />}
      {kase.isPending && <Loading />}
      {kase.data && <Preparation kase={kase.data} />}
    </>
  );
};

const Preparation = ({ kase }: { kase: Case }) => {
  const { create: labels } = useApplicationLabels();
  const asked: { recommendation?: string } = useSearch({ strict: false });
  const [chosen, choose] = useState(asked.recommendation);
  const usable = kase.recommendations.filter(({ run }) => run !== null);
  const recommendation = usable.find(({ id }) => id === chosen) ?? usable[0];
  const course = useCourse(recommendation?.run?.courseId);
  const toCase = (
    <LinkButton to={`/faelle/${kase.id}`} size="small" variant="secondary">
      {labels.toCase}
    </LinkButton>
  );
  if (!recommendation || !kase.company) {
    return (
      <Panel>
        <EmptyState
          icon={<HatSchoolIcon aria-hidden />}
          title={kase.company ? labels.noRecommendation : labels.noCompany}
          actions={toCase}
        />
      </Panel>
    );
  }
  return (
    <Panel title={labels.measure}>
      <div className="wl-form wl-draft">
        <Select
          size="small"
          label={labels.recommendation}
          description={labels.recommendationHint}
          value={recommendation.id}
          onChange={(event) => choose(event.target.value)}
        >
          {usable.map(({ id, run }) => (
            <option key={id} value={id}>
              {run ? `${run.title} (${run.providerName}${run.town ? `, ${run.town}` : ''})` : id}
            </option>
          ))}
        </Select>
        {course.error && <ErrorState error={course.error} onRetry={() => void course.refetch()} />}
        {course.isPending && <Loading />}
        {course.data && <DraftForm key={recommendation.id} kase={kase} recommendation={recommendation} course={course.data} />}
      </div>
    </Panel>
  );
};
