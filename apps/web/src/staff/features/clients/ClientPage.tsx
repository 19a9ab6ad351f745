import { Button } from '@navikt/ds-react/Button';
import { ChatIcon, PersonIcon } from '@navikt/aksel-icons';
import { useEffect } from 'react';
import { ErrorState } from '../../../ui/feedback/ErrorState.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useFormats } from '../../../ui/format/use-formats.js';
import { IdentityBar } from '../../../ui/page/IdentityBar.js';
import { Block } from '../../../ui/page/Block.js';
import { PageTabs } from '../../../ui/page/PageTabs.js';
import { usePathParam } from '../../../ui/router.js';
import { useRecent } from '../../../ui/shell/recent.js';
import { useDesk, useDeskSubject } from '../../desk/desk.js';
import { RequestsOfClient } from '../../requests/RequestsOfClient.js';
import { useMay, useSees } from '../../user.js';
import { GrantBanner } from '../../access/GrantBanner.js';
import { isReasonNeeded, ReasonNeeded } from '../../access/ReasonNeeded.js';
import { isLocked, RestrictionBanner } from '../../restrictions/Restrictions.js';
import { Timeline } from '../../timeline/Timeline.js';
import { AppointmentsPanel } from '../../appointments/AppointmentsPanel.js';
import { ClientCases } from './ClientCases.js';
import './clients.css';
import { ClientGlance } from './ClientGlance.js';
import { ClientFacts } from './ClientFacts.js';
import { useClient, type Client } from './clients.api.js';
import { ConsentsPanel } from './ConsentsPanel.js';
import { useProfileLabels } from './profile.api.js';
import { ProfileTab } from './ProfileTab.js';
import { ReferralsPanel } from './ReferralsPanel.js';
import { HealthFactsPanel, RestrictedFactsPanel } from './RestrictedFactsPanel.js';
import { LastOpened } from './LastOpened.js';
import { MergedInto, mergedInto } from './MergedInto.js';
import { MergesPanel } from './MergesPanel.js';
import { ContactPanel } from './ContactPanel.js';
import { HouseholdPanel } from './HouseholdPanel.js';
import { PrivacyInformationPanel } from './PrivacyInformationPanel.js';
import { TargetGroupsPanel } from './TargetGroupsPanel.js';
import { TakeOverTyped } from './TakeOverTyped.js';
import { SevereDisabilityPanel } from './SevereDisabilityPanel.js';
import { useClientLabels } from './use-client-labels.js';

/** One person: who it is, the cases, the facts, and the restricted record apart from them. */
export const ClientPage = () => {
  const id = usePathParam('clientId');
  const { data, error, refetch } = useClient(id);
  if (isReasonNeeded(error)) return <ReasonNeeded clientId={id} heading />;
  const survivor = mergedInto(error);
  if (survivor) return <MergedInto {...survivor} />;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return <Shown key={id} client={data.body} etag={data.etag} />;
};

const Shown = ({ client, etag }: { client: Client; etag: string | undefined }) => {
  const labels = useClientLabels();
  const profile = useProfileLabels();
  const formats = useFormats();
  const { record } = useDesk();
  const { remember } = useRecent();
  const locked = isLocked(client.restrictions);
  const mayWrite = useMay('client.write') && !locked;
  const seesRestricted = useSees('restricted');
  const mayHousehold = useMay('client.household');
  const mayReadRestricted = useMay('client.restricted');
  const mayRestricted = mayReadRestricted && !locked;
  const mayRecord = useMay('session.record') && !locked;
  const mayTakeIn = useMay('privacy.request.record');
  const mayMerge = useMay('client.merge') && !locked;
  const { id, displayName, number, birthDate, ageRange, town, phone } = client;
  useDeskSubject({ kind: 'client', clientId: id, label: displayName });
  useEffect(() => {
    remember({ id, group: labels.title, title: displayName, detail: number, icon: <PersonIcon />, to: `/personen/${id}` });
    // Once per person: remembering itself changes `remember`.
  }, [id, displayName]); // oxlint-disable-line react-hooks/exhaustive-deps
  const overview = (
    <div className="wl-stack">
      <Block>
        <ClientGlance client={client} />
      </Block>
      <div className="wl-columns">
        <div className="wl-stack">
          <Block>
            <ClientCases clientId={id} />
          </Block>
          <Block>
            <ClientFacts client={client} etag={etag} />
          </Block>
        </div>
        <div className="wl-stack">
          <Block>
            <AppointmentsPanel subject={{ kind: 'client', id, label: displayName }} closed={locked} />
          </Block>
          <Block>
            <ContactPanel clientId={id} etag={etag} mayWrite={mayWrite} />
          </Block>
          <Block>{mayTakeIn && <RequestsOfClient clientId={id} />}</Block>
          <Block>
            <MergesPanel clientId={id} mayMerge={mayMerge} />
          </Block>
          <Block>
            <LastOpened clientId={id} />
          </Block>
        </div>
      </div>
    </div>
  );
  const agreed = (
    <div className="wl-halves">
      <Block>
        <ConsentsPanel clientId={id} />
      </Block>
      <div className="wl-stack">
        <Block>
          <PrivacyInformationPanel clientId={id} mayWrite={mayWrite} />
        </Block>
        <Block>
          <ReferralsPanel clientId={id} name={displayName} />
        </Block>
      </div>
    </div>
  );
  const groups =
    seesRestricted && mayReadRestricted ? (
      <div className="wl-halves">
        <TargetGroupsPanel clientId={id} etag={etag} mayWrite={mayRestricted} />
      </div>
    ) : (
      <p className="wl-quiet">{labels.restrictedNot}</p>
    );
  const household = mayHousehold ? (
    <div className="wl-halves">
      <HouseholdPanel clientId={id} etag={etag} mayWrite={!locked} />
    </div>
  ) : (
    <p className="wl-quiet">{labels.restrictedNot}</p>
  );
  const restricted = (
    <div className="wl-halves">
      {!(seesRestricted && (mayWrite || mayRestricted)) && (
        <p className="wl-quiet">{locked ? labels.restrictedLocked : labels.restrictedNot}</p>
      )}
      <div className="wl-stack">
        <Block>{mayWrite && seesRestricted && <SevereDisabilityPanel clientId={id} etag={etag} />}</Block>
        <Block>{mayRestricted && seesRestricted && <RestrictedFactsPanel clientId={id} etag={etag} />}</Block>
      </div>
      <Block>{mayRestricted && seesRestricted && <HealthFactsPanel clientId={id} etag={etag} />}</Block>
    </div>
  );
  return (
    <>
      <IdentityBar
        icon={<PersonIcon aria-hidden />}
        title={displayName}
        kind={labels.kind}
        facts={[
          ageRange
            ? { label: labels.fields.ageRange, value: labels.ageRanges[ageRange] }
            : { label: labels.columns.birthDate, value: birthDate ? formats.plainDay(birthDate) : '–' },
          { label: labels.fields.number, value: number },
          ...(town ? [{ label: labels.fields.town, value: town }] : []),
          ...(phone ? [{ label: labels.fields.phone, value: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a> }] : []),
        ]}
        actions={
          mayRecord && (
            <Button size="small" icon={<ChatIcon aria-hidden />} aria-keyshortcuts="n g" onClick={() => record()}>
              {labels.session}
            </Button>
          )
        }
      />
      <GrantBanner clientId={id} />
      <RestrictionBanner restrictions={client.restrictions} />
      {mayWrite && <TakeOverTyped client={client} etag={etag} />}
      <PageTabs
        label={labels.tabs.label}
        tabs={[
          { id: 'uebersicht', label: labels.tabs.overview, content: overview },
          {
            id: 'verlauf',
            label: labels.tabs.history,
            content: <Timeline record={{ kind: 'client', id }} heading={`${displayName}, ${number}`} />,
          },
          { id: 'zielgruppen', label: labels.tabs.groups, content: groups },
          { id: 'qualifikation', label: profile.tab, content: <ProfileTab clientId={id} mayWrite={mayWrite} /> },
          { id: 'einwilligungen', label: labels.tabs.consents, content: agreed },
          { id: 'haushalt', label: labels.tabs.household, content: household },
          { id: 'geschuetzt', label: labels.tabs.restricted, content: restricted },
        ]}
      />
    </>
  );
};
