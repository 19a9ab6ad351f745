import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useMay } from '../../user.js';
import { AssignDialog } from './AssignDialog.js';
import { MoveDialog } from './MoveDialog.js';
import { PlanDialog } from './PlanDialog.js';
import { StateTag } from './StateTag.js';
import { useCancelPlan, useRelationship, type RelationshipEvent, type RelationshipPage } from './relationship.api.js';
import { useCompaniesLabels } from './use-companies-labels.js';

/** State, plan, owner and deputy, with the steps the state allows and no others. */
export const RelationshipPanel = ({ companyId }: { companyId: string }) => {
  const labels = useCompaniesLabels();
  const { data, error, refetch } = useRelationship(companyId);
  return (
    <Panel title={labels.relation.title}>
      {error && !data ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <Standing companyId={companyId} page={data} />
      ) : (
        <Loading lines={3} />
      )}
    </Panel>
  );
};

type Open = { readonly event: RelationshipEvent } | 'plan' | 'assign';

const Standing = ({ companyId, page }: { companyId: string; page: RelationshipPage }) => {
  const { relation } = useCompaniesLabels();
  const formats = useFormats();
  const mayWrite = useMay('company.write');
  const [open, setOpen] = useState<Open>();
  const { state, stateSince, planned, owner, deputy } = page;
  const close = () => setOpen(undefined);
  return (
    <div className="wl-stack">
      <Facts
        columns={2}
        items={[
          {
            label: relation.state,
            value: (
              <>
                <StateTag state={state} until={planned?.on} /> {stateSince && relation.since(formats.moment(stateSince))}
              </>
            ),
          },
          {
            label: relation.planned,
            value: planned ? relation.plannedFor(relation.events[planned.event], formats.day(planned.on)) : relation.nothingPlanned,
          },
          { label: relation.owner, value: owner?.name ?? relation.nobody },
          { label: relation.deputy, value: deputy?.name ?? relation.nobody },
        ]}
      />
      {mayWrite && (
        <div className="wl-form__buttons wl-no-print">
          {page.allowed.map(({ event }, index) => (
            <Button key={event} size="small" variant={index === 0 ? 'primary' : 'secondary'} onClick={() => setOpen({ event })}>
              {relation.events[event]}
            </Button>
          ))}
          {page.plannable.length > 0 && (
            <Button size="small" variant="tertiary" onClick={() => setOpen('plan')}>
              {planned ? relation.replan : relation.plan}
            </Button>
          )}
          {planned && state !== 'resting' && <CancelPlan companyId={companyId} version={page.version} />}
          <Button size="small" variant="tertiary" onClick={() => setOpen('assign')}>
            {relation.assign}
          </Button>
        </div>
      )}
      {open === 'plan' && <PlanDialog companyId={companyId} page={page} onClose={close} />}
      {open === 'assign' && <AssignDialog companyId={companyId} page={page} onClose={close} />}
      {typeof open === 'object' && <MoveDialog companyId={companyId} page={page} event={open.event} onClose={close} />}
    </div>
  );
};

const CancelPlan = ({ companyId, version }: { companyId: string; version: number }) => {
  const { relation } = useCompaniesLabels();
  const toast = useToast();
  const cancel = useCancelPlan(companyId, version);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        loading={cancel.isPending}
        onClick={() => cancel.mutate(undefined, { onSuccess: () => toast({ text: relation.planCancelled }) })}
      >
        {relation.cancelPlan}
      </Button>
      {cancel.error && <ErrorState error={cancel.error} />}
    </>
  );
};
