/** Words of the mail about a break-glass: neither the person nor the number of the file nor who opened it stands in it. */
export type MailText = { readonly subject: string; readonly body: (link: string) => string };
