import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerRequests } from '#web/testing/render.tsx';
import { ApiProblem, request, Unreachable } from './request.ts';

const answer = z.object({ ok: z.boolean() });

describe('request', () => {
  it('refuses an answer that breaks its contract', async () => {
    answerRequests({ 'GET /api/x': { body: { ok: 'yes' } } });
    await expect(request('/api/x', { answer })).rejects.toThrow('expected boolean');
  });

  it('turns a problem document into a problem with its fields', async () => {
    const body = {
      type: 'about:blank',
      title: 'Invalide',
      status: 422,
      code: 'invalid',
      detail: 'À revoir.',
      errors: [{ path: 'email', message: 'Adresse incomplète.' }],
    };
    answerRequests({ 'POST /api/x': { status: 422, body } });
    const refusal = await request('/api/x', { method: 'POST', body: {}, answer }).catch(
      (error: unknown) => error,
    );
    expect(refusal).toBeInstanceOf(ApiProblem);
    expect(refusal).toMatchObject({ code: 'invalid', fields: [{ path: 'email' }] });
  });

  it.each([
    ['no network', 'unreachable' as const],
    ['a gateway that speaks for a server that is down', { status: 502, body: '<html>' }],
  ])('says that nobody answered: %s', async (_, reply) => {
    answerRequests({ 'GET /api/x': reply });
    await expect(request('/api/x', { answer })).rejects.toBeInstanceOf(Unreachable);
  });

  it('accepts an empty answer where one is promised', async () => {
    answerRequests({ 'DELETE /api/x': { status: 204 } });
    await expect(request('/api/x', { method: 'DELETE', answer: z.undefined() })).resolves.toBeUndefined();
  });
});
