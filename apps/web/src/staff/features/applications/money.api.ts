import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { bodyOf, ifMatch, versionedOf, type Versioned } from '../../../api/client.js';
import type { components } from '../../../api/staff.d.js';
import { staffApi } from '../../../api/staff.js';
import type { Application } from './application.js';

export type BenefitPayments = components['schemas']['Payments']['benefits'][number];
export type Payment = components['schemas']['Payment'];
type RecordPayment = components['schemas']['RecordPayment'];
type ReversePayment = components['schemas']['ReversePayment'];

/** The budgets an application touches; read again when the application has moved. */
export const useApplicationBudget = ({ id, state }: Pick<Application, 'id' | 'state'>, enabled = true) =>
  useQuery({
    queryKey: ['applications', 'budget', id, state],
    enabled,
    queryFn: () => bodyOf(staffApi.GET('/api/v1/funding-applications/{id}/budget', { params: { path: { id } } })),
  });

/** What was paid for an application; read again at every version of it. */
export const usePayments = (id: string, etag: string | undefined) =>
  useQuery({
    queryKey: ['applications', 'payments', id, etag],
    placeholderData: keepPreviousData,
    queryFn: async () => (await bodyOf(staffApi.GET('/api/v1/funding-applications/{id}/payments', { params: { path: { id } } }))).benefits,
  });

type Send<Body> = (body: Body, header: { 'Idempotency-Key': string; 'If-Match': string }) => Promise<Versioned<Application>>;

const useMoney = <Body>(id: string, key: string, send: Send<Body>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, body }: { etag: string | undefined; body: Body }) => send(body, { 'Idempotency-Key': key, ...ifMatch(etag) }),
    onSuccess: (answer) => {
      queries.setQueryData(['applications', 'one', id], answer);
      return queries.invalidateQueries({ queryKey: ['budgets'] });
    },
  });
};

/** Records a payment; the same `key` twice records one. */
export const useRecordPayment = (id: string, key: string) =>
  useMoney(id, key, (body: RecordPayment, header) =>
    versionedOf(staffApi.POST('/api/v1/funding-applications/{id}/payments', { params: { path: { id }, header }, body })),
  );

/** Takes back a payment in part or whole. */
export const useReversePayment = (id: string, paymentId: string, key: string) =>
  useMoney(id, key, (body: ReversePayment, header) =>
    versionedOf(
      staffApi.POST('/api/v1/funding-applications/{id}/payments/{paymentId}/reversals', {
        params: { path: { id, paymentId }, header },
        body,
      }),
    ),
  );
