import type { FastifySchemaCompiler } from 'fastify';
import { z } from 'zod';
import { fieldErrorsOf, isTooLarge } from './field-errors.ts';
import { Problem } from './problem.ts';

/**
 * Checks a request by its zod shape. An address that cannot name anything is "not found"; a text too long for its
 * place is 413; all else is 422 with one sentence a field.
 */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> = ({ schema, httpPart }) => {
  return (data) => {
    const result = schema.safeParse(data, { reportInput: false });
    if (result.success) return { value: result.data };
    const { issues } = result.error;
    if (httpPart === 'params') return { error: new Problem('not-found') };
    const code = issues.every(isTooLarge) ? 'too-large' : 'invalid';
    return { error: new Problem(code, { errors: fieldErrorsOf(issues) }) };
  };
};

/** An empty body is an absent one: routes that take none accept both. */
export const NoBody = z.union([z.null(), z.undefined(), z.strictObject({})]);
