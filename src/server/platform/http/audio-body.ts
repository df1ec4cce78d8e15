import type { FastifyInstance, onRequestHookHandler } from 'fastify';
import { audioMediaTypeOf, audioMediaTypes } from '../audio/measured-audio.ts';
import { Problem } from './problem.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** True on the routes whose body is a sound; every other route refuses one. */
    takesAudio?: boolean;
  }
}

const accepted = audioMediaTypes.join(', ');

/** A type that a recording may not have. */
export const wrongAudioType = () =>
  new Problem('wrong-type', {
    detail: `Ce type d’enregistrement n’est pas accepté (acceptés : ${accepted}). Rien n’a été enregistré.`,
  });

/** For routes that take a sound: refuses any other type before a byte of the body is read. */
export const refuseOtherTypes: onRequestHookHandler = (request, _reply, done) => {
  if (audioMediaTypeOf(request.headers['content-type']) === undefined) return done(wrongAudioType());
  done();
};

/** Reads sounds as bytes, up to the route's own `bodyLimit`. */
export function installAudioBody(app: FastifyInstance): void {
  app.addContentTypeParser(/^audio\//i, { parseAs: 'buffer' }, (request, body, done) => {
    if (request.routeOptions.config.takesAudio) done(null, body);
    else done(new Problem('wrong-type'));
  });
}
