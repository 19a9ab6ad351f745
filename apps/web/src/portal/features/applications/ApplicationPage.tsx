import { useLabels } from '../../../i18n/language.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { PageState } from '../../../ui/page/PageState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePathParam } from '../../../ui/router.js';
import { useApplication, type CompanyApplication } from '../../applications.api.js';
import { BackLink } from '../../Cards.js';
import { ApplicationTag, isUndecided, useStateLabels } from '../../StateTags.js';
import { applicationsDe, type ApplicationsLabels } from './applications.labels.de.js';
import { applicationsEn } from './applications.labels.en.js';
import { Letters } from './Letters.js';
import './application.css';

/** One application: its state in plain words, who has to act, the amounts, how it came here. */
export const ApplicationPage = () => {
  const labels = useLabels({ de: applicationsDe, en: applicationsEn });
  const states = useStateLabels();
  const formats = useFormats();
  const { data: application, error, refetch } = useApplication(usePathParam('applicationId'));
  if (!application) return <PageState title={labels.title} error={error} onRetry={() => void refetch()} />;
  const { nextStep, measure, state } = application;
  return (
    <>
      <BackLink to="/antraege">{labels.list}</BackLink>
      <PageHeader eyebrow={application.number} title={measure.title} description={<ApplicationTag state={state} />} />
      <div className="wl-stack">
        <Panel title={states.next}>
          <div className="wl-next">
            {nextStep ? (
              <>
                <p className="wl-next__who">{states.who[nextStep.who]}</p>
                <p>{states.what[nextStep.what]}</p>
                <p className="wl-next__since">{labels.since(formats.moment(nextStep.since))}</p>
              </>
            ) : (
              <p>{states.nothing}</p>
            )}
          </div>
        </Panel>
        {application.missingDocuments.length > 0 && (
          <Panel title={labels.missing}>
            <ul>
              {application.missingDocuments.map((kind) => (
                <li key={kind}>{labels.documents[kind]}</li>
              ))}
            </ul>
          </Panel>
        )}
        <Panel title={labels.amounts}>
          <Amounts application={application} labels={labels} />
        </Panel>
        <Letters application={application} labels={labels} />
        <Panel title={labels.measure}>
          <Facts
            columns={2}
            items={[
              { label: labels.course, value: measure.title },
              { label: labels.provider, value: measure.provider },
              { label: labels.period, value: `${formats.day(measure.start)} – ${formats.day(measure.end)}` },
              { label: labels.participants, value: states.people(application.participants) },
              { label: labels.perPerson, value: formats.money(application.courseCostCents) },
              { label: labels.applied, value: application.appliedOn && formats.day(application.appliedOn) },
            ]}
          />
        </Panel>
        <Panel title={labels.history}>
          <ol className="wl-history">
            {application.history.toReversed().map(({ state: past, since }) => (
              <li key={`${past} ${since}`}>
                <strong>{states.application[past]}</strong>
                <time dateTime={since}>{formats.moment(since)}</time>
              </li>
            ))}
          </ol>
        </Panel>
      </div>
    </>
  );
};

const Amounts = ({ application, labels }: { application: CompanyApplication; labels: ApplicationsLabels }) => {
  const states = useStateLabels();
  const formats = useFormats();
  const { employerShareCents, benefits, state } = application;
  return (
    <>
      <dl className="wl-amounts">
        {benefits
          .toSorted((one, other) => one.kind.localeCompare(other.kind))
          .map((benefit) => (
            <div key={benefit.kind}>
              <dt>{labels.benefit[benefit.kind]}</dt>
              <dd>
                {benefit.state === 'ABGELEHNT'
                  ? labels.refused
                  : benefit.amountCents === null
                    ? labels.open
                    : formats.money(benefit.amountCents)}
              </dd>
            </div>
          ))}
        <div>
          <dt>
            {labels.own} <small>{labels.ownHint}</small>
          </dt>
          <dd>{employerShareCents === null ? labels.open : formats.money(employerShareCents)}</dd>
        </div>
      </dl>
      {isUndecided(state) && <p className="wl-note">{states.noPromise}</p>}
    </>
  );
};
