import { Tag } from '@navikt/ds-react/Tag';
import type { ReactNode } from 'react';

/** What a status asks of the reader; the text says the rest, so that colour is never alone. */
export type StatusTone = 'neutral' | 'accent' | 'info' | 'success' | 'warning' | 'danger';

/** A status in words with a supporting colour; `strong` only for what is late or refused. */
export const StatusTag = ({
  tone,
  strong = false,
  icon,
  children,
}: {
  tone: StatusTone;
  strong?: boolean;
  icon?: ReactNode;
  children: ReactNode;
}) => (
  <Tag size="small" variant={strong ? 'strong' : 'moderate'} data-color={tone} icon={icon}>
    {children}
  </Tag>
);
