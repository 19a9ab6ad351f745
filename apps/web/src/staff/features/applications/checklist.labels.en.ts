import type { ChecklistLabels } from './checklist.labels.de.js';

/** The twin of `checklist.labels.de.ts`. */
export const checklistEn: ChecklistLabels = {
  title: 'Documents',
  caption: 'Documents of the application and where they stand',
  document: 'Document',
  from: 'From',
  state: 'State',
  noted: 'Noted',
  action: 'Change',
  change: 'Change',
  changeOf: (document: string) => `Change the state: ${document}`,
  by: (name: string, at: string) => `${name}, ${at}`,
  missing: (count: number) =>
    count === 0 ? 'Nothing is missing.' : count === 1 ? '1 document is missing.' : `${count} documents are missing.`,
  effect: 'The company is shown only what it has to supply itself.',
  reason: 'Why is it not required?',
  reasonMissing: 'Name the reason.',
  confirm: 'Note',
  done: (document: string) => `Noted: ${document}.`,
  kinds: {
    'provider-certificate': 'Certificate of the training provider',
    'cost-offer': 'Cost offer or proof of course costs',
    'approval-certificates': 'Approval of provider and measure',
    'employee-declaration': 'Declaration of the employee',
    'power-of-attorney': 'Power of attorney',
    'participant-questionnaire': 'Participant questionnaire',
    'disability-proof': 'Proof of severe disability (the fact only)',
    'contract-or-pay-slip': 'Employment contract or pay slip',
    'participant-list': 'List of participants',
    consents: 'Consent of the employees or the works council',
    'agreement-text': 'Text of the works or collective agreement',
  },
  suppliers: { provider: 'training provider', employee: 'employee', employer: 'company' },
  states: {
    fehlt: 'Missing',
    angefordert: 'Asked for',
    eingegangen: 'Arrived',
    geprueft: 'Checked',
    'nicht-erforderlich': 'Not required',
  },
};
