import { Buildings2Icon } from '@navikt/aksel-icons';
import { Block } from '../../../ui/page/Block.js';
import { IdentityBar } from '../../../ui/page/IdentityBar.js';
import { PageState } from '../../../ui/page/PageState.js';
import { PageTabs } from '../../../ui/page/PageTabs.js';
import { usePathParam } from '../../../ui/router.js';
import { Timeline } from '../../timeline/Timeline.js';
import { useMay } from '../../user.js';
import { AppointmentsPanel } from '../../appointments/AppointmentsPanel.js';
import { AgreementsPanel } from './AgreementsPanel.js';
import { useCompany, type Company } from './companies.api.js';
import { ContactsPanel } from './ContactsPanel.js';
import { DecisivePanel } from './DecisivePanel.js';
import { DirectoryTab } from './DirectoryTab.js';
import { HeadcountPanel } from './HeadcountPanel.js';
import { PortalUsersPanel } from './PortalUsersPanel.js';
import { useRelationship } from './relationship.api.js';
import { RelationshipHistory } from './RelationshipHistory.js';
import { RelationshipPanel } from './RelationshipPanel.js';
import { StateTag } from './StateTag.js';
import { useCompaniesLabels } from './use-companies-labels.js';
import { WorkPanels } from './WorkPanels.js';
import './companies.css';

/** One establishment: how the Träger stands with it, its size, the shared entry, and how all that came about. */
export const CompanyPage = () => {
  const labels = useCompaniesLabels();
  const { data: page, error, refetch } = useCompany(usePathParam('companyId'));
  if (!page) return <PageState title={labels.kind} error={error} onRetry={() => void refetch()} />;
  const { establishment, company, group } = page;
  return (
    <>
      <IdentityBar
        icon={<Buildings2Icon aria-hidden />}
        title={establishment.name}
        kind={labels.kind}
        tags={<Standing companyId={establishment.id} />}
        facts={[
          { label: labels.town, value: establishment.town },
          { label: labels.number, value: establishment.betriebsnummer },
          ...(company.name === establishment.name ? [] : [{ label: labels.company, value: company.name }]),
          ...(group ? [{ label: labels.group, value: group.name }] : []),
        ]}
      />
      <PageTabs
        label={labels.tabs.label}
        tabs={[
          { id: 'uebersicht', label: labels.tabs.overview, content: <Overview page={page} /> },
          { id: 'groesse', label: labels.tabs.size, content: <Size page={page} /> },
          { id: 'verzeichnis', label: labels.tabs.directory, content: <DirectoryTab page={page} /> },
          { id: 'verlauf', label: labels.tabs.history, content: <History page={page} /> },
        ]}
      />
    </>
  );
};

const Standing = ({ companyId }: { companyId: string }) => {
  const { data } = useRelationship(companyId);
  return data && <StateTag state={data.state} until={data.planned?.on} />;
};

const Overview = ({ page }: { page: Company }) => {
  const maySeeAccounts = useMay('portal-user.read');
  const { id } = page.establishment;
  return (
    <div className="wl-columns">
      <div className="wl-stack">
        <Block>
          <RelationshipPanel companyId={id} />
        </Block>
        <Block>
          <WorkPanels companyId={id} />
        </Block>
      </div>
      <div className="wl-stack">
        <Block>
          <AppointmentsPanel subject={{ kind: 'company', id, label: page.establishment.name }} />
        </Block>
        <Block>
          <ContactsPanel page={page} />
        </Block>
        <Block>{maySeeAccounts && <PortalUsersPanel companyId={id} />}</Block>
      </div>
    </div>
  );
};

const Size = ({ page }: { page: Company }) => (
  <div className="wl-columns">
    <div className="wl-stack">
      <Block>
        <HeadcountPanel company={page} />
      </Block>
      <Block>
        <AgreementsPanel company={page} />
      </Block>
    </div>
    <div className="wl-stack">
      <Block>
        <DecisivePanel companyId={page.establishment.id} />
      </Block>
    </div>
  </div>
);

const History = ({ page: { establishment } }: { page: Company }) => (
  <div className="wl-columns">
    <Timeline record={{ kind: 'company', id: establishment.id }} heading={`${establishment.name}, ${establishment.town}`} />
    <RelationshipHistory companyId={establishment.id} />
  </div>
);
