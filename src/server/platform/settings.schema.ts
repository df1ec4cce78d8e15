import { resolve } from 'node:path';
import { z } from 'zod';
import { settingsMessages as messages } from './settings.messages.ts';

const sentence = (key: Exclude<keyof typeof messages, 'AI' | 'FILES_S3' | 'title'>) => ({
  error: messages[key](),
});

type AddressKey =
  | 'AI_BASE_URL'
  | 'MUSIC_PROVIDER_URL'
  | 'SUPABASE_URL'
  | 'PUBLIC_URL'
  | 'SMTP_URL'
  | 'FILES_S3_ENDPOINT';

function address(key: AddressKey, protocols: string[]) {
  return z.string().refine((text) => {
    const url = URL.parse(text);
    return url !== null && url.hostname !== '' && protocols.includes(url.protocol);
  }, sentence(key));
}

function database(key: 'DATABASE_URL' | 'DATABASE_DIRECT_URL') {
  return z.string().refine((text) => {
    // A Unix socket is written without a host: postgresql://compte@/base?host=/run/postgresql
    const url = URL.parse(text.replace(/^(\w+:\/\/(?:[^/@]*@)?)(?=\/)/, '$1socket'));
    return url !== null && ['postgres:', 'postgresql:'].includes(url.protocol) && url.pathname.length > 1;
  }, sentence(key));
}

const isOrigin = (text: string) => ['', '/'].includes(URL.parse(text)?.pathname ?? '/');
// fetch refuses an address that holds a password; the key has a setting of its own.
const hasNoAccount = (text: string) => !URL.parse(text)?.username && !URL.parse(text)?.password;
const isSender = (text: string) => /^[^<>@\s]+@[^<>@\s]+$|^[^<>\r\n]*<[^<>@\s]+@[^<>@\s]+>$/.test(text);

const variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, sentence('PORT'))
    .transform(Number)
    .refine((port) => port <= 65_535, sentence('PORT'))
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, sentence('HOST'))
    .default('127.0.0.1'),
  HYGIE_DATA_DIR: z
    .string()
    .refine((path) => !path.includes('\0'), sentence('HYGIE_DATA_DIR'))
    .default('./data')
    .transform((path) => resolve(path)),
  DATABASE_URL: database('DATABASE_URL').optional(),
  DATABASE_DIRECT_URL: database('DATABASE_DIRECT_URL').optional(),
  HYGIE_EDITION: z.enum(['personal', 'institution'], sentence('HYGIE_EDITION')).default('personal'),
  HYGIE_CALCULATORS: z.enum(['on', 'off'], sentence('HYGIE_CALCULATORS')).default('on'),
  AI_BASE_URL: address('AI_BASE_URL', ['http:', 'https:']).optional(),
  AI_API_KEY: z.string().optional(),
  AI_MODEL: z.string().optional(),
  MUSIC_PROVIDER_URL: address('MUSIC_PROVIDER_URL', ['http:', 'https:'])
    .refine(hasNoAccount, sentence('MUSIC_PROVIDER_URL'))
    .optional(),
  MUSIC_PROVIDER_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, sentence('MUSIC_PROVIDER_KEY'))
    .optional(),
  SUPABASE_URL: address('SUPABASE_URL', ['http:', 'https:']).optional(),
  SMTP_URL: address('SMTP_URL', ['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().refine(isSender, sentence('MAIL_FROM')).optional(),
  FILES_S3_ENDPOINT: address('FILES_S3_ENDPOINT', ['http:', 'https:']).optional(),
  FILES_S3_BUCKET: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, sentence('FILES_S3_BUCKET'))
    .optional(),
  FILES_S3_REGION: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/, sentence('FILES_S3_REGION'))
    .optional(),
  FILES_S3_ACCESS_KEY: z.string().optional(),
  FILES_S3_SECRET_KEY: z.string().optional(),
  PUBLIC_URL: address('PUBLIC_URL', ['http:', 'https:']).refine(isOrigin, sentence('PUBLIC_URL')).optional(),
  HYGIE_SIGNING_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/_-]{43}=?(,[A-Za-z0-9+/_-]{43}=?)*$/, sentence('HYGIE_SIGNING_KEY'))
    .optional(),
  HYGIE_TRUSTED_KEYS: z
    .string()
    .regex(/^[0-9a-fA-F]{64}(,[0-9a-fA-F]{64})*$/, sentence('HYGIE_TRUSTED_KEYS'))
    .optional(),
  HYGIE_OVERDUE_PROTOCOLS: z.enum(['show', 'hide'], sentence('HYGIE_OVERDUE_PROTOCOLS')).default('show'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], sentence('LOG_LEVEL'))
    .default('info'),
});

type Variables = z.infer<typeof variables>;

const fileNames = [
  'FILES_S3_ENDPOINT',
  'FILES_S3_BUCKET',
  'FILES_S3_REGION',
  'FILES_S3_ACCESS_KEY',
  'FILES_S3_SECRET_KEY',
] as const;

function filesS3Of(values: Variables) {
  const [endpoint, bucket, region, accessKey, secretKey] = fileNames.map((name) => values[name]);
  return endpoint && bucket && region && accessKey && secretKey
    ? { endpoint, bucket, region, accessKey, secretKey }
    : undefined;
}

function seedsOf(keys: string | undefined): [Uint8Array, ...Uint8Array[]] | undefined {
  // Buffer reads both alphabets of base64.
  const [first, ...older] = (keys?.split(',') ?? []).map((key) => Buffer.from(key, 'base64'));
  return first && [first, ...older];
}

function checkTogether(values: Partial<Variables>, fault: (message: string) => void): void {
  const missing = (['AI_BASE_URL', 'AI_API_KEY', 'AI_MODEL'] as const).filter((name) => !values[name]);
  if (missing.length === 1 || missing.length === 2) fault(messages.AI(missing.join(', ')));
  const absent = fileNames.filter((name) => !values[name]);
  if (absent.length > 0 && absent.length < fileNames.length) fault(messages.FILES_S3(absent.join(', ')));
  if (values.MUSIC_PROVIDER_KEY !== undefined && values.MUSIC_PROVIDER_URL === undefined) {
    fault(messages.MUSIC_PROVIDER_KEY());
  }
  if (values.SMTP_URL !== undefined && values.MAIL_FROM === undefined) fault(messages.MAIL_FROM());
  if (values.DATABASE_DIRECT_URL !== undefined && values.DATABASE_URL === undefined) {
    fault(messages.DATABASE_DIRECT_URL());
  }
}

/** The environment, as Hygie reads it: each variable checked, then those that go together. */
export const SettingsSchema = variables.transform((values) => ({
  port: values.PORT,
  host: values.HOST,
  dataDir: values.HYGIE_DATA_DIR,
  databaseUrl: values.DATABASE_URL,
  databaseDirectUrl: values.DATABASE_DIRECT_URL,
  edition: values.HYGIE_EDITION,
  calculators: values.HYGIE_CALCULATORS,
  ai:
    values.AI_BASE_URL && values.AI_API_KEY && values.AI_MODEL
      ? { baseUrl: values.AI_BASE_URL, apiKey: values.AI_API_KEY, model: values.AI_MODEL }
      : undefined,
  musicProvider:
    values.MUSIC_PROVIDER_URL === undefined
      ? undefined
      : { url: values.MUSIC_PROVIDER_URL, key: values.MUSIC_PROVIDER_KEY },
  filesS3: filesS3Of(values),
  supabaseUrl: values.SUPABASE_URL,
  mail:
    values.SMTP_URL && values.MAIL_FROM ? { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM } : undefined,
  publicUrl: values.PUBLIC_URL === undefined ? undefined : new URL(values.PUBLIC_URL).origin,
  signingKeys: seedsOf(values.HYGIE_SIGNING_KEY),
  trustedKeys: values.HYGIE_TRUSTED_KEYS?.toLowerCase().split(',') ?? [],
  overdueProtocols: values.HYGIE_OVERDUE_PROTOCOLS,
  logLevel: values.LOG_LEVEL,
}));

/** @returns one sentence per fault, without repeats; all of them, not only the first */
export function listFaults(environment: Record<string, string | undefined>): string[] {
  const faults = variables.safeParse(environment).error?.issues.map((issue) => issue.message) ?? [];
  checkTogether(environment as Partial<Variables>, (message) => faults.push(message));
  return [...new Set(faults)];
}
