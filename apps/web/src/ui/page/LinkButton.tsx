import { Button } from '@navikt/ds-react/Button';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';

type Props = {
  to: string;
  /** Values after `?`; undefined ones are left out. */
  search?: Readonly<Record<string, string | undefined>>;
  children: ReactNode;
  icon?: ReactNode;
  size?: 'small' | 'medium';
  variant?: 'primary' | 'secondary' | 'tertiary';
  className?: string;
};

/** A link to another page that looks like a button and is announced as what it is, a link. */
export const LinkButton = ({ search, ...props }: Props) => (
  // The pages are not in the router's type, so it knows no names of search values.
  <Button as={Link} role="link" {...props} {...(search ? ({ search } as Pick<LinkProps, 'search'>) : {})} />
);
