export const portalDe = {
  audience: 'für Unternehmen',
  claim: 'Weiterbildung für Ihr Team, gut beraten.',
  text: 'Melden Sie Ihren Bedarf, verfolgen Sie Ihre Anträge und sehen Sie, was bewilligt ist.',
  title: 'Anmelden',
  lead: 'Mit dem Zugang Ihres Unternehmens.',
  username: 'E-Mail-Adresse',
  navigation: { start: 'Start', needs: 'Bedarf', applications: 'Anträge' },
};

export type PortalLabels = typeof portalDe;
