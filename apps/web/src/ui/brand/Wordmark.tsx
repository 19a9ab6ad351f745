import { Sign } from './Sign.js';
import './brand.css';

/** Sign and name, `detail` a smaller second line (the portal's audience, the Träger). */
export const Wordmark = ({ detail }: { detail?: string }) => (
  <span className="wl-wordmark">
    <Sign />
    <span className="wl-wordmark__text">
      <span className="wl-wordmark__name" lang="de">
        Weiter<b>lotse</b>
      </span>
      {detail && <span className="wl-wordmark__detail">{detail}</span>}
    </span>
  </span>
);
