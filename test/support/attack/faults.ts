import { allProblemTexts } from '../../../apps/api/src/http/all-problem-texts.js';

type Seen = { readonly status: number; readonly type: string; readonly text: string };

type Problem = Readonly<Record<'type' | 'title' | 'detail' | 'traceId', string | undefined>> & {
  readonly status?: number;
  readonly errors?: readonly { readonly message: string; readonly code: string }[];
};

const inside =
  /node_modules|\.[jt]s:\d+|QueryFailed|\bselect\b.*\bfrom\b|violates|syntax error|invalid input|relation "|permission denied for|row-level security/;

/** What is wrong with an answer, whatever was asked: an error of ours, something of the inside, or a problem nobody can read. */
export const faultsOf = ({ status, type, text }: Seen): readonly string[] => {
  if (status < 400) return [];
  if (status >= 500) return [`answers ${status}: ${text.slice(0, 200)}`];
  if (!type.startsWith('application/problem+json')) return [`answers ${status} as ${type}: ${text.slice(0, 200)}`];
  const problem = JSON.parse(text) as Problem;
  const { type: urn, title, detail, traceId, status: said, errors = [] } = problem;
  const code = urn?.replace('urn:problem:', '') ?? '';
  const [german, english] = [allProblemTexts.find(code, 'de', {}), allProblemTexts.find(code, 'en', {})];
  return [
    ...(inside.test(text) ? [`tells of the inside: ${text.slice(0, 200)}`] : []),
    ...(!german || title === english?.title || !title || !detail ? [`is not in German: ${text.slice(0, 200)}`] : []),
    ...(!/^[0-9a-f]{32}$/.test(traceId ?? '') || said !== status ? [`lacks trace or status: ${text.slice(0, 200)}`] : []),
    ...errors.filter(({ message, code: field }) => message === field).map(({ code: field }) => `has no words for field:${field}`),
  ];
};

/** Whether only the database refused it: a schema would have named the field. */
export const gotPastSchema = ({ text }: Seen): boolean => text.includes('"urn:problem:http.invalid"') && !text.includes('"errors"');

/** An answer without what differs from request to request. */
export const shapeOf = ({ status, type, text }: Seen): string => `${status} ${type} ${text.replace(/"traceId":"\w+"/, '')}`;

/** The same with its headers, without those that tell time, length of a trace id or the connection. */
export const wholeShapeOf = (answer: Seen & { readonly headers: Readonly<Record<string, string>> }): string => {
  const headers = Object.entries(answer.headers).filter(([name]) => !['date', 'connection', 'keep-alive', 'x-request-id'].includes(name));
  return `${shapeOf(answer)} ${JSON.stringify(headers.toSorted())}`;
};
