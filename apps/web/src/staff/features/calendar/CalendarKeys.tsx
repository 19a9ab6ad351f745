import { KeyCaps } from '../../../ui/shortcuts/KeyCaps.js';
import { useCalendarLabels } from './use-calendar-labels.js';

/** What the keys do on the calendar, in one line. */
export const CalendarKeys = ({ shown }: { shown: boolean }) => {
  const labels = useCalendarLabels();
  return (
    shown && (
      <p className="wl-cal__keys">
        <kbd>←</kbd> <kbd>↑</kbd> <kbd>↓</kbd> <kbd>→</kbd> {labels.hint} · <KeyCaps keys="enter" /> {labels.hintOpen} · <kbd>⇧ ↑</kbd>{' '}
        <kbd>⇧ ↓</kbd> {labels.hintMove} · <KeyCaps keys="e" /> {labels.hintKept} · <KeyCaps keys="f" /> {labels.hintMissed} ·{' '}
        <KeyCaps keys="s" /> {labels.hintShift}
      </p>
    )
  );
};
