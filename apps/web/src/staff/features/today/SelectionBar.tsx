import { Button } from '@navikt/ds-react/Button';
import { bundleOf, type BundleCase } from './bundle.js';
import type { ReminderItem } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

type Props = { selected: readonly ReminderItem[]; onBundle: (cases: readonly BundleCase[]) => void; onClear: () => void };

/** What can be done with the selected entries; its button is a command of Strg+K as well. */
export const SelectionBar = ({ selected, onBundle, onClear }: Props) => {
  const labels = useTodayLabels();
  const cases = bundleOf(selected);
  return (
    <div className="wl-today__selection">
      <p role="status">{selected.length > 0 ? labels.selected(selected.length) : ''}</p>
      {selected.length > 0 && (
        <>
          {cases ? (
            <Button size="small" onClick={() => onBundle(cases)}>
              {labels.bundle.begin}
            </Button>
          ) : (
            selected.length > 1 && <span className="wl-quiet">{labels.bundle.differ}</span>
          )}
          <Button size="small" variant="tertiary" onClick={onClear}>
            {labels.clear}
          </Button>
        </>
      )}
    </div>
  );
};
