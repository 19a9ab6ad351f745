import { createRequire } from 'node:module';
import type { ClientBase, QueryResult, Submittable } from 'pg';
import type { Statement } from './statement.js';

/** pg's own, which its types do not tell: the connection's messages and the rows' parser. */
type Wire = {
  readonly parsedStatements: Record<string, string>;
  readonly stream: { cork(): void; uncork(): void };
  on(event: 'parseComplete', listener: () => void): void;
  removeListener(event: 'parseComplete', listener: () => void): void;
  parse(message: { name: string; text: string }): void;
  bind(message: { portal: string; statement: string; values: unknown[] }): void;
  describe(message: { type: 'P'; name: string }): void;
  execute(message: { portal: string; rows: number }): void;
  sync(): void;
};
type RowsResult = QueryResult & {
  addFields(fields: unknown): void;
  addRow(row: unknown): void;
  parseRow(fields: unknown): unknown;
  addCommandComplete(message: unknown): void;
};

const load = createRequire(import.meta.url);
const Result = load('pg/lib/result.js') as new (mode: undefined, types: unknown) => RowsResult;
const { prepareValue } = load('pg/lib/utils.js') as { prepareValue: (value: unknown) => unknown };

/**
 * Several named statements with one Sync: PostgreSQL runs them as one implicit transaction, in one round trip, so that settings made
 * with `set_config(…, true)` live exactly as long. No statement may need the result of an earlier one. Not for clients with
 * `pipeline: true`. It speaks pg's own protocol classes, so pg stays pinned and the tests stand beside it.
 */
class Batch implements Submittable {
  readonly done: Promise<QueryResult[]>;
  // pg's client looks at these.
  callback = (): void => undefined;
  readonly name = undefined;
  readonly text = '';

  private readonly results: RowsResult[];
  private at = 0;
  private resolve!: (results: QueryResult[]) => void;
  private reject!: (error: Error) => void;
  private stopListening = (): void => undefined;

  constructor(
    private readonly statements: readonly Statement[],
    types: unknown,
  ) {
    this.results = statements.map(() => new Result(undefined, types));
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }

  submit(connection: unknown): Error | void {
    const wire = connection as Wire;
    let values: unknown[][];
    try {
      // Before the first byte: a value that cannot be mapped sends nothing.
      values = this.statements.map((statement) => statement.values.map((value) => prepareValue(value)));
    } catch (error) {
      return error as Error;
    }
    const clash = this.statements.find(
      ({ name, text }) => wire.parsedStatements[name] !== undefined && wire.parsedStatements[name] !== text,
    );
    if (clash) return new Error(`two statements are called ${clash.name}`);
    this.send(wire, values);
  }

  handleRowDescription(message: { fields: unknown }): void {
    this.results[this.at]?.addFields(message.fields);
  }

  handleDataRow(message: { fields: unknown }): void {
    const result = this.results[this.at];
    result?.addRow(result.parseRow(message.fields));
  }

  handleCommandComplete(message: unknown): void {
    this.results[this.at]?.addCommandComplete(message);
    this.at += 1;
  }

  handleEmptyQuery(): void {
    this.at += 1;
  }

  handlePortalSuspended(): void {}

  handleError(error: Error): void {
    this.stopListening();
    this.reject(error);
  }

  handleReadyForQuery(): void {
    this.stopListening();
    this.resolve(this.results);
  }

  private send(wire: Wire, values: unknown[][]): void {
    const known = new Set<string>();
    const parsing = this.statements.filter(({ name }) => wire.parsedStatements[name] === undefined && !known.has(name) && known.add(name));
    this.registerAsParsed(wire, parsing);
    wire.stream.cork();
    try {
      this.statements.forEach((statement, index) => {
        if (parsing.includes(statement)) wire.parse({ name: statement.name, text: statement.text });
        wire.bind({ portal: '', statement: statement.name, values: values[index] ?? [] });
        wire.describe({ type: 'P', name: '' });
        wire.execute({ portal: '', rows: 0 });
      });
      wire.sync();
    } finally {
      wire.stream.uncork();
    }
  }

  // Per ParseComplete and not at the end: after an error the server knows those before it, and would refuse to parse them again.
  private registerAsParsed(wire: Wire, parsing: readonly Statement[]): void {
    const waiting = [...parsing];
    const onParsed = (): void => {
      const statement = waiting.shift();
      if (statement) wire.parsedStatements[statement.name] = statement.text;
    };
    wire.on('parseComplete', onParsed);
    this.stopListening = () => wire.removeListener('parseComplete', onParsed);
  }
}

/** Runs the statements as one transaction in one round trip; answers their results in order. Rejects as a whole when one fails. */
export const runBatch = (client: ClientBase, statements: readonly Statement[]): Promise<QueryResult[]> => {
  const types = (client as unknown as { _types: unknown })._types;
  return client.query(new Batch(statements, types)).done;
};
