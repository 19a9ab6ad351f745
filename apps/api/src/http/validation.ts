import type { StandardSchemaV1 } from '@standard-schema/spec';
import { StandardSchemaValidationPipe } from '@nestjs/common';
import { Problem, type FieldProblem } from '@app/kernel';

type ZodIssue = StandardSchemaV1.Issue & {
  readonly code?: string;
  readonly origin?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly expected?: string;
  readonly input?: unknown;
  readonly format?: string;
  readonly keys?: readonly string[];
  readonly params?: { readonly code?: string };
};

/** Validates every parameter that has a schema and reports all wrong fields at once as Problem `http.invalid`. */
export const validationPipe = (): StandardSchemaValidationPipe =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      new Problem(
        'invalid',
        'http.invalid',
        {},
        issues.flatMap((issue) => fieldProblems(issue as ZodIssue)),
      ),
  });

const fieldProblems = (issue: ZodIssue): FieldProblem[] => {
  const pointer = pointerOf(issue.path ?? []);
  if (issue.code === 'unrecognized_keys') {
    return (issue.keys ?? []).map((key) => ({ pointer: `${pointer}/${key}`, code: 'unknown' }));
  }
  return [{ pointer, ...codeOf(issue) }];
};

const codeOf = (issue: ZodIssue): Pick<FieldProblem, 'code' | 'params'> => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.includes('undefined') ? { code: 'required' } : { code: 'type', params: { expected: issue.expected } };
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return { code: 'required' };
      return { code: issue.origin === 'string' ? 'too-short' : 'too-small', params: { minimum: issue.minimum } };
    case 'too_big':
      return { code: issue.origin === 'string' ? 'too-long' : 'too-big', params: { maximum: issue.maximum } };
    case 'invalid_value':
      return { code: 'choice' };
    case 'invalid_format':
      return { code: 'format', params: { format: issue.format } };
    default:
      return { code: issue.params?.code ?? 'invalid' };
  }
};

const pointerOf = (path: NonNullable<StandardSchemaV1.Issue['path']>): string =>
  path
    .map(
      (part) =>
        `/${String(typeof part === 'object' ? part.key : part)
          .replaceAll('~', '~0')
          .replaceAll('/', '~1')}`,
    )
    .join('');
