import pg from 'pg';

/** A connection of its own; the caller ends it. */
export const connectTo = async (connectionString: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
};
