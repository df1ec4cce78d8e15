import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, Json, longText, RowId, shortText, WebAddress } from '#contract/values.ts';

const Role = z.enum(['student', 'clinician', 'teacher', 'moderator', 'admin']);

export const Profile = z
  .object({
    id: RowId,
    email: z.string(),
    name: z.string().nullable(),
    avatar_url: z.string().nullable(),
    bio: z.string().nullable(),
    role: Role,
    department: z.string().nullable(),
    job_title: z.string().nullable(),
    location: z.string().nullable(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
    preferences: z.record(z.string(), Json),
    emotional_score: z.int().nullable(),
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof Profile>;

const Address = WebAddress.refine((value) => value.startsWith('https://'), {
  params: { rule: 'sentence', message: 'Cette adresse n’est pas sûre.', accepted: 'une adresse https' },
});

/** Role and e-mail are absent: nobody changes their own role, and an e-mail changes only by its confirmation. */
export const ProfileUpdate = z.strictObject({
  name: shortText(120).nullable(),
  avatar_url: Address.nullable(),
  bio: longText(2000, 0).nullable(),
  department: shortText(120).nullable(),
  job_title: shortText(120).nullable(),
  location: shortText(120).nullable(),
  phone: z
    .string()
    .regex(/^[0-9+(). -]{3,30}$/)
    .nullable(),
  website: Address.nullable(),
  preferences: z.record(z.string().max(60), Json),
  emotional_score: z.int().min(0).max(100).nullable(),
});

export const profiles = defineResource({
  module: 'accounts',
  path: 'profiles',
  table: 'profiles',
  noun: 'son profil',
  row: Profile,
  update: ProfileUpdate,
  canDelete: false,
});
