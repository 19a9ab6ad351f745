/** The lighthouse of Weiterlotse; decoration beside the name. */
export const Sign = ({ size = 32 }: { size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M20.6 9.4 28 6.4v6.8Zm-9.2 0L4 6.4v6.8Z" fill="var(--wl-beam)" opacity=".8" />
    <path d="M12.6 24.4 14 12.4h4l1.4 12Z" fill="currentColor" />
    <path d="M13 12.4V9.3l3-2.5 3 2.5v3.1Z" fill="var(--wl-beam)" />
    <path d="M4 27q3-2.6 6 0t6 0 6 0 6 0" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
  </svg>
);
