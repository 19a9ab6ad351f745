import type { StartLabels } from './start.labels.de.js';

export const startEn: StartLabels = {
  title: (name) => `Hello, ${name}`,
  lead: 'See what is open and who has to act next.',
  report: 'Report a training need',
  reportHint: 'Five short questions, about three minutes. You need no documents and no names of employees.',
  applications: 'Your applications',
  needs: 'Your reported needs',
  noApplications: 'No application is running at present.',
  noNeeds: 'No need is open at present.',
  allApplications: 'All applications',
  allNeeds: 'All reports',
  contact: 'Your contact at the employment agency',
  noPerson: 'Your personal contact appears here as soon as your need has been taken up.',
  hotline: 'Employer service 0800 4 5555 20',
  hotlineHint: 'Monday to Friday, 8 am to 6 pm, free of charge',
};
