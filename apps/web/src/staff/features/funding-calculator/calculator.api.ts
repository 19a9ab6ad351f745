import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { bodyOf } from '../../../api/client.js';
import { ProblemError } from '../../../api/problem.js';
import { saveFile } from '../../../api/save-file.js';
import { staffApi } from '../../../api/staff.js';
import { useDelayedValue } from '../../desk/use-delayed-value.js';
import type { AnyFactName, CalculatedVariant } from './facts.js';
import { allFacts, requestOf, type Variant } from './variants.js';

/** The calculation of the variants as they stand once nobody has typed for a moment; until it is there, the one before it. */
export const useCalculation = (variants: readonly Variant[]) => {
  const rested = useDelayedValue(variants, 150);
  const [last, setLast] = useState<readonly CalculatedVariant[]>([]);
  const query = useQuery({
    queryKey: ['funding-calculation', rested],
    // What was typed about a person stays in memory no longer than the page.
    gcTime: 0,
    retry: false,
    queryFn: ({ signal }) =>
      bodyOf(
        staffApi.POST('/api/v1/funding-calculations', {
          body: { variants: rested.map((_, index) => requestOf(rested, index)) },
          signal,
        }),
      ),
  });
  const answer = query.data?.variants;
  if (answer && answer !== last) setLast(answer);
  return {
    calculated: answer ?? last,
    error: query.error,
    retry: () => void query.refetch(),
    /** Whether what is shown belongs to what stands in the fields. */
    current: answer !== undefined && rested === variants,
  };
};

/** The variants under § 82 as a PDF for the company; nothing of it is kept. */
export const useOverview = (variants: readonly Variant[]) =>
  useMutation({
    mutationFn: async () => {
      const body = { variants: variants.map((_, index) => requestOf(variants, index)) };
      saveFile(await staffApi.POST('/api/v1/funding-calculations/overview', { body, parseAs: 'blob' }), 'foerderuebersicht-entwurf.pdf');
    },
  });

/** The application whose facts are taken over, read afresh each time. */
export const useApplicationFacts = (id: string) =>
  useQuery({
    queryKey: ['funding-calculation', 'from', id],
    gcTime: 0,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/funding-applications/{id}', { params: { path: { id } } })),
  });

/** One answer the server refused: in which variant, which fact, and why. */
export type Refused = { readonly variant: number; readonly fact: AnyFactName; readonly message: string };

/** The answers a problem is about; none when it is about something else. */
export const refusedIn = (error: unknown): readonly Refused[] =>
  (error instanceof ProblemError ? error.errors : []).flatMap(({ pointer, message }) => {
    const [, index, name] = /^\/variants\/(\d+)\/facts\/(\w+)/.exec(pointer) ?? [];
    const fact = allFacts.find((one) => one === name);
    return fact ? [{ variant: Number(index), fact, message }] : [];
  });
