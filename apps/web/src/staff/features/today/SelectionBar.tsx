import { Button } from '@navikt/ds-react/Button';
import { useMay } from '../../user.js';
import { bundleOf, type BundleCase } from './bundle.js';
import type { ReminderItem } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

type Props = {
  selected: readonly ReminderItem[];
  onComplete: () => void;
  onShift: () => void;
  onBundle: (cases: readonly BundleCase[]) => void;
  onClear: () => void;
};

/** What can be done with the selected entries; its buttons are commands of Strg+K as well. */
export const SelectionBar = ({ selected, onComplete, onShift, onBundle, onClear }: Props) => {
  const labels = useTodayLabels();
  const mayWrite = useMay('reminder.write');
  const cases = bundleOf(selected);
  return (
    <div className="wl-today__selection">
      <p role="status">{selected.length > 0 ? labels.selected(selected.length) : ''}</p>
      {selected.length > 0 && (
        <>
          {mayWrite && (
            <>
              <Button size="small" onClick={onComplete}>
                {labels.completeSelected(selected.length)}
              </Button>
              <Button size="small" variant="secondary" onClick={onShift}>
                {labels.shiftSelected(selected.length)}
              </Button>
            </>
          )}
          {cases ? (
            <Button size="small" variant="secondary" onClick={() => onBundle(cases)}>
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
