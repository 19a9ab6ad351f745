import pg from 'pg';

// TypeORM writes lists of any length into its statements: their number is not bounded by ours, and a connection keeps all it knows.
const most = 300;

/**
 * A connection that gives statements with parameters a name, so that PostgreSQL parses and plans them once per connection and not at
 * every call: TypeORM sends none, and planning under row-level security costs more than the statement itself.
 */
export class NamingClient extends pg.Client {
  private readonly names = new Map<string, string>();

  override query = ((first: unknown, ...rest: unknown[]) => {
    const send = super.query.bind(this) as (...given: unknown[]) => unknown;
    const [values, ...more] = rest;
    if (typeof first !== 'string' || !Array.isArray(values) || values.length === 0) return send(first, ...rest);
    return send({ name: this.nameOf(first), text: first, values }, ...more);
  }) as pg.Client['query'];

  private nameOf(text: string): string | undefined {
    const known = this.names.get(text);
    if (known || this.names.size >= most) return known;
    const name = `typeorm-${this.names.size + 1}`;
    this.names.set(text, name);
    return name;
  }
}
