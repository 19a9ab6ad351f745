import { asProblem, fieldMessage, problemOf } from './problem.js';

const answer = (body: unknown, status = 422, headers: Record<string, string> = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status, headers });

describe('An unsuccessful answer', () => {
  it('keeps code, texts, reference number and the wrong fields', async () => {
    const problem = await problemOf(
      answer({
        type: 'urn:problem:counselling.session-held-in-future',
        title: 'Das Gespräch liegt in der Zukunft',
        detail: 'Bitte prüfen Sie das Datum.',
        errors: [{ pointer: '/heldOn', code: 'in-future', message: 'darf nicht in der Zukunft liegen' }],
        traceId: '0af7',
      }),
    );
    expect(problem).toMatchObject({ status: 422, code: 'counselling.session-held-in-future', traceId: '0af7', retryAfter: undefined });
    expect(problem.message).toBe('Das Gespräch liegt in der Zukunft');
    expect(fieldMessage(problem, '/heldOn')).toBe('darf nicht in der Zukunft liegen');
    expect(fieldMessage(problem, '/kind')).toBeUndefined();
  });

  it('is unknown when a proxy answers with a page instead of a problem', async () => {
    expect(await problemOf(answer('<h1>Bad Gateway</h1>', 502))).toMatchObject({ status: 502, code: 'unknown', errors: [] });
  });

  it('drops error entries without a pointer', async () => {
    expect((await problemOf(answer({ errors: [null, 'x', { code: 'a' }, { pointer: '/a' }] }))).errors).toEqual([
      { pointer: '/a', code: 'invalid', message: '' },
    ]);
  });

  it('says after how many seconds a new try makes sense', async () => {
    expect((await problemOf(answer({}, 429, { 'retry-after': '120' }))).retryAfter).toBe(120);
    expect((await problemOf(answer({}, 429, { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' }))).retryAfter).toBeUndefined();
  });
});

it('A request that got no answer is a network problem, anything else thrown is unknown', () => {
  expect(asProblem(new TypeError('Failed to fetch'))).toMatchObject({ status: 0, code: 'network' });
  expect(asProblem(new RangeError('x'))).toMatchObject({ status: 0, code: 'unknown' });
});
