import { CheckmarkCircleFillIcon } from '@navikt/aksel-icons';
import { useLabels } from '../../../i18n/language.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { PageState } from '../../../ui/page/PageState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePathParam } from '../../../ui/router.js';
import { useNeed } from '../../needs.api.js';
import { needsDe } from './needs.labels.de.js';
import { needsEn } from './needs.labels.en.js';
import './need-form.css';

/** After sending: the number, what happens next and by when. */
export const NeedSentPage = () => {
  const labels = useLabels({ de: needsDe, en: needsEn });
  const formats = useFormats();
  const { data: need, error, refetch } = useNeed(usePathParam('needId'));
  if (!need) return <PageState title={labels.title} error={error} onRetry={() => void refetch()} />;
  const { done } = labels;
  return (
    <div className="wl-stack wl-done">
      <PageHeader title={done.title} eyebrow={<CheckmarkCircleFillIcon aria-hidden fontSize="3rem" />} />
      <Panel title={done.number}>
        <p className="wl-done__number">{need.number}</p>
      </Panel>
      <Panel title={done.next}>
        <ol>
          <li>{done.first(need.nextStep.until && formats.day(need.nextStep.until))}</li>
          <li>{done.second}</li>
          <li>{done.third}</li>
        </ol>
      </Panel>
      <div className="wl-need-form__buttons">
        <LinkButton to="/">{labels.home}</LinkButton>
        <LinkButton to={`/bedarf/${need.id}`} variant="secondary">
          {done.open}
        </LinkButton>
      </div>
    </div>
  );
};
