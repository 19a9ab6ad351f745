import { Button } from '@navikt/ds-react/Button';
import { LocalAlert } from '@navikt/ds-react/LocalAlert';
import { useLabels } from '../../i18n/language.js';
import { waysDe, type WaysLabels } from './ways.labels.de.js';
import { waysEn } from './ways.labels.en.js';

/** Ways in that an installation offers. */
export type SignInWays = { readonly oidc: string | null; readonly password: boolean; readonly mailLink: boolean; readonly contact: string };

/** Why the way back from another identity provider ended here; from `?anmeldung=` of the address. */
export const RefusalNote = ({ contact }: { contact: string }) => {
  const labels = useLabels({ de: waysDe, en: waysEn });
  const words = wordsOf(labels, new URLSearchParams(location.search).get('anmeldung'));
  if (!words) return null;
  return (
    <LocalAlert status="warning" size="small" className="wl-sign-in__note">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{words.title}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>{words.act(contact)}</LocalAlert.Content>
    </LocalAlert>
  );
};

/** The button to another identity provider; back from there, the page that was wanted opens. `newWindow` keeps this page, and has the provider ask again. */
export const ProviderButton = (props: { label: string; address: string; primary: boolean; newWindow?: boolean }) => (
  <Button
    as="a"
    role="link"
    href={`${props.address}?returnTo=${encodeURIComponent(location.pathname)}${props.newWindow ? '&fresh=1' : ''}`}
    variant={props.primary ? 'primary' : 'secondary'}
    className="wl-sign-in__provider"
    {...(props.newWindow && { target: '_blank' })}
  >
    {props.label}
  </Button>
);

/** «oder» between two ways in. */
export const WayDivider = () => <p className="wl-sign-in__or">{useLabels({ de: waysDe, en: waysEn }).or}</p>;

const wordsOf = ({ refusals }: WaysLabels, code: string | null) =>
  code !== null && Object.hasOwn(refusals, code) ? refusals[code as keyof WaysLabels['refusals']] : undefined;
