import { useFormats } from '../../../ui/format/use-formats.js';
import type { Company } from './companies.api.js';
import { useCompaniesLabels } from './use-companies-labels.js';

type Row = Pick<Company['agreements'][number], 'changed' | 'changedAt' | 'changedBy'>;

/** Who changed a row last and when, or recorded it. */
export const LastChange = ({ row: { changed, changedAt, changedBy } }: { row: Row }) => {
  const labels = useCompaniesLabels();
  const formats = useFormats();
  const words = changed ? labels.rowChangedBy : labels.rowRecordedBy;
  return <small className="wl-quiet">{words(changedBy, formats.moment(changedAt))}</small>;
};
