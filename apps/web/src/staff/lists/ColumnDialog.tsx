import { Button } from '@navikt/ds-react/Button';
import { Checkbox } from '@navikt/ds-react/Checkbox';
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { FormDialog } from '../../ui/form/FormDialog.js';
import { moved } from './columns.js';
import { useListLabels } from './use-list-labels.js';
import type { ListLook } from './use-list-look.js';

type Props = { look: ListLook; words: Readonly<Record<string, string>>; onClose: () => void };

/** Which columns a list shows and in which order; the one that names the row always stands first. */
export const ColumnDialog = ({ look, words, onClose }: Props) => {
  const labels = useListLabels();
  const [first, ...rest] = Object.keys(words);
  const [shown, setShown] = useState<readonly string[]>(look.columns.filter((id) => id !== first));
  const order = [...shown, ...rest.filter((id) => !shown.includes(id))];
  const submit = () => {
    look.setColumns([first!, ...shown]);
    onClose();
  };
  return (
    <FormDialog title={labels.columnsTitle} submit={labels.take} busy={false} onSubmit={submit} onCancel={onClose}>
      <p className="wl-quiet">{labels.columnsText(words[first!] ?? '')}</p>
      <ul className="wl-column-list">
        {order.map((id) => (
          <li key={id}>
            <Checkbox
              size="small"
              checked={shown.includes(id)}
              onChange={() => setShown(shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id])}
            >
              {words[id]}
            </Checkbox>
            {shown.includes(id) && (
              <span className="wl-column-list__moves">
                <Button
                  type="button"
                  size="small"
                  variant="tertiary"
                  disabled={shown[0] === id}
                  icon={<ArrowUpIcon title={labels.forward(words[id] ?? '')} />}
                  onClick={() => setShown(moved(shown, id, -1))}
                />
                <Button
                  type="button"
                  size="small"
                  variant="tertiary"
                  disabled={shown.at(-1) === id}
                  icon={<ArrowDownIcon title={labels.back(words[id] ?? '')} />}
                  onClick={() => setShown(moved(shown, id, 1))}
                />
              </span>
            )}
          </li>
        ))}
      </ul>
    </FormDialog>
  );
};
