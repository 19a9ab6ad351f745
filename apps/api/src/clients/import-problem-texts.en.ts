import type { ProblemTexts } from '../http/problem-texts.js';

export const importProblemTexts: ProblemTexts = {
  'clients.import-unreadable': {
    title: 'This file is no table',
    detail: 'Possible are Excel (xlsx) and CSV. Please save the table in one of these formats and upload it again.',
  },
  'clients.import-empty': {
    title: 'There is nobody in the table',
    detail: 'The first row of the first sheet holds the headings; from the second row on each row is a person.',
  },
  'clients.import-too-large': {
    title: 'The table is too large',
    detail: 'Possible are {rows} rows and {columns} columns. Please divide the table.',
  },
  'clients.import-columns-missing': {
    title: 'Last name and first name are missing',
    detail: 'Please say in which columns the last name and the first name stand.',
  },
  'clients.import-step-not-now': {
    title: 'This is not possible right now',
    detail: 'The import has moved on. Please reload the page; it says what is possible now.',
  },
  'clients.import-undo-too-late': {
    title: 'This import can no longer be taken back',
    detail: 'That is possible for {days} days. Please correct single persons in their files.',
  },
  'clients.import-row-settled': {
    title: 'This row is settled already',
    detail: 'Somebody has decided on it meanwhile. Please reload the page.',
  },
  'clients.import-row-faulty': {
    title: 'Something in the row is still wrong',
    detail: 'Please correct the named cells first.',
  },
  'clients.import-row-without-match': {
    title: 'There is no person who could be meant',
    detail: 'Please correct the row, or register the person with a reason.',
  },
  'field:import-unreadable': { title: 'Please choose an Excel or CSV file.', detail: '' },
  'field:import-empty': { title: 'There is nobody in the table.', detail: '' },
  'field:import-too-large': { title: 'The table is too large. Please divide it.', detail: '' },
  'field:columns-missing': { title: 'Please assign last name and first name.', detail: '' },
};
