import type { ProblemTexts } from '../http/problem-texts.js';

const allowed = 'Possible are PDF, JPEG, PNG, TIFF, Word (docx), Excel (xlsx), OpenDocument (odt) and plain text (txt).';

export const documentsProblemTexts: ProblemTexts = {
  'documents.file-missing': { title: 'The file is missing', detail: 'Please choose exactly one file and send it again.' },
  'documents.file-too-large': {
    title: 'The file is too large',
    detail: 'At most {megabytes} MB are allowed. Please shrink or split the file.',
  },
  'documents.file-incomplete': {
    title: 'The file did not arrive whole',
    detail: 'The transfer broke off. Nothing was stored; please send the file again.',
  },
  'documents.name-unusable': { title: 'The file name does not work', detail: 'Please give the file a name of letters or digits.' },
  'documents.file-refused': { title: 'This file is not accepted', detail: allowed },
  'documents.not-served': {
    title: 'This document cannot be opened',
    detail: 'It is still being checked, was refused or withdrawn.',
  },
  'documents.withdrawn': { title: 'The document was withdrawn', detail: 'It can no longer be changed. Please reload the page.' },
  'field:file-too-large': { title: 'At most {megabytes} MB.', detail: '' },
  'field:file-name': { title: 'Please give the file another name.', detail: '' },
  'field:file-empty': { title: 'The file is empty. Please check that you chose the right one.', detail: '' },
  'field:file-type': { title: `This kind of file is not accepted. ${allowed}`, detail: '' },
  'field:file-mismatch': { title: 'The content does not go with the ending of the name. Please save the file anew.', detail: '' },
  'field:file-two-in-one': { title: 'There is an archive inside the file. Please save it anew, for example as PDF.', detail: '' },
  'field:file-encrypted': { title: 'The file is encrypted with a password. Please remove the protection.', detail: '' },
  'field:file-macros': { title: 'The file has macros. Please save it without macros or as PDF.', detail: '' },
  'field:file-not-text': { title: 'This is no plain text in UTF-8. Please save the file as PDF.', detail: '' },
};
