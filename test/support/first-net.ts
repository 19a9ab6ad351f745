import { createRequire } from 'node:module';

type Parsing = { prototype: { parse: (message: { text: string }) => void } };
const Connection = createRequire(import.meta.url)('pg/lib/connection.js') as Parsing;

// After where, and, on, or an opening bracket: in «set tenant_id = $n» it is no condition.
const tenantCondition = /(\b(?:where|and|on)\s+|\()(?:"?\w+"?\.)?"?tenant_id"? = (\$\d+)(?:::uuid)?/gi;

/**
 * Takes «tenant_id = $n» out of every statement before PostgreSQL sees it, so that only row-level security keeps the Träger apart.
 * Answers how to put it back, and how many conditions were taken out.
 */
export const withoutFirstNet = (): { readonly restore: () => void; readonly taken: () => number } => {
  const original = Connection.prototype.parse;
  let taken = 0;
  Connection.prototype.parse = function parse(message) {
    const text = message.text.replace(tenantCondition, (_, before: string, parameter: string) => {
      taken += 1;
      return `${before}(${parameter}::uuid is not distinct from ${parameter}::uuid)`;
    });
    return original.call(this, { ...message, text });
  };
  return { restore: () => (Connection.prototype.parse = original), taken: () => taken };
};
