import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, done, ifMatch } from '../api/client.js';
import type { components } from '../api/portal.d.js';
import { portalApi } from '../api/portal.js';

export type ReceivedReferral = components['schemas']['ReceivedReferral'];
export type ReferralItem = components['schemas']['ReceivedReferrals']['items'][number];
export type AnswerReferral = components['schemas']['AnswerReferral'];

const all = ['referrals'] as const;
const one = (id: string) => [...all, id] as const;
const at = ({ id, version }: Pick<ReceivedReferral, 'id' | 'version'>) => ({ path: { id }, header: ifMatch(`"${version}"`) });

/** What stands for the organisation today, newest first. */
export const useReceivedReferrals = () =>
  useQuery({ queryKey: all, queryFn: async () => (await bodyOf(portalApi.GET('/portal/v1/referrals', {}))).items });

/** One referral; every look is logged, so coming back to the window is none, and nothing of it is kept. */
export const useReceivedReferral = (id: string) =>
  useQuery({
    queryKey: one(id),
    gcTime: 0,
    refetchOnWindowFocus: false,
    queryFn: () => bodyOf(portalApi.GET('/portal/v1/referrals/{id}', { params: { path: { id } } })),
  });

/** The promise of § 78 SGB X. */
export const useCommit = () => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (referral: ReceivedReferral) => bodyOf(portalApi.POST('/portal/v1/referrals/{id}/commitment', { params: at(referral) })),
    onSuccess: (opened) => queries.setQueryData(one(opened.id), opened),
  });
};

/** Takes the person on, or declines with a reason. */
export const useAnswer = (referral: ReceivedReferral) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AnswerReferral) => done(portalApi.POST('/portal/v1/referrals/{id}/answer', { body, params: at(referral) })),
    onSuccess: (_, { answer }) =>
      answer === 'accepted' ? queries.invalidateQueries({ queryKey: all }) : queries.invalidateQueries({ queryKey: all, exact: true }),
  });
};
