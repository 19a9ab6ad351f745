export { accessInsert } from './access/access-row.js';
export { Config, readSettings, type Settings } from './config/config.js';
export { EnvironmentConfig } from './config/environment-config.js';
export { dataSourceOptions } from './database/data-source-options.js';
export { guardedUpdate } from './database/guarded-update.js';
export { instantColumn } from './database/instant-column.js';
export { migrate, pendingMigrations } from './database/migrate.js';
export { Reader } from './database/reader.js';
export { scopeSettings } from './database/scope-settings.js';
export type { Statement } from './database/statement.js';
export { Transactions, type Tx } from './database/transactions.js';
export { FileStore, type FileOnDisk, type StoredFile } from './files/file-store.js';
export { FileTooLarge } from './files/measured.js';
export { Journal } from './journal/journal.js';
export {
  countCap,
  facetConditions,
  facetCounts,
  facetTotal,
  facetValues,
  type Chosen,
  type Facet,
  type FacetCount,
  type Facets,
} from './list/facets.js';
export {
  mayChangeView,
  viewedLists,
  type Look,
  type SavedView,
  type SavedViewId,
  type ViewedList,
  type WriteView,
} from './list/saved-view.js';
export { SavedViews } from './list/saved-views.service.js';
export { csvFile, csvStream, csvText, type CsvKind, type CsvValue } from './sheets/write-csv.js';
export { createLogger, NestLog } from './logging/logger.js';
export { Mailer, type Mail } from './mail/mailer.js';
export { PostOffice } from './mail/post-office.js';
export { NumberRanges, type NumberKind } from './numbers/number-ranges.js';
export { rendererVersion, renderPdf, type PdfBlock, type PdfContent } from './pdf/render-pdf.js';
export { PlatformModule } from './platform.module.js';
export { Queues, queueNames, type QueueName } from './queue/queues.js';
export { ofEach } from './reactions/of-each.js';
export { On, type Payload } from './reactions/on.js';
export { ReactionsRegistry } from './reactions/reactions-registry.js';
export { Reactions } from './reactions/reactions.js';
export { Relay } from './reactions/relay.js';
export { readDataKeys, type DataKeys } from './secrets/data-keys.js';
export { KeyRing, keyIdOf, sealedIn } from './secrets/key-ring.js';
export { sealedColumns, type SealedColumn } from './secrets/sealed-columns.js';
export { cellName, dayOf, isEmpty, textOf, type Cell } from './sheets/cell.js';
export { mostSheetRows, readSheet, type SheetFormat } from './sheets/read-sheet.js';
export {
  dayInBerlin,
  instantAsDate,
  instantInBerlin,
  millisecondsBetween,
  momentInBerlin,
  plusMilliseconds,
  SystemClock,
  timeInBerlin,
} from './time/system-clock.js';
