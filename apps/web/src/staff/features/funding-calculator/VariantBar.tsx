import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { Button } from '@navikt/ds-react/Button';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useFormats } from '../../../ui/format/use-formats.js';
import { Panel } from '../../../ui/page/Panel.js';
import { nameOf } from './names.js';
import { useAnyFactWords, useCalculatorLabels } from './use-calculator-labels.js';
import { changedFacts, factsIn, mostVariants, presetsFor, type Preset, type Variant } from './variants.js';

type Props = {
  variants: readonly Variant[];
  selected: number;
  onSelect: (index: number) => void;
  onAdd: (preset: Preset) => void;
  onRemove: (index: number) => void;
};

/** Which variant the fields below belong to, what is different in it, and the way to another one. */
export const VariantBar = ({ variants, selected, onSelect, onAdd, onRemove }: Props) => {
  const labels = useCalculatorLabels();
  const { facts: words } = useAnyFactWords();
  const differs = changedFacts([variants[0]!, variants[selected]!]);
  return (
    <Panel title={labels.variants} actions={<AddVariant variants={variants} onAdd={onAdd} />}>
      <div className="wl-variants">
        <div role="group" aria-label={labels.variants} className="wl-variants__row">
          {variants.map(({ id }, index) => (
            <Button
              key={id}
              size="small"
              variant={index === selected ? 'primary' : 'secondary'}
              aria-pressed={index === selected}
              onClick={() => onSelect(index)}
            >
              {nameOf(variants, index, labels)}
            </Button>
          ))}
          {selected > 0 && (
            <Button size="small" variant="tertiary" icon={<TrashIcon aria-hidden />} onClick={() => onRemove(selected)}>
              {labels.remove}
            </Button>
          )}
        </div>
        <p className="wl-subtle">
          {selected === 0
            ? labels.variantsHint
            : differs.length > 0
              ? `${labels.differs}: ${differs.map((name) => words[name]).join(', ')}`
              : labels.same}
        </p>
        {variants.length >= mostVariants && <p className="wl-subtle">{labels.full}</p>}
      </div>
    </Panel>
  );
};

const AddVariant = ({ variants, onAdd }: Pick<Props, 'variants' | 'onAdd'>) => {
  const labels = useCalculatorLabels();
  const formats = useFormats();
  const heads = (quarters: number): string => formats.number(quarters / 4, 2);
  const noteOf = ({ missing, staff }: Preset): string | undefined =>
    missing ? labels.why[missing] : staff && labels.instead(heads(staff[1]), heads(staff[0]));
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button size="small" variant="secondary" icon={<PlusIcon aria-hidden />} disabled={variants.length >= mostVariants}>
          {labels.add}
        </Button>
      </ActionMenu.Trigger>
      <ActionMenu.Content>
        <ActionMenu.Group aria-label={labels.add}>
          {presetsFor(factsIn(variants, 0)).map((preset) => {
            const note = noteOf(preset);
            return (
              <ActionMenu.Item key={preset.kind} disabled={preset.changes === undefined} onSelect={() => onAdd(preset)}>
                {labels.kinds[preset.kind]}
                {note && ` (${note})`}
              </ActionMenu.Item>
            );
          })}
        </ActionMenu.Group>
      </ActionMenu.Content>
    </ActionMenu>
  );
};
