import { Button } from '@navikt/ds-react/Button';
import type { ReactNode } from 'react';
import { useListLabels } from './use-list-labels.js';
import './lists.css';

type Props = {
  selected: number;
  /** Rows of the whole view; offered where more than the chosen ones are there. */
  total: number;
  onAll: () => void;
  onClear: () => void;
  /** What can be done with them. */
  children: ReactNode;
};

/** How many rows are chosen, and what can be done with them; stays in sight while one scrolls. */
export const SelectionBar = ({ selected, total, onAll, onClear, children }: Props) => {
  const labels = useListLabels();
  return (
    <div className={selected > 0 ? 'wl-selection' : 'wl-selection wl-selection--empty'}>
      <p role="status">{selected > 0 ? labels.selected(selected) : ''}</p>
      {selected > 0 && (
        <>
          {children}
          {total > selected && (
            <Button size="small" variant="tertiary" onClick={onAll}>
              {labels.selectAll(total)}
            </Button>
          )}
          <Button size="small" variant="tertiary" onClick={onClear}>
            {labels.clearSelection}
          </Button>
        </>
      )}
    </div>
  );
};
