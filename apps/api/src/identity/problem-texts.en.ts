import type { ProblemTexts } from '../http/problem-texts.js';

export const identityProblemTexts: ProblemTexts = {
  'identity.colleague-left': {
    title: 'This colleague works here no more',
    detail:
      'The account has been closed in the meantime. Open cases, reminders, appointments and companies need somebody who works here: choose somebody else, or take over yourself.',
  },
  'identity.receiver-not-led': {
    title: 'This person is not of your team',
    detail: 'Colleagues of the teams you lead can take over. Choose somebody from the list; a case goes to another team by offering it.',
  },
  'identity.deputy-away': {
    title: 'The deputy is away too',
    detail: 'Away from {from} to {until}, and standing in is never passed on. Choose somebody else or other days.',
  },
  'identity.duties-open': {
    title: 'Something has to be handed over before closing',
    detail:
      'Open cases, reminders, appointments or companies still belong to this account. The team lead hands them over under “Deputies” with “Prepare leaving”; then the account can be closed.',
  },
  'identity.not-signed-in': { title: 'Please sign in', detail: 'You are not signed in, or your session has ended.' },
  'identity.wrong-credentials': { title: 'Signing in did not work', detail: 'Name or password are wrong. Please check both.' },
  'identity.second-factor-needed': {
    title: 'One step is missing',
    detail: 'Please confirm your sign-in with the second factor, or set one up now.',
  },
  'identity.password-change-due': {
    title: 'Please choose a password of your own',
    detail: 'Your first password is good for this sign-in only. After that all pages open.',
  },
  'identity.unknown-passkey': {
    title: 'This passkey does not fit',
    detail: 'Please try again, or sign in with name and password.',
  },
  'identity.wrong-factor': {
    title: 'The second factor does not fit',
    detail: 'Please enter the code your app shows right now. Each code works once.',
  },
  'identity.wrong-password': { title: 'The password is wrong', detail: 'Please enter your present password again.' },
  'identity.weak-password': {
    title: 'This password does not protect you well enough',
    detail: 'Take four words, for example, that have nothing to do with each other. No kinds of characters are required.',
  },
  'identity.step-up-needed': {
    title: 'Please confirm that it is you',
    detail: 'For this step your last confirmation must not be older than {minutes} minutes.',
  },
  'identity.totp-exists': {
    title: 'An app is set up already',
    detail: 'Remove the app that is set up first if you want to use another one.',
  },
  'identity.last-factor': {
    title: 'This is your last second factor',
    detail: 'Your role needs one. Set up another one first, then you can remove this one.',
  },
  'identity.no-factor': {
    title: 'There is no second factor yet',
    detail: 'Set up a passkey or an app first. Codes for emergencies come with it.',
  },
  'field:wrong-password': { title: 'This is not your present password.', detail: '' },
  'field:password-too-short': { title: 'Please use at least {minimum} characters, for example four words.', detail: '' },
  'field:password-too-long': { title: 'Please use at most {maximum} characters.', detail: '' },
  'field:password-repeated': { title: 'This is only a short sequence that repeats.', detail: '' },
  'field:password-common': { title: 'This password is on the lists that attackers try first.', detail: '' },
  'field:password-about-you': {
    title: 'This is hardly more than your name, your office or the name of the product. It can be guessed.',
    detail: '',
  },
  'field:password-same': { title: 'This is your present password.', detail: '' },
  'field:not-a-code': { title: 'The code has six figures.', detail: '' },
  'identity.too-many-sign-ins': { title: 'Too many attempts', detail: 'Please wait {retryAfterSeconds} seconds and try again.' },
  'identity.own-break-glass': {
    title: 'This break-glass access is your own',
    detail: 'Your own break-glass access is checked by somebody else: data protection or another team lead.',
  },
  'identity.already-reviewed': {
    title: 'This break-glass access has been checked already',
    detail: 'Somebody else was faster. The result is in the list.',
  },
  'identity.oidc-unknown-person': {
    title: 'Your account is not open yet',
    detail: 'You have signed in, but there is no account for you here yet. Please contact your administration.',
  },
  'identity.oidc-other-tenant': {
    title: 'Your account belongs to another Träger',
    detail: 'Your staff account names another Agentur or Jobcenter. Please contact your administration.',
  },
  'identity.oidc-other-organisation': {
    title: 'The company does not match',
    detail: 'Your company account belongs to another Betriebsnummer than your access here. Please contact your adviser.',
  },
  'identity.logout-token': { title: 'This sign-out is not valid', detail: 'The logout token is invalid, too old or has been used.' },
  'identity.link-void': {
    title: 'This link is no longer valid',
    detail: 'A link works for 15 minutes and only once. Please ask for a new one on the sign-in page.',
  },
  'identity.partner-name-taken': {
    title: 'This organisation exists already',
    detail: 'There is a partner organisation with this name. Please choose it from the list.',
  },
  'identity.portal-email-taken': {
    title: 'This address already has access',
    detail: 'There is an account with this mail address already. Please give another address.',
  },
  'identity.trust-too-low': {
    title: 'Your sign-in is not strong enough for this',
    detail: 'This step needs the trust level “{needed}”. Please sign in with the certificate of your company account.',
  },
  'identity.reason-needed': {
    title: 'You need a reason for this file',
    detail: 'As a team lead you read files and notes of your team after giving a reason. It holds until the end of the day and is logged.',
  },
  'identity.supervision-read-only': {
    title: 'As a team lead you only read here',
    detail: 'Notes and facts are written by whoever advises the person. Take the case over if you advise yourself.',
  },
  'identity.deputy-oneself': { title: 'Nobody stands in for themselves', detail: 'Please choose another person.' },
  'identity.deputy-in-past': { title: 'The first day is in the past', detail: 'A deputyship begins today at the earliest.' },
  'identity.deputy-ends-first': { title: 'The last day is before the first', detail: 'Please check both days.' },
  'identity.deputy-too-long': { title: 'A deputyship lasts one year at most', detail: 'Please choose an earlier last day.' },
  'identity.deputy-not-yours': {
    title: 'You cannot arrange this deputyship',
    detail: 'The absent person, the team lead or administration do that.',
  },
  'identity.own-account': {
    title: 'Your own account is changed by somebody else',
    detail: 'Roles, closing and second factor of your own account need four eyes. Ask another person of the administration.',
  },
  'identity.last-administrator': {
    title: 'This is the last person of the administration',
    detail: 'Give the role to another active account first.',
  },
  'identity.username-taken': { title: 'This user name exists already', detail: 'Please choose another.' },
  'identity.unknown-team': { title: 'There is no such team', detail: 'Please choose a team of your Träger.' },
};
