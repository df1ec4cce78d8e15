import { NativeSelect, TextInput } from '@mantine/core';
import { useEffect, useId, useRef, useState } from 'react';
import { OptionSet } from '#web/shared/ui/options.tsx';
import css from './editor.module.css';
import { useFaultWords, useValue } from './form-context.tsx';

interface FieldProps {
  path: string;
  label: string;
  hint?: string;
}

/** A short line of text. Left empty, it is `whenEmpty`. */
export function TextField({
  path,
  label,
  hint,
  type,
  whenEmpty = '',
  onText,
}: FieldProps & { type?: string; whenEmpty?: string | null; onText?: (text: string) => void }) {
  const { value, fault, set } = useValue(path);
  return (
    <TextInput
      label={label}
      description={hint}
      type={type ?? 'text'}
      autoComplete="off"
      value={typeof value === 'string' ? value : ''}
      error={fault}
      onChange={({ currentTarget }) => {
        set(currentTarget.value === '' ? whenEmpty : currentTarget.value);
        onText?.(currentTarget.value);
      }}
    />
  );
}

/** A sentence, as high as it needs; `isNew` brings the person there. */
export function SentenceField({ path, label, isNew = false }: FieldProps & { isNew?: boolean }) {
  const { value, fault, set } = useValue(path);
  const ids = { field: useId(), fault: useId() };
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isNew) field.current?.focus();
  }, [isNew]);
  return (
    <div>
      <label className={css.label} htmlFor={ids.field}>
        {label}
      </label>
      <textarea
        ref={field}
        id={ids.field}
        className={css.sentence}
        lang="fr"
        rows={2}
        value={typeof value === 'string' ? value : ''}
        aria-invalid={fault !== undefined}
        aria-describedby={ids.fault}
        onFocus={({ currentTarget }) => {
          // A browser is content with the caret in view, which the bar of buttons may cover.
          requestAnimationFrame(() => currentTarget.scrollIntoView({ block: 'nearest' }));
        }}
        onChange={({ currentTarget }) => set(currentTarget.value)}
      />
      <p id={ids.fault} className={css.fault}>
        {fault}
      </p>
    </div>
  );
}

const shownFigure = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) ? String(value).replace('.', ',') : '';

/** A figure, with a comma or a point; what is no figure is kept on screen, and is a fault. */
export function NumberField({
  path,
  label,
  hint,
  whenEmpty = Number.NaN,
}: FieldProps & { whenEmpty?: null | number }) {
  const { value, fault, set } = useValue(path);
  const [typed, setTyped] = useState(shownFigure(value));
  return (
    <TextInput
      label={label}
      description={hint}
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      value={typed}
      error={fault}
      onChange={({ currentTarget }) => {
        const written = currentTarget.value.trim();
        setTyped(currentTarget.value);
        set(written === '' ? whenEmpty : Number(written.replaceAll(/\s/g, '').replace(',', '.')));
      }}
    />
  );
}

interface OptionWords {
  value: string;
  label: string;
}

/** One answer among many. */
export function ChoiceField({ path, label, options }: FieldProps & { options: readonly OptionWords[] }) {
  const { value, fault, set } = useValue(path);
  const known = options.some((option) => option.value === value);
  return (
    <NativeSelect
      label={label}
      value={known ? String(value) : ''}
      error={fault}
      data={[...(known ? [] : [{ value: '', label: '—' }]), ...options]}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}

/** Any number of answers; none at all is `whenNone`. */
export function SetField({
  path,
  label,
  options,
  whenNone = [],
  isFaultElsewhere = false,
}: FieldProps & { options: readonly OptionWords[]; whenNone?: [] | 'absent'; isFaultElsewhere?: boolean }) {
  const { value, set } = useValue(path);
  const faultId = useId();
  const chosen: unknown[] = Array.isArray(value) ? value : [];
  const choose = (one: string, isIn: boolean) => {
    const next = options
      .map((option) => option.value)
      .filter((other) => (other === one ? isIn : chosen.includes(other)));
    set(next.length === 0 && whenNone === 'absent' ? undefined : next);
  };
  return (
    <OptionSet
      legend={label}
      chosen={chosen}
      options={options}
      onChange={choose}
      describedBy={faultId}
      under={<div id={faultId}>{!isFaultElsewhere && <FaultsOf paths={[path]} />}</div>}
    />
  );
}

/** Expressions, one a line. */
export function ListField({ path, label, hint, isFigures = false }: FieldProps & { isFigures?: boolean }) {
  const { value, fault, set } = useValue(path);
  const ids = { field: useId(), hint: useId(), fault: useId() };
  const separator = isFigures ? ', ' : '\n';
  const [typed, setTyped] = useState(Array.isArray(value) ? value.join(separator) : '');
  const change = (text: string) => {
    setTyped(text);
    const pieces = text
      .split(isFigures ? /[\s,;]+/ : '\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    set(isFigures ? pieces.map(Number) : pieces);
  };
  return (
    <div>
      <label className={css.label} htmlFor={ids.field}>
        {label}
      </label>
      {hint && (
        <p id={ids.hint} className={css.hint}>
          {hint}
        </p>
      )}
      <textarea
        id={ids.field}
        className={css.sentence}
        lang="fr"
        rows={isFigures ? 1 : 3}
        value={typed}
        aria-invalid={fault !== undefined}
        aria-describedby={`${ids.hint} ${ids.fault}`}
        onChange={({ currentTarget }) => change(currentTarget.value)}
      />
      <p id={ids.fault} className={css.fault}>
        {fault}
      </p>
      <FaultsOf paths={(Array.isArray(value) ? value : []).map((_one, index) => `${path}.${index}`)} />
    </div>
  );
}

/** What is wrong at places that have no field of their own to stand beside. */
export function FaultsOf({ paths }: { paths: readonly string[] }) {
  const words = useFaultWords(...paths);
  return words.map((one) => (
    <p key={one} className={css.fault}>
      {one}
    </p>
  ));
}
