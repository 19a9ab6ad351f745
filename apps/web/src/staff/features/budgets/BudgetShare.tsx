import { useFormats } from '../../../ui/format/use-formats.js';
import type { Budget } from './budgets.api.js';
import { useBudgetsLabels } from './use-budgets-labels.js';

/** How much of what was planned is committed, as a bar with its words; the bar alone says nothing that they do not. */
export const BudgetShare = ({ budget: { plannedCents, committedCents, freeCents } }: { budget: Budget }) => {
  const labels = useBudgetsLabels();
  const formats = useFormats();
  if (plannedCents === null || freeCents === null) return <span className="wl-quiet">–</span>;
  const share = plannedCents === 0 ? (committedCents > 0 ? 1 : 0) : committedCents / plannedCents;
  const over = freeCents < 0;
  return (
    <span className="wl-budget-share" data-over={over || undefined}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" className="wl-budget-share__bar">
        <rect width="100" height="6" className="wl-budget-share__plan" />
        <rect width={Math.min(100, share * 100)} height="6" className="wl-budget-share__committed" />
      </svg>
      <span>{over ? labels.over(formats.money(-freeCents)) : labels.share(formats.percent(Math.round(share * 1_000) * 10))}</span>
    </span>
  );
};
