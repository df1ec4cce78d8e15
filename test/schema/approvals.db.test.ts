import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, type House, notAllowed, openHouse, refusalOf, signUp } from './people.ts';

let house: House;
let admin: string;
let author: string;
let second: string;
let student: string;

beforeAll(async () => {
  house = await openHouse();
  admin = await signUp(house, 'admin');
  author = await signUp(house, 'teacher');
  second = await signUp(house, 'clinician');
  student = await signUp(house);
});
afterAll(() => house.close());

describe('an emergency protocol', () => {
  const draft = async (sources = '{"Recommandation, 2026"}', reviewOn: string | null = '2027-11-23') => {
    const [row] = await ask<{ id: string }>(
      house,
      author,
      `insert into public.urgent_protocols (title, content, sources, review_on) values ('Anaphylaxie', 'Texte', $1, $2) returning id`,
      [sources, reviewOn],
    );
    return row?.id ?? '';
  };
  const publish = (who: string, id: string) =>
    ask(
      house,
      who,
      `update public.urgent_protocols set status = 'published' where id = $1 returning approved_by`,
      [id],
    );

  test('is not approved by its author, nor by a student', async () => {
    const id = await draft();
    expect(await refusalOf(publish(author, id))).toBe(notAllowed);
    expect(await publish(student, id)).toEqual([]);
  });

  test('needs a review day and a source', async () => {
    expect(await refusalOf(publish(second, await draft('{"x"}', null)))).toBe(
      '23514 urgent_protocols_review_on_when_published',
    );
    expect(await refusalOf(publish(second, await draft('{}')))).toBe(
      '23514 urgent_protocols_sources_when_published',
    );
  });

  test('is approved by a second one, who may not change its text, and then stays as it is', async () => {
    const id = await draft();
    const rewrite = (who: string) =>
      ask(house, who, `update public.urgent_protocols set content = 'Autre' where id = $1 returning id`, [
        id,
      ]);
    expect(await refusalOf(rewrite(second))).toBe(`${notAllowed} urgent_protocols_content_author_only`);
    expect(await rewrite(author)).toEqual([{ id }]);
    expect(await ask(house, null, 'select id from public.urgent_protocols where id = $1', [id])).toEqual([]);
    expect(await publish(second, id)).toEqual([{ approved_by: second }]);
    expect(await rewrite(author)).toEqual([]);
    expect(
      await ask(house, author, 'delete from public.urgent_protocols where id = $1 returning id', [id]),
    ).toEqual([]);
    expect(await ask(house, null, 'select id from public.urgent_protocols where id = $1', [id])).toEqual([
      { id },
    ]);
  });

  test('nobody forges the approval', async () => {
    const id = await draft();
    const forge = ask(house, author, 'update public.urgent_protocols set approved_by = $2 where id = $1', [
      id,
      second,
    ]);
    expect(await refusalOf(forge)).toBe(notAllowed);
  });

  test('outlives the accounts of its author and of whoever approved it', async () => {
    const [leaving, approver] = [await signUp(house, 'clinician'), await signUp(house, 'clinician')];
    const [row] = await ask<{ id: string }>(
      house,
      leaving,
      `insert into public.urgent_protocols (title, content, sources, review_on) values ('Choc', 'Texte', '{x}', '2027-01-01') returning id`,
    );
    await publish(approver, row?.id ?? '');
    await house.identityPool.query('delete from identity."user" where id = any($1)', [[leaving, approver]]);
    const left = await ask(
      house,
      null,
      'select author_id, approved_by from public.urgent_protocols where id = $1',
      [row?.id],
    );
    expect(left).toEqual([{ author_id: null, approved_by: null }]);
  });
});

describe('generated content', () => {
  const draft = async () => {
    const [row] = await ask<{ id: string }>(
      house,
      author,
      `insert into public.ai_generated_content (identifier, title, content, content_type) values ('item-1', 'Carte', '{}', 'carte') returning id`,
    );
    return row?.id ?? '';
  };
  const decide = (who: string, id: string, status: string) =>
    ask(
      house,
      who,
      `update public.ai_generated_content set status = $2 where id = $1 returning decided_by, expires_at`,
      [id, status],
    );
  const seen = (who: string, id: string) =>
    ask(house, who, 'select id from public.ai_generated_content where id = $1', [id]);

  test('is a draft that only editors see until somebody else approves it', async () => {
    const id = await draft();
    expect(await seen(student, id)).toEqual([]);
    expect(await refusalOf(decide(author, id, 'approved'))).toBe(notAllowed);
    expect(await decide(second, id, 'approved')).toEqual([]);
    expect(await decide(admin, id, 'approved')).toEqual([{ decided_by: admin, expires_at: null }]);
    expect(await seen(student, id)).toEqual([{ id }]);
  });

  test('a draft left alone is erased after its 90 days by the jobs role', async () => {
    const id = await draft();
    await house.database.adminPool.query(
      `update public.ai_generated_content set expires_at = now() - interval '1 second' where id = $1`,
      [id],
    );
    const erased = await house.jobsPool.query(
      'delete from public.ai_generated_content where expires_at <= now() returning id',
    );
    expect(erased.rows).toEqual([{ id }]);
  });
});
