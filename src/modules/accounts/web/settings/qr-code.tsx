import { useTranslation } from 'react-i18next';
import { encode } from 'uqr';
import css from './settings.module.css';

/** A QR code drawn here: its secret goes to no picture service. Always dark on white, which cameras need. */
export function QrCode({ text }: { text: string }) {
  const { t } = useTranslation('accounts');
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const squares = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      className={css.qr}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={t('totp.qr')}
      shapeRendering="crispEdges"
    >
      <path d={squares} fill="#000" />
    </svg>
  );
}
