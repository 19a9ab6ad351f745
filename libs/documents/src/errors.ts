import { Problem } from '@app/kernel';
import type { ContentFault } from './content/content.js';

const onFile = (code: string, problem: string, params: Record<string, unknown> = {}): Problem =>
  new Problem('invalid', problem, params, [{ pointer: '/file', code, params }]);

/** The request brings no file, or more than one. */
export const fileMissing = (): Problem => onFile('required', 'documents.file-missing');

/** More bytes than `UPLOAD_MAX_MB`. */
export const fileTooLarge = (megabytes: number): Problem => onFile('file-too-large', 'documents.file-too-large', { megabytes });

/** The sending stopped half way. */
export const fileIncomplete = (): Problem => onFile('required', 'documents.file-incomplete');

/** Nothing of the name is left once everything dangerous is gone. */
export const fileNameUnusable = (): Problem => onFile('file-name', 'documents.name-unusable');

/** What the bytes are is not kept, or not what the name says; `fault` tells which. */
export const fileRefused = (fault: ContentFault): Problem => onFile(`file-${fault}`, 'documents.file-refused');

/** The id already belongs to a row somebody else made. */
export const idTaken = (): Problem => new Problem('conflict', 'kernel.id-taken');

/** In quarantine, refused, or withdrawn. */
export const documentNotServed = (state: string): Problem => new Problem('conflict', 'documents.not-served', { state });

/** Nothing about a withdrawn document changes any more. */
export const documentWithdrawn = (): Problem => new Problem('conflict', 'documents.withdrawn');
