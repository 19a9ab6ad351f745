import { useEffect, useRef, useState } from 'react';
import { useToast } from '../../ui/feedback/Toasts.js';
import { useListExports } from './lists.api.js';
import { useListLabels } from './use-list-labels.js';

/** Says when the export ordered here is ready, or that it failed, unless its dialog is still open to say so; answers how to tell of an order. */
export const useExportNews = (dialogOpen: boolean): ((id: string) => void) => {
  const labels = useListLabels().exports;
  const toast = useToast();
  const told = useRef<string>(undefined);
  const [ordered, setOrdered] = useState<string>();
  const { data } = useListExports(ordered !== undefined);
  const row = data?.find(({ id, state }) => id === ordered && state !== 'waiting');
  useEffect(() => {
    if (!row || told.current === row.id) return;
    told.current = row.id;
    if (dialogOpen) return;
    const text = row.failure ? labels.failures[row.failure] : labels.ready(row.rowsWritten ?? 0, row.rowsCounted ?? 0);
    const download = { label: labels.download, run: () => location.assign(`/api/v1/list-exports/${row.id}/file`) };
    toast({ text, ...(row.state === 'ready' ? { action: download } : { tone: 'info' }) });
  }, [row, dialogOpen, labels, toast]);
  return setOrdered;
};
