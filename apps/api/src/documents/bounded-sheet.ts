import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { unpackedXml } from '@app/documents';

/** 10,000 rows unpack to some ten megabytes. */
const mostUnpacked = 30_000_000;
/** Far more than a table has; the reader fills every gap before a cell that says it stands further out. */
const mostRow = 20_000;
const address = /^(?:[A-Z]{1,2})?(\d{1,5})$/;

/** The same Excel file with nothing but its XML, not packed, so that a reader cannot unpack more than was measured; undefined for a bomb. */
export const boundedSheet = (content: Buffer): Promise<Buffer> | undefined => {
  const files = unpackedXml(content, mostUnpacked);
  if (!files || [...files.values()].some(reachesTooFar)) return undefined;
  const zip = new yazl.ZipFile();
  for (const [name, file] of files) zip.addBuffer(file, name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
};

const reachesTooFar = (file: Buffer): boolean => {
  if (!file.includes('sheetData')) return false;
  for (const [, double, single] of file.toString('utf8').matchAll(/\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const row = address.exec(double ?? single ?? '')?.[1];
    if (row === undefined || Number(row) > mostRow) return true;
  }
  return false;
};
