import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Options } from '#web/shared/ui/options.tsx';
import { populations } from '../../contract/protocol-content.ts';
import type { Described } from '../../rules/tables/patient.ts';
import css from './tables.module.css';

interface PatientFormProps {
  person: Described;
  onChange: (person: Described) => void;
}

/** For whom: population, weight in its one unit, and the age when it is known. */
export function PatientForm({ person, onChange }: PatientFormProps) {
  const { t } = useTranslation('emergency/tables');
  const age = person.age ?? { amount: '', unit: 'years' };
  return (
    <div className={css.form}>
      <Options
        legend={t('form.population')}
        value={person.population}
        options={populations.map((population) => ({ value: population, label: t(`form.${population}`) }))}
        onChoose={(value) => {
          const population = populations.find((candidate) => candidate === value);
          if (population) onChange({ ...person, population });
        }}
      />
      <TextInput
        label={t('form.weight')}
        description={t('form.weightHelp')}
        inputMode="decimal"
        autoComplete="off"
        maxLength={10}
        value={person.weight.amount}
        rightSection={<span>{t('form.kg')}</span>}
        rightSectionWidth={56}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...person, weight: { amount: value, unit: 'kg' } })
        }
      />
      <div className={css.age}>
        <TextInput
          label={t('form.age')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={6}
          value={age.amount}
          onChange={({ currentTarget: { value } }) => onChange({ ...person, age: { ...age, amount: value } })}
        />
        <NativeSelect
          label={t('form.ageUnit')}
          value={age.unit}
          onChange={({ currentTarget: { value } }) => onChange({ ...person, age: { ...age, unit: value } })}
        >
          <option value="months">{t('form.months')}</option>
          <option value="years">{t('form.years')}</option>
        </NativeSelect>
      </div>
    </div>
  );
}
