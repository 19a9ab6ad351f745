import { Buildings2Icon, EnvelopeClosedIcon, PhoneIcon } from '@navikt/aksel-icons';
import { Facts } from '../../../ui/page/Facts.js';
import { IdentityBar } from '../../../ui/page/IdentityBar.js';
import { PageState } from '../../../ui/page/PageState.js';
import { Panel } from '../../../ui/page/Panel.js';
import { usePathParam } from '../../../ui/router.js';
import { useMay } from '../../user.js';
import { AgreementsPanel } from './AgreementsPanel.js';
import { useCompany, type Company } from './companies.api.js';
import { HeadcountPanel } from './HeadcountPanel.js';
import { PortalUsersPanel } from './PortalUsersPanel.js';
import { useCompaniesLabels } from './use-companies-labels.js';
import './companies.css';

/** One establishment: directory, headcount, agreements, contacts. */
export const CompanyPage = () => {
  const labels = useCompaniesLabels();
  const maySeeAccounts = useMay('portal-user.read');
  const { data: page, error, refetch } = useCompany(usePathParam('companyId'));
  if (!page) return <PageState title={labels.kind} error={error} onRetry={() => void refetch()} />;
  const { establishment, company, group } = page;
  return (
    <>
      <IdentityBar
        icon={<Buildings2Icon aria-hidden />}
        title={establishment.name}
        kind={labels.kind}
        facts={[
          { label: labels.town, value: establishment.town },
          { label: labels.number, value: establishment.betriebsnummer },
        ]}
      />
      <div className="wl-columns">
        <div className="wl-stack">
          <HeadcountPanel company={page} />
          <AgreementsPanel company={page} />
        </div>
        <div className="wl-stack">
          <Panel title={labels.facts}>
            <Facts
              items={[
                { label: labels.address, value: `${establishment.street}, ${establishment.plz} ${establishment.town}` },
                { label: labels.wz, value: establishment.wzCode },
                { label: labels.company, value: company.name },
                { label: labels.group, value: group?.name ?? labels.noGroup },
                { label: labels.needs, value: labels.needsCount(page.needs) },
              ]}
            />
          </Panel>
          <Contacts contacts={page.contacts} />
          {maySeeAccounts && <PortalUsersPanel companyId={establishment.id} />}
        </div>
      </div>
    </>
  );
};

const Contacts = ({ contacts }: Pick<Company, 'contacts'>) => {
  const labels = useCompaniesLabels();
  return (
    <Panel title={labels.contacts}>
      {contacts.length === 0 ? (
        <p className="wl-quiet">{labels.noContact}</p>
      ) : (
        <ul className="wl-plain">
          {contacts.map(({ id, displayName, role, phone, email }) => (
            <li key={id}>
              <strong>{displayName}</strong>
              <span>{role}</span>
              {phone && (
                <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
                  <PhoneIcon aria-hidden fontSize="1.25rem" />
                  <span>{phone}</span>
                </a>
              )}
              {email && (
                <a href={`mailto:${email}`}>
                  <EnvelopeClosedIcon aria-hidden fontSize="1.25rem" />
                  <span>{email}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
};
