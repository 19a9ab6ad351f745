export { inspect, mediaTypes, type ContentFault, type MediaType } from './content/content.js';
export { DocumentDelivery } from './document/document-delivery.service.js';
export { documentKinds, documentStates, scanResults, type Document, type DocumentKind, type DocumentState } from './document/document.js';
export { Documents, type ChangeDocument, type Upload } from './document/documents.service.js';
export { FileTidying } from './document/file-tidying.service.js';
export { DocumentsModule } from './documents.module.js';
export { fileIncomplete, fileMissing, fileRefused, fileTooLarge } from './errors.js';
export { documentsPersonalData } from './personal-data.js';
export { DocumentScans } from './scan/document-scans.service.js';
