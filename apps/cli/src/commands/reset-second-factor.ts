import pg from 'pg';

type Found = { audience: 'staff' | 'portal'; id: string; displayName: string };

/**
 * For the day somebody loses telephone and recovery codes: removes passkeys, app and codes of the account with this user name or mail
 * address and ends its sessions, so that the next sign-in sets up a new factor. Throws an Error in German when there is no such account.
 */
export const resetSecondFactor = async (databaseUrl: string, name: string): Promise<string> => {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    const { rows } = await db.query<Found>(
      `select audience, a.id, a.display_name as "displayName" from unnest(array['staff', 'portal']) as audience, identity.account_by_name(audience, $1) a`,
      [name.trim().toLowerCase()],
    );
    if (rows.length === 0) throw new Error(`Einen Zugang „${name}“ gibt es nicht.`);
    await db.query('begin');
    for (const { audience, id } of rows) {
      for (const table of ['passkey', 'totp', 'recovery_code', 'session']) {
        await db.query(`delete from identity.${table} where audience = $1 and user_id = $2`, [audience, id]);
      }
    }
    await db.query('commit');
    return rows
      .map(
        ({ displayName }) =>
          `${displayName}: zweiter Faktor entfernt, Sitzungen beendet. Bei der nächsten Anmeldung wird ein neuer eingerichtet.`,
      )
      .join('\n');
  } finally {
    await db.end();
  }
};
