export const portalDe = {
  audience: 'für Unternehmen und Partner',
  audiences: { company: 'für Unternehmen', provider: 'für Bildungsanbieter', partner: 'für Partner' },
  claim: 'Weiterbildung für Ihr Team, gut beraten.',
  text: 'Melden Sie Ihren Bedarf, verfolgen Sie Ihre Anträge und sehen Sie, was bewilligt ist.',
  title: 'Anmelden',
  lead: 'Mit dem Zugang Ihrer Organisation.',
  security: 'Anmeldung und Sicherheit',
  username: 'E-Mail-Adresse',
  navigation: { start: 'Start', needs: 'Bedarf', applications: 'Anträge', referrals: 'Verweise' },
};

export type PortalLabels = typeof portalDe;
