import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { Button } from '@navikt/ds-react/Button';
import { Chips } from '@navikt/ds-react/Chips';
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { useListCounts, type ListCounts } from './lists.api.js';
import type { ListLook } from './use-list-look.js';
import { useListLabels } from './use-list-labels.js';
import './lists.css';

/** One filter: its name, and the word for each of its codes; names of colleagues and places come with the counts. */
export type FacetWords = {
  readonly facet: string;
  readonly label: string;
  readonly words?: Readonly<Record<string, string>> | ((code: string) => string);
};

/** The filters of a list as menus with the number of rows behind each choice, and what is chosen as chips. */
export const FilterBar = ({ look, facets }: { look: ListLook; facets: readonly FacetWords[] }) => {
  const labels = useListLabels();
  const { data: counts } = useListCounts(look.shape.list, look.filters);
  const chosen = facets.flatMap((facet) => valuesOf(look, facet.facet).map((value) => ({ facet, value })));
  return (
    <div className="wl-filters">
      <div className="wl-filters__menus" role="group" aria-label={labels.filters}>
        {facets.map((facet) => (
          <FacetMenu key={facet.facet} facet={facet} look={look} counts={counts} />
        ))}
      </div>
      {chosen.length > 0 && (
        <Chips size="small" className="wl-filters__chips">
          {chosen.map(({ facet, value }) => (
            <Chips.Removable
              key={`${facet.facet}=${value}`}
              onDelete={() => look.setFilter(facet.facet, without(valuesOf(look, facet.facet), value))}
            >
              {`${facet.label}: ${wordOf(facet, value, counts, labels.me)}`}
            </Chips.Removable>
          ))}
        </Chips>
      )}
      <div className="wl-filters__sum">
        <span role="status">{counts && labels.total(counts.total.count, counts.total.more)}</span>
        {chosen.length > 0 && (
          <Button size="small" variant="tertiary" onClick={look.clear}>
            {labels.clear}
          </Button>
        )}
      </div>
    </div>
  );
};

const FacetMenu = ({ facet, look, counts }: { facet: FacetWords; look: ListLook; counts: ListCounts | undefined }) => {
  const labels = useListLabels();
  const chosen = valuesOf(look, facet.facet);
  const options = counts?.options.filter((option) => option.facet === facet.facet) ?? [];
  // What is chosen stays to be taken off, even where nothing is behind it any more.
  const values = [...new Set([...options.map(({ value }) => value), ...chosen.filter((value) => value !== 'me' && value !== 'all')])];
  const toggle = (value: string) =>
    look.setFilter(facet.facet, chosen.includes(value) ? without(chosen, value) : [...chosen.filter((one) => one !== 'all'), value]);
  return (
    <ActionMenu>
      <ActionMenu.Trigger>
        <Button size="small" variant="secondary-neutral" icon={<ChevronDownIcon aria-hidden />} iconPosition="right">
          {facet.label}
        </Button>
      </ActionMenu.Trigger>
      <ActionMenu.Content className="wl-filters__content">
        {values.length === 0 && <ActionMenu.Item disabled>{labels.nothing}</ActionMenu.Item>}
        {values.map((value) => {
          const option = options.find((one) => one.value === value);
          return (
            <ActionMenu.CheckboxItem key={value} checked={chosen.includes(value)} onCheckedChange={() => toggle(value)}>
              <span className="wl-filters__option">
                <span>{wordOf(facet, value, counts, labels.me)}</span>
                <span className="wl-filters__count">{labels.count(option?.count ?? 0, option?.more ?? false)}</span>
              </span>
            </ActionMenu.CheckboxItem>
          );
        })}
      </ActionMenu.Content>
    </ActionMenu>
  );
};

const valuesOf = ({ filters }: ListLook, facet: string): readonly string[] =>
  filters[facet]?.split(',').filter((value) => value !== 'all') ?? [];
const without = (values: readonly string[], value: string): readonly string[] => values.filter((one) => one !== value);

const wordOf = ({ facet, words }: FacetWords, value: string, counts: ListCounts | undefined, me: string): string =>
  value === 'me'
    ? me
    : ((typeof words === 'function' ? words(value) : words?.[value]) ??
      counts?.options.find((option) => option.facet === facet && option.value === value)?.label ??
      value);
