import { Button } from '@navikt/ds-react/Button';
import { useState } from 'react';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Facts } from '../../../ui/page/Facts.js';
import { Panel } from '../../../ui/page/Panel.js';
import { useMay, useUser } from '../../user.js';
import type { Case } from './cases.api.js';
import { FollowerDialog } from './FollowerDialog.js';
import { useFollow } from './hand-overs.api.js';
import { OfficesDialog } from './OfficesDialog.js';
import { RoleDialog } from './RoleDialog.js';
import { TakeOverDialog } from './TakeOverDialog.js';
import { TransferDialog } from './TransferDialog.js';
import { useCaseLabels } from './use-case-labels.js';
import { useHandOverLabels } from './use-hand-over-labels.js';

type DialogName = 'take-over' | 'offer-transfer' | 'change-offices' | 'role' | 'follower';

/** Who is responsible and since when, who follows; a case can be handed over, a colleague's be taken over. */
export const CaseFacts = ({ kase, etag, closed }: { kase: Case; etag: string | undefined; closed: boolean }) => {
  const labels = useCaseLabels();
  const words = useHandOverLabels();
  const formats = useFormats();
  const toast = useToast();
  const user = useUser();
  const mayChange = useMay('case.change');
  const [dialog, setDialog] = useState<DialogName>();
  const follow = useFollow(kase.id);
  const may = (name: Case['actions'][number]['name']) => kase.actions.some((action) => action.name === name && action.allowed);
  const follows = kase.followers.some(({ id }) => id === user.id);
  const close = () => setDialog(undefined);
  const { need, fundingOwner } = kase;
  const buttons = (
    [
      ['take-over', labels.takeOver],
      ['offer-transfer', words.offer],
      ['change-offices', words.offices],
    ] as const
  ).filter(([name]) => may(name));
  const toggle = () =>
    follow.mutate({ userId: user.id, follows: !follows }, { onSuccess: () => toast({ text: follows ? words.followsNot : words.follows }) });
  return (
    <Panel
      title={labels.facts}
      footer={
        !closed && (
          <div className="wl-transfer__buttons">
            {buttons.map(([name, label]) => (
              <Button key={name} size="small" variant="secondary" onClick={() => setDialog(name)}>
                {label}
              </Button>
            ))}
            {kase.owner.id !== user.id && (
              <Button size="small" variant="tertiary" loading={follow.isPending} onClick={toggle}>
                {follows ? words.unfollow : words.follow}
              </Button>
            )}
            {mayChange && (
              <Button size="small" variant="tertiary" onClick={() => setDialog('role')}>
                {words.giveRole}
              </Button>
            )}
            <Button size="small" variant="tertiary" onClick={() => setDialog('follower')}>
              {words.addFollower}
            </Button>
          </div>
        )
      }
    >
      <Facts
        items={[
          { label: labels.responsible, value: kase.owner.name },
          ...kase.team.map(({ role, user: { name } }) => ({ label: words.roles[role], value: name })),
          { label: words.followers, value: kase.followers.map(({ name }) => name).join(', ') || words.noFollowers },
          { label: labels.opened, value: formats.day(kase.openedOn) },
          { label: labels.lastContact, value: kase.lastContactOn ? formats.day(kase.lastContactOn) : labels.never },
          ...(need ? [{ label: labels.need, value: labels.needText(need.number, need.topic, need.headcount) }] : []),
          { label: labels.integrationOffice, value: kase.integrationOffice.name },
          {
            label: labels.fundingOffice,
            value: fundingOwner ? `${kase.fundingOffice.name}, ${fundingOwner.name}` : kase.fundingOffice.name,
          },
        ]}
      />
      {dialog === 'take-over' && <TakeOverDialog kase={kase} etag={etag} onClose={close} />}
      {dialog === 'offer-transfer' && <TransferDialog kase={kase} etag={etag} onClose={close} />}
      {dialog === 'change-offices' && <OfficesDialog kase={kase} etag={etag} onClose={close} />}
      {dialog === 'role' && <RoleDialog kase={kase} onClose={close} />}
      {dialog === 'follower' && <FollowerDialog caseId={kase.id} onClose={close} />}
    </Panel>
  );
};
