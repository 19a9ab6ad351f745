import { PhoneIcon } from '@navikt/aksel-icons';
import { useTodayLabels } from './use-today-labels.js';

/** A telephone number one can press; says so when there is none. */
export const PhoneLine = ({ phone, contactName }: { phone: string | null; contactName: string | null }) => {
  const labels = useTodayLabels();
  if (!phone) return <span className="wl-quiet">{labels.noPhone}</span>;
  return (
    <a className="wl-today__phone" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
      <PhoneIcon aria-hidden fontSize="1.25rem" />
      {[phone, contactName].filter(Boolean).join(' · ')}
    </a>
  );
};
