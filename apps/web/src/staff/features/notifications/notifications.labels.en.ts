import type { NotificationsLabels } from './notifications.labels.de.js';

export const notificationsEn: NotificationsLabels = {
  title: 'Notifications',
  empty: 'No notifications.',
  unread: 'unread',
  kinds: {
    'reminder-due': 'Follow-up is due',
    'need-submitted': 'New need received',
    'application-decided': 'The application has been decided',
    'proposal-answered': 'Proposed decision answered or taken back',
    'application-to-decide': 'Application awaits a decision',
    'company-assigned': 'Changed who looks after an establishment',
    'company-planned': 'A planned change of an establishment has come',
    'break-glass': 'Break-glass access to a file',
    'case-taken-over': 'Case taken over by somebody else',
    'case-offered': 'A case is offered to you',
    'case-transferred': 'Case handed over',
    'case-declined': 'Hand-over of a case declined',
    'case-offer-withdrawn': 'Hand-over of a case withdrawn',
    'case-news': 'News in a case you follow',
    'draft-ends-in-a-week': 'Your draft of a session will be deleted in a week',
    'draft-ends-tomorrow': 'Your draft of a session will be deleted tomorrow',
  },
};
