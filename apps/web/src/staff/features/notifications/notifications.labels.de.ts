export const notificationsDe = {
  title: 'Benachrichtigungen',
  empty: 'Keine Benachrichtigungen.',
  unread: 'ungelesen',
  kinds: {
    'reminder-due': 'Wiedervorlage ist fällig',
    'need-submitted': 'Neuer Bedarf eingegangen',
    'application-decided': 'Über den Antrag ist entschieden',
    'proposal-answered': 'Entscheidungsvorschlag beantwortet oder zurückgezogen',
    'application-to-decide': 'Antrag liegt zur Entscheidung vor',
    'company-assigned': 'Zuständigkeit für einen Betrieb geändert',
    'company-planned': 'Geplanter Wechsel eines Betriebs ist eingetreten',
    'break-glass': 'Notfallzugriff auf eine Akte',
    'case-taken-over': 'Fall von jemand anderem übernommen',
    'case-offered': 'Ihnen wird ein Fall übergeben',
    'case-transferred': 'Fall ist übergeben',
    'case-declined': 'Fallübergabe abgelehnt',
    'case-offer-withdrawn': 'Fallübergabe zurückgezogen',
    'case-news': 'Neues in einem Fall, dem Sie folgen',
    'draft-ends-in-a-week': 'Ihr Entwurf eines Gesprächs wird in einer Woche gelöscht',
    'draft-ends-tomorrow': 'Ihr Entwurf eines Gesprächs wird morgen gelöscht',
  },
};

export type NotificationsLabels = typeof notificationsDe;
