import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ProblemError } from '../../../api/problem.js';
import { Loading } from '../../../ui/feedback/Loading.js';
import { useToast } from '../../../ui/feedback/Toasts.js';
import { useMergesLabels } from '../../merges/merges.api.js';

type Survivor = { readonly clientId: string; readonly number: string };

/** Who goes on where the error says that a merge ended the file; undefined for anything else. */
export const mergedInto = (error: unknown): Survivor | undefined =>
  error instanceof ProblemError && error.code === 'clients.merged' ? (error.params as Survivor) : undefined;

/** Goes on to the file that goes on, and says so. */
export const MergedInto = ({ clientId, number }: Survivor) => {
  const labels = useMergesLabels();
  const navigate = useNavigate();
  const toast = useToast();
  useEffect(() => {
    toast({ text: labels.moved(number), tone: 'info' });
    void navigate({ to: `/personen/${clientId}`, replace: true });
    // Once per file: the toast itself changes nothing of where to go.
  }, [clientId]); // oxlint-disable-line react-hooks/exhaustive-deps
  return <Loading />;
};
