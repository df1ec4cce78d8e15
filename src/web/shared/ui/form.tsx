import { PasswordInput, type PasswordInputProps, TextInput, type TextInputProps } from '@mantine/core';
import { createContext, type FormEvent, type ReactNode, use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '#web/shared/api/request.ts';
import { Failure } from '#web/shared/states/failure.tsx';
import { Button } from './button.tsx';
import { Fields } from './fields.tsx';
import css from './form.module.css';

const Refusal = createContext<unknown>(null);

function fieldErrorsOf(error: unknown) {
  return error instanceof ApiProblem ? error.fields : [];
}

/** What the server said of one field: what is wrong, and what is accepted. */
function useFieldError(name: string): string | undefined {
  const { t } = useTranslation('shell');
  const found = fieldErrorsOf(use(Refusal)).find(({ path }) => path === name);
  if (!found) return undefined;
  return found.accepted
    ? t('form.accepted', { message: found.message, accepted: found.accepted })
    : found.message;
}

interface FormProps {
  /** Receives the fields by name. */
  onSend: (values: Record<string, string>) => void;
  error: unknown;
  isPending: boolean;
  submit: string;
  submitVariant?: 'filled' | 'outline' | 'light';
  isDanger?: boolean;
  children: ReactNode;
}

/**
 * A form whose rules live on the server: it sends, then shows each refusal beside its field, and what is not about a
 * field above the button. Nothing typed is ever lost.
 */
export function Form({ onSend, error, isPending, submit, submitVariant, isDanger, children }: FormProps) {
  const [names, setNames] = useState<string[]>([]);
  const fields = fieldErrorsOf(error);
  const isBesideFields = fields.length > 0 && fields.every(({ path }) => names.includes(path));
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = [...new FormData(event.currentTarget)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    setNames(values.map(([name]) => name));
    onSend(Object.fromEntries(values));
  };
  return (
    <Refusal value={error}>
      <Fields>
        <form className={css.form} onSubmit={handleSubmit} noValidate>
          {children}
          {Boolean(error) && !isBesideFields && <Failure error={error} />}
          <Button
            type="submit"
            isPending={isPending}
            variant={submitVariant ?? 'filled'}
            isDanger={isDanger ?? false}
          >
            {submit}
          </Button>
        </form>
      </Fields>
    </Refusal>
  );
}

/** A line of text of a form. */
export function Field({ name, ...rest }: TextInputProps & { name: string }) {
  const error = useFieldError(name);
  return <TextInput name={name} error={error} aria-invalid={error !== undefined} {...rest} />;
}

/** A password of a form, that may be shown while it is typed. */
export function PasswordField({ name, ...rest }: PasswordInputProps & { name: string }) {
  const { t } = useTranslation('shell');
  const error = useFieldError(name);
  return (
    <PasswordInput
      name={name}
      error={error}
      aria-invalid={error !== undefined}
      visibilityToggleButtonProps={{ 'aria-label': t('form.showPassword'), tabIndex: 0 }}
      {...rest}
    />
  );
}
