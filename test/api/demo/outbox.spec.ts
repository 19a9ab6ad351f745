import { startApi, type TestApi } from '../../support/api.js';
import { world, type World } from '../../support/world.js';

const address = '/demo/outbox';

/** One mail on its way, as the worker would find it. */
const mail = `insert into platform.outgoing_mail (id, to_address, subject, body, created_at, next_attempt_at, attempts)
  values (gen_random_uuid(), 'beratung@example.org', 'Wiedervorlage fällig', 'Grüße', now(), now(), 0)`;

const modes: readonly { mode: string; settings: Record<string, string>; status: number }[] = [
  { mode: 'in demo mode', settings: {}, status: 200 },
  { mode: 'outside demo mode', settings: { DEMO_MODE: 'false' }, status: 404 },
];

describe.each(modes)('the outbox $mode', ({ settings, status }) => {
  let api: TestApi;
  let w: World;

  beforeAll(async () => {
    api = await startApi(settings);
    w = await world(api);
    await w.db.query(mail);
  });
  afterAll(async () => {
    await w.close();
    await api.close();
  });

  it(status === 200 ? 'shows what would have been mailed' : 'does not exist, and shows no mail', async () => {
    const answer = await api.anonymous.get(address);
    expect(answer.status).toBe(status);
    if (status === 200)
      expect(answer.body.items).toMatchObject([{ to: 'beratung@example.org', subject: 'Wiedervorlage fällig', sentAt: null }]);
    else expect(answer.text).not.toContain('beratung@example.org');
  });
});
