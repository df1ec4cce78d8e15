import { useTranslation } from 'react-i18next';
import { changePreferences, keepQuestionsDaysChoices, usePreferences } from '#web/shared/preferences.ts';
import { Options } from '#web/shared/ui/options.tsx';
import { Card } from '#web/shared/ui/page.tsx';

/** How long the next questions are kept; those that stand already keep their day. */
export function Retention() {
  const { t } = useTranslation('emergency/questions');
  const { keepQuestionsDays } = usePreferences();
  return (
    <Card title={t('retention.title')}>
      <Options
        legend={t('retention.legend')}
        value={String(keepQuestionsDays)}
        options={keepQuestionsDaysChoices.map((days) => ({
          value: String(days),
          label: t(`retention.choices.${days}`),
        }))}
        onChoose={(value) => {
          const days = keepQuestionsDaysChoices.find((one) => String(one) === value);
          if (days !== undefined) changePreferences({ keepQuestionsDays: days });
        }}
      />
      <p>{t(keepQuestionsDays === 0 ? 'retention.none' : 'retention.words')}</p>
    </Card>
  );
}
