import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Problem } from '#platform/http/problem.ts';
import type { ModuleContext } from '#platform/module.ts';
import {
  CalendarQuery,
  CalendarReading,
  calendarReadingUrl,
  mostCalendarBytes,
  ShiftImport,
  ShiftImportAnswer,
  shiftImportUrl,
} from '../../contract/shift-import.ts';
import { createShifts, listShiftsFrom } from './shift-import.queries.ts';
import { markKnown, understandCalendar, windowAround } from './understand-calendar.ts';

const tags = ['wellbeing'];
const config = { access: 'signed-in' } as const;

const notCalendarType = () =>
  new Problem('wrong-type', {
    detail: 'Envoie un calendrier .ics, avec l’en-tête Content-Type: text/calendar.',
  });

/** Only here is a calendar a body, and nothing else is. */
function acceptCalendars(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('text/calendar', { parseAs: 'string' }, (_request, body, done) =>
    done(null, String(body)),
  );
  scope.addContentTypeParser('*', (_request, _payload, done) => done(notCalendarType()));
}

export function registerShiftImportRoutes(instance: FastifyInstance, { session }: ModuleContext): void {
  instance.register(async (scope) => {
    acceptCalendars(scope);
    scope.withTypeProvider<ZodTypeProvider>().post(
      calendarReadingUrl,
      {
        config,
        bodyLimit: mostCalendarBytes,
        schema: {
          tags,
          summary: 'Lire un calendrier de gardes (.ics), sans rien en garder',
          consumes: ['text/calendar'],
          querystring: CalendarQuery,
          body: z.string(),
          response: { 200: CalendarReading },
        },
      },
      async ({ caller, body, query }) => {
        const nowMs = Date.now();
        const reading = understandCalendar(body, query.time_zone, nowMs);
        const shifts = await session.asCaller(
          caller,
          (tx) => listShiftsFrom(tx, windowAround(nowMs).fromMs),
          { readOnly: true, isOneStatement: true },
        );
        return markKnown(reading, shifts);
      },
    );
  });

  instance.withTypeProvider<ZodTypeProvider>().post(
    shiftImportUrl,
    {
      config,
      schema: {
        tags,
        summary: 'Garder les gardes lues dans un calendrier, toutes ou aucune',
        body: ShiftImport,
        response: { 201: ShiftImportAnswer },
      },
    },
    async ({ caller, body: { shifts } }, reply) => {
      const added = await session.asCaller(caller, (tx) => createShifts(tx, shifts), {
        isOneStatement: true,
      });
      return reply.code(201).send({ added, known: shifts.length - added });
    },
  );
}
