/** What a list of sessions may say about a device: coarse, so that it helps to recognise one's own and describes nobody. */
export const browsers = ['chromium', 'edge', 'firefox', 'safari', 'other'] as const;
export const systems = ['android', 'ios', 'linux', 'macos', 'windows', 'other'] as const;

export type Device = { readonly browser: (typeof browsers)[number]; readonly system: (typeof systems)[number] };

// In this order: Edge calls itself Chrome and Safari too, Chrome calls itself Safari, Android calls itself Linux.
const browserMarks: readonly [RegExp, Device['browser']][] = [
  [/\bEdg(e|A|iOS)?\//, 'edge'],
  [/\b(Firefox|FxiOS)\//, 'firefox'],
  [/\b(Chrome|Chromium|HeadlessChrome|CriOS)\//, 'chromium'],
  [/\bSafari\//, 'safari'],
];
const systemMarks: readonly [RegExp, Device['system']][] = [
  [/\bAndroid\b/, 'android'],
  [/\b(iPhone|iPad|iPod)\b/, 'ios'],
  [/\bMac OS X\b/, 'macos'],
  [/\bWindows\b/, 'windows'],
  [/\b(Linux|CrOS|X11)\b/, 'linux'],
];

/** Browser and system of a User-Agent header; `other` where it says nothing known. */
export const deviceOf = (userAgent: string | undefined): Device => ({
  browser: browserMarks.find(([mark]) => mark.test(userAgent ?? ''))?.[1] ?? 'other',
  system: systemMarks.find(([mark]) => mark.test(userAgent ?? ''))?.[1] ?? 'other',
});
