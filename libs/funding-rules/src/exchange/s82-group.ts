import { Problem, type FieldProblem, type LocalDate } from '@app/kernel';
import { assessGroup } from '../s82/sammelantrag.js';
import type { Facts } from '../s82/facts.js';
import { invalidInput } from './fields.js';
import { fromExchange, toExchange } from './s82.js';

const keys = ['instrument', 'persons', 'comparable', 'consent'] as const;

/**
 * Assesses an `S82_GROUP` input: `persons` are `S82` inputs; `comparable` and `consent` absent mean true. Throws Problem
 * `funding-rules.invalid-input` naming the pointers of wrong fields of all persons.
 */
export const groupFromExchange = (nextWorkingDay: (date: LocalDate) => LocalDate) => (input: unknown) => {
  const { persons, comparable = true, consent = true } = readGroup(input);
  const result = assessGroup({ persons: readPersons(persons), vergleichbar: comparable, einverstaendnis: consent }, nextWorkingDay);
  return {
    ...(result.ruleSet && { ruleSet: result.ruleSet }),
    eligible: result.eligible,
    outcome: result.outcome,
    reasons: result.reasons,
    open: result.open,
    persons: result.persons.map((person, index) => ({ person: letters(index), ...toExchange(person) })),
    ...(result.outcome !== 'INELIGIBLE' && {
      employerCourseShareCent: result.arbeitgeber,
      agencyCourseShareCent: result.agentur,
      wageSubsidyCent: result.zuschuss,
    }),
    ...(result.weiterleitungsnachweisBis && { forwardingProofDue: result.weiterleitungsnachweisBis }),
  };
};

const readGroup = (input: unknown): { persons: readonly unknown[]; comparable?: boolean; consent?: boolean } => {
  if (typeof input !== 'object' || input === null) throw invalidInput([{ pointer: '', code: 'expected-object' }]);
  const group = input as Readonly<Record<string, unknown>>;
  const errors: FieldProblem[] = Object.keys(group)
    .filter((key) => !(keys as readonly string[]).includes(key))
    .map((key) => ({ pointer: `/${key}`, code: 'unknown-field' }));
  const { persons, comparable, consent } = group;
  if (!Array.isArray(persons)) errors.push({ pointer: '/persons', code: 'expected-list' });
  for (const [key, value] of Object.entries({ comparable, consent }))
    if (value !== undefined && typeof value !== 'boolean') errors.push({ pointer: `/${key}`, code: 'expected-boolean' });
  if (errors.length > 0) throw invalidInput(errors);
  return group as ReturnType<typeof readGroup>;
};

const readPersons = (persons: readonly unknown[]): readonly Facts[] => {
  const errors: FieldProblem[] = [];
  const read = persons.flatMap((person, index) => {
    try {
      return [fromExchange(person)];
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      errors.push(...problem.errors.map((error) => ({ ...error, pointer: `/persons/${index}${error.pointer}` })));
      return [];
    }
  });
  if (errors.length > 0) throw invalidInput(errors);
  return read;
};

/** A, B … Z, AA, AB … like the columns of a sheet. */
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCodePoint(65 + (index % 26));
