import { readFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import { ErasureRuns, PrivacyModule, readLedger } from '@app/privacy';
import { Module } from '@nestjs/common';
import { PlatformModule } from '@app/platform';

@Module({ imports: [PlatformModule, PrivacyModule] })
class LedgerModule {}

/**
 * Does every erasure of a ledger again, after a database was restored from before; a person who is not there is skipped, one who was
 * erased already stays so. Throws an Error in German when the file cannot be read or a line is none.
 */
export const reapplyErasures = async (path: string): Promise<string> => {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Error(`Die Datei „${path}“ kann nicht gelesen werden. Bitte prüfen Sie den Pfad und die Leserechte.`, { cause });
  });
  const entries = readLedger(text);
  const app = await NestFactory.createApplicationContext(LedgerModule, { logger: ['error'], abortOnError: false });
  try {
    const done = await app.get(ErasureRuns).reapply(entries);
    return `Löschverzeichnis: ${entries.length} Einträge, davon ${done} wiederholt.`;
  } finally {
    await app.close();
  }
};
