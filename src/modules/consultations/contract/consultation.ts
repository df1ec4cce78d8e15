import { z } from 'zod';
import { defineResource } from '#contract/resource.ts';
import { Instant, Json, longText, RowId, shortText } from '#contract/values.ts';

const PaymentStatus = z.enum(['none', 'pending', 'paid', 'refunded']);

export const Consultation = z
  .object({
    id: RowId,
    user_id: RowId,
    email: z.string().nullable(),
    patient_name: z.string().nullable(),
    patient_data: z.record(z.string(), Json),
    consultation_result: z.string().nullable(),
    payment_status: PaymentStatus,
    created_at: Instant,
    updated_at: Instant,
  })
  .meta({ id: 'Consultation' });

const fields = {
  email: z.email().max(254).nullable(),
  patient_name: shortText(200).nullable(),
  patient_data: z.record(z.string().max(100), Json),
  consultation_result: longText(50_000).nullable(),
  payment_status: PaymentStatus,
};

export const consultationsResource = defineResource({
  module: 'consultations',
  path: 'medilinko-consultations',
  table: 'medilinko_consultations',
  noun: 'une consultation préparée',
  row: Consultation,
  create: z.strictObject(fields).partial(),
  update: z.strictObject(fields),
});
