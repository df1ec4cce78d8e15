import { useTranslation } from 'react-i18next';
import { Button } from '#web/shared/ui/button.tsx';
import { Card } from '#web/shared/ui/page.tsx';
import { Downloads } from './downloads.tsx';
import { KeepPiece } from './keep-piece.tsx';
import css from './music.module.css';
import { Player } from './player.tsx';
import type { PlayablePiece } from './use-composition.ts';

interface PieceCardProps {
  piece: PlayablePiece;
  /** A title to keep it under; undefined while it is one that is kept already. */
  title: string | undefined;
  onAgain: () => void;
  onKeepSeed: () => void;
}

/** A finished piece: who made it, its player, and what can be done with it. */
export function PieceCard({ piece, title, onAgain, onKeepSeed }: PieceCardProps) {
  const { t } = useTranslation('wellbeing/music');
  const { provider, request, url } = piece;
  return (
    <Card title={t('piece.title')}>
      <p
        className={css.name}
        data-engine={provider === undefined ? 'embedded:composer' : `music:${provider}`}
      >
        {provider === undefined ? t('piece.here') : t('piece.outside', { provider })}
      </p>
      <Player piece={piece} />
      {provider === undefined && <p className={css.soft}>{t('piece.seed', { seed: request.seed })}</p>}
      <div className={css.row}>
        <Button variant="light" onClick={onAgain}>
          {t('piece.again')}
        </Button>
        {provider === undefined && (
          <Button variant="subtle" onClick={onKeepSeed}>
            {t('piece.keepSeed')}
          </Button>
        )}
      </div>
      {provider !== undefined && <p className={css.soft}>{t('piece.notKept', { provider })}</p>}
      {provider === undefined && title !== undefined && (
        <KeepPiece key={url} request={request} suggestion={title} />
      )}
      <Downloads piece={piece} />
    </Card>
  );
}
