import { createContext, use } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldFault } from './content-faults.ts';
import { type FormContent, valueAt, withValue } from './form-content.ts';

interface FormState {
  content: FormContent;
  faults: readonly FieldFault[];
  /** True once somebody asked to save: until then a field still empty is not a fault worth a word. */
  saysBlanks: boolean;
  change: (next: (before: FormContent) => FormContent) => void;
}

const Form = createContext<FormState | undefined>(undefined);
export const FormProvider = Form;

/** The protocol being written, and how to change it. */
export function useForm(): FormState {
  const form = use(Form);
  if (!form) throw new Error('a field of a protocol stands inside its form');
  return form;
}

/** Faults in words, of these paths exactly. */
export function useFaultWords(...paths: readonly string[]): string[] {
  const { t } = useTranslation('emergency/editor');
  const { faults, saysBlanks } = useForm();
  return faults
    .filter(({ path, key }) => paths.includes(path) && (saysBlanks || key !== 'required'))
    .map(({ key, values }) => t(`faults.${key}`, values));
}

/** How many faults worth a word stand at a path or below it. */
export function useFaultCount(path: string): number {
  const { faults, saysBlanks } = useForm();
  return faults.filter(
    (fault) =>
      (saysBlanks || fault.key !== 'required') && (fault.path === path || fault.path.startsWith(`${path}.`)),
  ).length;
}

/** One value of the protocol: what it is, what is wrong with it, how to change it. */
export function useValue(path: string) {
  const { content, change } = useForm();
  const words = useFaultWords(path);
  return {
    value: valueAt(content, path),
    fault: words.length === 0 ? undefined : words.join(' '),
    set: (value: unknown) => change((before) => withValue(before, path, value)),
  };
}
