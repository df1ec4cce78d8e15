import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { ModuleContext } from '#platform/module.ts';
import { fewerRemindersUrl, ReminderSettings } from '../../contract/reminder.ts';
import { askFewerReminders } from './reminder-settings.queries.ts';

export function registerReminderRoutes(instance: FastifyInstance, { session }: ModuleContext): void {
  instance.withTypeProvider<ZodTypeProvider>().post(
    fewerRemindersUrl,
    {
      config: { access: 'signed-in' },
      schema: {
        tags: ['wellbeing'],
        summary: 'Demander moins de rappels pendant 14 jours',
        response: { 200: ReminderSettings },
      },
    },
    async ({ caller }) => session.asCaller(caller, askFewerReminders),
  );
}
