import { useTranslation } from 'react-i18next';

// Its word stays out of an institution's build.
const namespaces =
  import.meta.env.HYGIE_EDITION === 'institution'
    ? (['wellbeing'] as const)
    : (['wellbeing', 'wellbeing/camera'] as const);

/** What an instrument is called on screen. */
export function useSourceWord(): (source: string) => string {
  const { t } = useTranslation(namespaces);
  return (source: string) => {
    if (source === 'SAM' || source === 'scan_sliders') return t(`history.source.${source}`);
    if (import.meta.env.HYGIE_EDITION !== 'institution' && source === 'scan_camera') {
      return t('source', { ns: 'wellbeing/camera' });
    }
    return t('history.source.other');
  };
}
