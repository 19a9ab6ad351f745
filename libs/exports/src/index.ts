export { ExportsModule } from './exports.module.js';
export {
  daysToFetch,
  exportFailures,
  exportFormats,
  exportPurposes,
  exportStates,
  fileNameOf,
  listPermission,
  type ListExport,
  type ListExportId,
} from './list-export/list-export.js';
export { ListExports } from './list-export/list-exports.service.js';
