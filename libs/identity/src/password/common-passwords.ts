let loaded: Promise<ReadonlySet<string>> | undefined;

/** Passwords known from breaches, in small letters; read when first asked for, because most processes never are. */
export const commonPasswords = (): Promise<ReadonlySet<string>> =>
  (loaded ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map((word) => word.toLowerCase())),
  ));
