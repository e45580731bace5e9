import { describe, expect, it } from 'vitest';
import { Playback, readScene, SCENES } from './playback';

const ASKED = { customer: 'cus_1', subscription: 'sub_1' };

function at(scene: string, way?: string) {
  const server = new Playback(readScene(scene), way);
  const send = (path: string, body?: object, key: string = crypto.randomUUID()) =>
    server.answer(
      new Request(`http://test${path}`, {
        method: 'POST',
        headers: { 'Idempotency-Key': key },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const plan = async () => {
    const answer = await server.answer(new Request('http://test/v1/subscriptions/sub_1'));
    return ((await answer.json()) as { plan: { key: string } }).plan.key;
  };
  return { server, send, plan };
}

describe('a playback', () => {
  it.each(SCENES)('of %s can be read', (name) => {
    expect(readScene(name).scene).toBe(name);
  });

  it('goes the way that is asked for, and shows what came of it', async () => {
    const { send, plan } = at('popup');
    await send('/v1/quotes', { ...ASKED, cancel: {} });
    const quote = await send('/v1/quotes', { ...ASKED, change: { plan: 'pro' } });
    expect(quote.status).toBe(201);
    expect(await plan()).toBe('basic');

    expect((await send('/v1/quotes/quo_1/confirm')).status).toBe(200);
    expect(await plan()).toBe('pro');
  });

  it('answers a repeat with the same key as before', async () => {
    const { send, server } = at('popup');
    await send('/v1/quotes', { ...ASKED, change: { plan: 'pro' } });
    const first = await send('/v1/quotes/quo_1/confirm', undefined, 'k');

    expect(await (await send('/v1/quotes/quo_1/confirm', undefined, 'k')).text()).toBe(await first.text());
    expect(server.unrecorded).toEqual([]);
  });

  it('keeps to one way where it is named', async () => {
    const { send } = at('popup', 'to Pro, a day late');
    await send('/v1/quotes', { ...ASKED, change: { plan: 'pro' } });

    expect((await send('/v1/quotes/quo_1/confirm')).status).toBe(409);
  });

  it('has no answer to what is not recorded, and remembers it', async () => {
    const { send, server } = at('popup');

    expect((await send('/v1/quotes', { ...ASKED, change: { plan: 'solo' } })).status).toBe(501);
    expect((await server.answer(new Request('http://test/v1/nothing?limit=1'))).status).toBe(501);
    expect(server.unrecorded).toEqual([
      'POST /v1/quotes {"customer":"cus_1","subscription":"sub_1","change":{"plan":"solo"}}',
      'GET /v1/nothing',
    ]);
  });
});
