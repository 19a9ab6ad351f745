import { migrate } from '@app/platform';
import { migrations } from '../../../../migrations/index.js';

/** Brings the database to the state of the code; answers what ran, in one German sentence. */
export const migrateCommand = async (ownerUrl: string): Promise<string> => {
  const ran = await migrate(ownerUrl, migrations);
  return ran.length === 0 ? 'Die Datenbank ist auf dem neuesten Stand.' : `Schema angelegt oder erweitert: ${ran.length} Schritte.`;
};
