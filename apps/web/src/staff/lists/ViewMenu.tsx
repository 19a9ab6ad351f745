import { ActionMenu } from '@navikt/ds-react/ActionMenu';
import { Button } from '@navikt/ds-react/Button';
import { ChevronDownIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useToast } from '../../ui/feedback/Toasts.js';
import { useViewChanges, type ListedView } from './lists.api.js';
import { useListLabels } from './use-list-labels.js';
import type { ListLook } from './use-list-look.js';
import { ViewDialog } from './ViewDialog.js';

/** Saved views: choose one, keep the present look as one, and keep what one has in order. */
export const ViewMenu = ({ look }: { look: ListLook }) => {
  const labels = useListLabels();
  const toast = useToast();
  const { change, remove, restore, openWith } = useViewChanges(look.shape.list);
  const [dialog, setDialog] = useState<'add' | 'edit'>();
  const { view, views } = look;
  const own = views.filter(({ owner }) => owner === null);
  const others = views.filter(({ owner }) => owner !== null);
  const failed = () => toast({ text: labels.failed, tone: 'info' });
  const keep = (kept: ListedView) =>
    change.mutate(
      { view: kept, body: { list: kept.list, name: kept.name, shared: kept.shared, ...lookOf(look) } },
      { onSuccess: () => toast({ text: labels.kept(kept.name) }), onError: failed },
    );
  const takeAway = (gone: ListedView) =>
    remove.mutate(gone, {
      onSuccess: (removed) => {
        look.apply(undefined);
        toast({ text: labels.removed(gone.name), undo: () => restore.mutate(removed, { onError: failed }) });
      },
      onError: failed,
    });
  const group = (title: string, items: readonly ListedView[]) =>
    items.length > 0 && (
      <ActionMenu.RadioGroup label={title} value={view?.id ?? ''} onValueChange={(id) => look.apply(views.find((one) => one.id === id))}>
        {items.map((item) => (
          <ActionMenu.RadioItem key={item.id} value={item.id}>
            {labels.entry(item.name, item.owner, item.standard)}
          </ActionMenu.RadioItem>
        ))}
      </ActionMenu.RadioGroup>
    );
  return (
    <>
      <ActionMenu>
        <ActionMenu.Trigger>
          <Button size="small" variant="tertiary" icon={<ChevronDownIcon aria-hidden />} iconPosition="right">
            {view ? labels.view(view.name, look.changed) : labels.views}
          </Button>
        </ActionMenu.Trigger>
        <ActionMenu.Content>
          {group(labels.own, own)}
          {group(labels.team, others)}
          {views.length > 0 && <ActionMenu.Divider />}
          {view && <ActionMenu.Item onSelect={() => look.apply(undefined)}>{labels.leave}</ActionMenu.Item>}
          <ActionMenu.Item onSelect={() => setDialog('add')}>{labels.saveAs}</ActionMenu.Item>
          {view?.mayChange && look.changed && <ActionMenu.Item onSelect={() => keep(view)}>{labels.keep(view.name)}</ActionMenu.Item>}
          {view && (
            <ActionMenu.Item onSelect={() => openWith.mutate(view.standard ? null : view.id, { onError: failed })}>
              {view.standard ? labels.noStandard : labels.standard}
            </ActionMenu.Item>
          )}
          {view?.mayChange && (
            <>
              <ActionMenu.Item onSelect={() => setDialog('edit')}>{labels.rename}</ActionMenu.Item>
              <ActionMenu.Item variant="danger" onSelect={() => takeAway(view)}>
                {labels.remove(view.name)}
              </ActionMenu.Item>
            </>
          )}
        </ActionMenu.Content>
      </ActionMenu>
      {dialog && <ViewDialog look={look} view={dialog === 'edit' ? view : undefined} onClose={() => setDialog(undefined)} />}
    </>
  );
};

/** The present look as the server keeps it. */
const lookOf = ({ filters, columns, sort }: ListLook) => ({ filters: { ...filters }, columns: [...columns], sort });
