type Via = string | { readonly url: string; readonly title: string; readonly severity: string };
type Row = { readonly name: string; readonly url: string; readonly title: string; readonly severity: string; readonly reason: string };

export const judge: (
  audit: { readonly vulnerabilities: Readonly<Record<string, { readonly name: string; readonly via: readonly Via[] }>> },
  reasons: Readonly<Record<string, Readonly<Record<string, string>>>>,
) => { readonly rows: readonly Row[]; readonly open: readonly string[] };
