/** Texts of reminders that this context sets by itself; they stand in a list beside those people write. */
export const reminderTexts = {
  acceptNeed: 'Bedarf annehmen',
} as const;
