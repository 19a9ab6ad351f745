/** A statement with a name of its own: PostgreSQL keeps its plan, so it is parsed once per connection. */
export type Statement = {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /**
   * Requests named so in the access log (`@Audited`) came for exactly this: their row is written in the same statement. `found` when
   * only a hit is a look at something (one file), `always` for lists. Without it the API writes the row before it answers.
   */
  readonly access?: { readonly of: readonly string[]; readonly when: 'found' | 'always' };
};
