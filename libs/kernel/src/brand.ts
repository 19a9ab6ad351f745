declare const brand: unique symbol;

/** A primitive that only its own maker may produce: `Brand<string, 'CaseId'>` is not a `Brand<string, 'ClientId'>`. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
