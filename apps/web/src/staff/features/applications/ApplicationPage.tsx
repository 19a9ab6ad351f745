import { BankNoteIcon, CalculatorIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useUser } from '../../user.js';
import { ApplicationStateTag } from '../../words/StateTags.js';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { IdentityBar } from '../../../ui/page/IdentityBar.js';
import { LinkButton } from '../../../ui/page/LinkButton.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { usePathParam } from '../../../ui/router.js';
import type { Application } from './application.js';
import { useApplication } from './applications.api.js';
import { Benefits } from './Benefits.js';
import { BudgetPanel } from './BudgetNote.js';
import { Calculation } from './Calculation.js';
import { Checklist } from './Checklist.js';
import { Findings } from './Findings.js';
import { History } from './History.js';
import { Letters } from './Letters.js';
import { MeasureFacts } from './MeasureFacts.js';
import { Participants } from './Participants.js';
import { Payments } from './Payments.js';
import { StatusPanel } from './StatusPanel.js';
import { useApplicationLabels } from './use-labels.js';
import './applications.css';
import '../../assessment/sheet.css';

/** One application: where it stands, facts beside their calculation, and below the conditions. */
export const ApplicationPage = () => {
  const { page: labels } = useApplicationLabels();
  const toast = useToast();
  const application = useApplication(usePathParam('applicationId'));
  const reload = () => {
    void application.refetch().then(({ isSuccess }) => isSuccess && toast({ text: labels.stale.loaded, tone: 'info' }));
  };
  if (application.data) return <Loaded application={application.data.body} etag={application.data.etag} onReload={reload} />;
  return (
    <>
      <PageHeader title={labels.loading} />
      {application.error ? <ErrorState error={application.error} onRetry={() => void application.refetch()} /> : <Loading lines={8} />}
    </>
  );
};

const Loaded = ({ application, etag, onReload }: { application: Application; etag: string | undefined; onReload: () => void }) => {
  const { page: labels } = useApplicationLabels();
  const { permissions } = useUser();
  const mayCalculate = permissions.includes('application.assess');
  const { state } = application;
  const may = (name: Application['actions'][number]['name']): boolean =>
    application.actions.some((each) => each.name === name && each.allowed);
  const warnsDecider = permissions.includes('application.decide') && !['ENTWURF', 'VORPRUEFUNG_OK'].includes(state);
  return (
    <>
      <IdentityBar
        icon={<BankNoteIcon aria-hidden />}
        title={application.number}
        kind={labels.kind}
        tags={<ApplicationStateTag state={state} />}
        actions={
          mayCalculate && (
            <LinkButton
              to="/foerderrechner"
              search={{ antrag: application.id }}
              size="small"
              variant="secondary"
              icon={<CalculatorIcon aria-hidden />}
            >
              {labels.calculator}
            </LinkButton>
          )
        }
        facts={[
          {
            label: labels.company,
            value: (
              <Link className="wl-link" to={`/unternehmen/${application.company.id}`}>
                {application.company.name}
              </Link>
            ),
          },
          {
            label: labels.course,
            value: (
              <Link className="wl-link" to={`/kurse/${application.run.courseId}`}>
                {application.run.title}
              </Link>
            ),
          },
          {
            label: labels.case,
            value: (
              <Link className="wl-link" to={`/faelle/${application.case.id}`}>
                {application.case.number}
              </Link>
            ),
          },
          { label: labels.preparedBy, value: application.preparedBy.name },
        ]}
      />
      <StatusPanel application={application} etag={etag} onReload={onReload} />
      <div className="wl-application">
        <div className="wl-stack">
          <Participants
            application={application}
            etag={etag}
            editable={may('record-facts') && may('assess')}
            warnsDecider={warnsDecider}
            onReload={onReload}
          />
          <MeasureFacts application={application} />
        </div>
        <div className="wl-stack">
          <Calculation application={application} />
          <Benefits benefits={application.benefits} amendments={application.amendments} />
          <BudgetPanel application={application} />
        </div>
      </div>
      <Payments application={application} etag={etag} onReload={onReload} />
      <Findings application={application} />
      <Checklist application={application} etag={etag} onReload={onReload} />
      <Letters application={application} />
      <History application={application} />
    </>
  );
};
