import { Button } from '@navikt/ds-react/Button';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { asProblem } from '../../../api/problem.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useShortcut } from '../../../ui/shortcuts/shortcuts.js';
import { useUser } from '../../user.js';
import { DaySheet } from './DaySheet.js';
import { fetchDayList, type DayList } from './today.api.js';
import { useTodayLabels } from './use-today-labels.js';

/** Prints the day, read anew for the paper. */
export const PrintDay = () => {
  const labels = useTodayLabels();
  const toast = useToast();
  const { displayName } = useUser();
  const [paper, setPaper] = useState<DayList | 'loading'>();
  const print = async () => {
    if (paper === 'loading') return;
    setPaper('loading');
    try {
      setPaper(await fetchDayList());
    } catch (error) {
      setPaper(undefined);
      toast({ text: asProblem(error).title || asProblem(error).code, tone: 'info' });
    }
  };
  useShortcut('p', () => void print(), { label: labels.print, group: labels.keys });
  return (
    <>
      <Button
        size="small"
        variant="secondary"
        icon={<PrinterSmallIcon aria-hidden />}
        aria-keyshortcuts="p"
        loading={paper === 'loading'}
        onClick={() => void print()}
      >
        {labels.print}
      </Button>
      {paper && paper !== 'loading' && <DaySheet list={paper} owner={displayName} onPrinted={() => setPaper(undefined)} />}
    </>
  );
};
