import type { z } from 'zod';
import type { FieldError } from '#contract/problem.ts';

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, string> = {
  string: 'un texte',
  number: 'un nombre',
  int: 'un nombre entier',
  boolean: 'vrai ou faux',
  array: 'une liste',
  object: 'un objet',
  record: 'un objet',
  null: 'null',
};

const formatNames: Record<string, string> = {
  email: 'une adresse e-mail',
  url: 'une adresse web http ou https',
  uuid: 'un identifiant UUID',
  guid: 'un identifiant UUID',
  datetime: 'un instant ISO 8601 avec fuseau, par exemple 2026-11-23T08:30:00Z',
  date: 'une date AAAA-MM-JJ',
  regex: 'un texte de la forme attendue',
};

const list = (values: readonly unknown[]) => values.map((value) => String(value)).join(', ');

function describeCustom(
  params: Record<string, unknown> | undefined,
): Pick<FieldError, 'message' | 'accepted'> {
  switch (params?.rule) {
    case 'control-characters':
      return { message: 'Ce texte contient un caractère de contrôle.', accepted: 'du texte lisible' };
    case 'too-short':
      return params.min === 1
        ? { message: 'Ce champ est à remplir.', accepted: 'au moins un caractère' }
        : { message: 'Ce texte est trop court.', accepted: `au moins ${params.min} caractères` };
    case 'too-long':
    case 'too-large':
      return { message: 'Ce texte est trop long.', accepted: `au plus ${params.max} caractères` };
    case 'sentence':
      return { message: String(params.message), accepted: String(params.accepted) };
    default:
      return { message: 'Cette valeur n’est pas acceptée.' };
  }
}

function describe(issue: Issue): Pick<FieldError, 'message' | 'accepted'> {
  switch (issue.code) {
    case 'invalid_type':
      return {
        message:
          issue.input === undefined ? 'Ce champ est attendu, avec le bon type.' : 'Le type ne convient pas.',
        accepted: typeNames[issue.expected] ?? issue.expected,
      };
    case 'invalid_value':
      return { message: 'Cette valeur n’est pas dans la liste.', accepted: list(issue.values) };
    case 'too_small':
      return { message: 'Cette valeur est trop petite.', accepted: `au moins ${issue.minimum}` };
    case 'too_big':
      return { message: 'Cette valeur est trop grande.', accepted: `au plus ${issue.maximum}` };
    case 'invalid_format':
      return { message: 'Le format ne convient pas.', accepted: formatNames[issue.format] ?? issue.format };
    case 'unrecognized_keys':
      return {
        message: `Champ inconnu : ${list(issue.keys).slice(0, 200)}.`,
        accepted: 'les champs documentés',
      };
    case 'not_multiple_of':
      return { message: 'Cette valeur n’est pas acceptée.', accepted: `un multiple de ${issue.divisor}` };
    case 'custom':
      return describeCustom(issue.params);
    default:
      return { message: 'Cette valeur n’est pas acceptée.' };
  }
}

/** True when a text or body is longer than the place it is meant for: HTTP then says 413 instead of 422. */
export function isTooLarge(issue: Issue): boolean {
  return issue.code === 'custom' && issue.params?.rule === 'too-large';
}

/** Turns what zod refused into French sentences with the field's path and what is accepted; repeats no input. */
export function fieldErrorsOf(issues: readonly Issue[]): FieldError[] {
  return issues.slice(0, 50).map((issue) => ({
    path: issue.path.map(String).join('.'),
    ...describe(issue),
  }));
}
