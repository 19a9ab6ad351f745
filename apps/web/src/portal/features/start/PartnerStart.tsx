import { useLabels } from '../../../i18n/language.js';
import { PageHeader } from '../../../ui/page/PageHeader.js';
import { ReferralsPanel } from '../../ReferralCards.js';
import { useUser } from '../../user.js';
import { organisationsDe } from './organisations.labels.de.js';
import { organisationsEn } from './organisations.labels.en.js';

/** The first page of a partner organisation: who it is here, and who is referred to it. */
export const PartnerStart = () => {
  const labels = useLabels({ de: organisationsDe, en: organisationsEn });
  const user = useUser();
  return (
    <>
      <PageHeader eyebrow={user.organisation.name} title={labels.hello(user.displayName)} description={labels.partnerLead} />
      <ReferralsPanel />
    </>
  );
};
