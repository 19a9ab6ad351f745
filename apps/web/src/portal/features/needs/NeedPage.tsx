import { useLabels } from '../../../i18n/language.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { PageState } from '../../../ui/page/PageState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePathParam } from '../../../ui/router.js';
import { BackLink } from '../../Cards.js';
import { useNeed } from '../../needs.api.js';
import { NeedTag, useStateLabels } from '../../StateTags.js';
import { needsDe } from './needs.labels.de.js';
import { needsEn } from './needs.labels.en.js';

/** One reported need: where it stands, and what was written. */
export const NeedPage = () => {
  const labels = useLabels({ de: needsDe, en: needsEn });
  const states = useStateLabels();
  const formats = useFormats();
  const { data: need, error, refetch } = useNeed(usePathParam('needId'));
  if (!need) return <PageState title={labels.title} error={error} onRetry={() => void refetch()} />;
  const { form } = labels;
  const until = need.nextStep.until && formats.day(need.nextStep.until);
  return (
    <>
      <BackLink to="/bedarf">{labels.list}</BackLink>
      <PageHeader eyebrow={need.number} title={need.topic} description={<NeedTag status={need.status} />} />
      <div className="wl-stack">
        <Panel title={states.next}>
          <div className="wl-next">
            <p>{states.needNext[need.nextStep.text](until)}</p>
          </div>
        </Panel>
        <Panel title={labels.facts}>
          <Facts
            columns={2}
            items={[
              { label: form.short.people, value: states.people(need.headcount) },
              { label: form.short.start, value: need.startsFrom ? formats.day(need.startsFrom) : form.startOpen },
              { label: form.short.remarks, value: need.remarks ?? form.none },
              { label: labels.reported, value: formats.moment(need.submittedAt) },
            ]}
          />
        </Panel>
        <Panel title={labels.contact}>
          <Facts
            columns={2}
            items={[
              { label: form.name, value: need.contactName },
              { label: form.phone, value: need.contactPhone },
              { label: form.email, value: need.contactEmail },
            ]}
          />
        </Panel>
      </div>
    </>
  );
};
