import type { ReactNode } from 'react';
import { Panel } from '../../../ui/page/Panel.js';
import { useCompany } from '../../company.api.js';
import type { StartLabels } from './start.labels.de.js';

/** Who looks after the company; the hotline is there even when nobody does yet. */
export const ContactPanel = ({ labels, icon }: { labels: StartLabels; icon: ReactNode }) => {
  const { data } = useCompany();
  const office = data?.contact.office;
  return (
    <Panel title={labels.contact}>
      <div className="wl-next">
        <p>{data?.contact.name ? <strong>{data.contact.name}</strong> : labels.noPerson}</p>
        {office && (
          <p>
            {office.name}
            {office.name.includes(office.town) ? '' : `, ${office.town}`}
          </p>
        )}
        <a className="wl-tel" href="tel:+498004555520">
          {icon}
          {labels.hotline}
        </a>
        <p className="wl-card__small">{labels.hotlineHint}</p>
      </div>
    </Panel>
  );
};
