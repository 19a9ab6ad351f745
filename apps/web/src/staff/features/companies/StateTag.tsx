import { useFormats } from '../../../ui/format/use-formats.js';
import { StatusTag, type StatusTone } from '../../../ui/page/StatusTag.js';
import type { RelationshipState } from './relationship.api.js';
import { useCompaniesLabels } from './use-companies-labels.js';

const tones: Readonly<Record<RelationshipState, StatusTone>> = {
  observed: 'neutral',
  approached: 'info',
  'in-consultation': 'accent',
  active: 'success',
  resting: 'warning',
  deregistered: 'neutral',
};

/** The state in words; a rest says until when. */
export const StateTag = ({ state, until }: { state: RelationshipState; until?: string | undefined }) => {
  const { relation } = useCompaniesLabels();
  const formats = useFormats();
  return (
    <StatusTag tone={tones[state]}>
      {state === 'resting' && until ? relation.restsUntil(formats.plainDay(until)) : relation.states[state]}
    </StatusTag>
  );
};
