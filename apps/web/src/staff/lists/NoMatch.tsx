import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/feedback/EmptyState.js';
import { useListLabels } from './use-list-labels.js';
import type { ListLook } from './use-list-look.js';

/** Says that the filters leave nothing, and takes them off; `otherwise` stands where there is nothing at all. */
export const NoMatch = ({ look, icon, otherwise }: { look: ListLook; icon: ReactNode; otherwise: ReactNode }) => {
  const labels = useListLabels();
  const narrowed = Object.entries(look.filters).some(([facet, values]) => facet !== 'owner' || !['me', 'all'].includes(values));
  if (!narrowed) return otherwise;
  const clear = (
    <Button size="small" variant="secondary" onClick={look.clear}>
      {labels.clear}
    </Button>
  );
  return (
    <EmptyState icon={icon} title={labels.noMatch} actions={clear}>
      {labels.noMatchText}
    </EmptyState>
  );
};
