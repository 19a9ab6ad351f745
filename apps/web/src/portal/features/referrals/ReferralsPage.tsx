import { PageHeader } from '../../../ui/page/PageHeader.js';
import { ReferralsPanel, useReferralLabels } from '../../ReferralCards.js';
import { useUser } from '../../user.js';

/** Everything referred to the organisation today. */
export const ReferralsPage = () => {
  const labels = useReferralLabels();
  const user = useUser();
  return (
    <>
      <PageHeader eyebrow={user.organisation.name} title={labels.title} description={labels.lead} />
      <ReferralsPanel />
    </>
  );
};
