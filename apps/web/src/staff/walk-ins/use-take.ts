import { useRouter } from '@tanstack/react-router';
import { asProblem } from '../../api/problem.js';
import { useToast } from '../../ui/feedback/Toasts.js';
import { forgetCalled, keepCalled } from './called.js';
import { placeHere } from './place-here.js';
import { useWalkInLabels } from './use-walk-in-labels.js';
import { useWalkInStep, type WalkIn } from './walk-ins.api.js';

/** The words for somebody in the queue. */
export const useWalkInName = (): ((walkIn: WalkIn) => string) => {
  const labels = useWalkInLabels();
  return ({ displayName, outOfSight }) => displayName ?? (outOfSight ? labels.otherTeam : labels.noName);
};

/**
 * Calls somebody: the display shows number and place, and the person's page opens, or the short form where there is no file yet. The toast
 * puts the number back into the queue.
 */
export const useTake = (): { readonly take: (walkIn: WalkIn) => void; readonly busy: boolean } => {
  const labels = useWalkInLabels();
  const nameOf = useWalkInName();
  const toast = useToast();
  const router = useRouter();
  const step = useWalkInStep();
  const explain = (error: unknown) => {
    const { title, detail, code } = asProblem(error);
    toast({ text: [title || code, detail].filter(Boolean).join('. '), tone: 'info' });
  };
  return {
    busy: step.isPending,
    take: (walkIn) => {
      if (step.isPending) return;
      // The answer is awaited here, not by the page: that one is left as soon as somebody is called.
      step
        .mutateAsync({ walkIn, step: 'take', place: placeHere() })
        .then((taken) => {
          const back = () => {
            forgetCalled();
            step.mutateAsync({ walkIn: taken, step: 'return' }).catch(explain);
            void router.navigate({ to: '/empfang' });
          };
          toast({ text: labels.taken(labels.ticket(taken.ticket), nameOf(taken)), undo: back });
          if (taken.clientId === null) keepCalled(taken);
          if (taken.clientId === null) return router.navigate({ to: '/personen/neu' });
          // The pages are not in the router's type, so it knows no names of search values.
          return router.navigate({ to: `/personen/${taken.clientId}`, search: { reiter: 'verlauf' } as never });
        })
        .catch(explain);
    },
  };
};
