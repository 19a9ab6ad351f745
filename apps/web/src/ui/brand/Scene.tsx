/** Lighthouse over calm water; decoration of the sign-in page. */
export const Scene = () => (
  <svg className="wl-scene" viewBox="0 0 640 360" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
    <path d="M430 92 0 4v150Z" fill="var(--wl-beam)" opacity=".1" />
    <path d="M430 92 0 46v66Z" fill="var(--wl-beam)" opacity=".12" />
    <path d="M450 92 640 50v86Z" fill="var(--wl-beam)" opacity=".12" />
    <path d="M320 340q50-84 110-80 70-14 132 80Z" fill="#052c34" />
    <path d="M424 110h32l16 158h-64Z" fill="#e6f3f4" />
    <path d="m420.400 145 39.100 0 3.700 36h-46.500Zm-7 70 53.200 0 3.600 36h-60.400Z" fill="#2b8d99" />
    <rect x="418" y="102" width="44" height="9" rx="3" fill="#052c34" />
    <rect x="427" y="80" width="26" height="23" rx="2" fill="var(--wl-beam)" />
    <path d="M422 80q18-26 36 0Z" fill="#052c34" />
    <path d="M0 300q40-16 80 0t80 0 80 0 80 0 80 0 80 0 80 0 80 0v60H0Z" fill="#0a4a56" />
    <path d="M150 306l76-2q-6 20-22 22h-38q-12-6-16-20Z" fill="#e6f3f4" />
    <path d="M188 304V236l34 58Z" fill="var(--wl-beam)" />
    <path d="M184 304V250l-24 46Z" fill="#a8d5da" />
    <path d="M-40 320q40-14 80 0t80 0 80 0 80 0 80 0 80 0 80 0 80 0 80 0v60H-40Z" fill="#0d5965" />
    <path d="M0 342q40-12 80 0t80 0 80 0 80 0 80 0 80 0 80 0 80 0v20H0Z" fill="#116a77" />
  </svg>
);
