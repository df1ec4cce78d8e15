import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProtocolSection } from '#modules/emergency/contract/protocol-content.ts';
import { Button } from '#web/shared/ui/button.tsx';
import { ConfirmButton } from '#web/shared/ui/confirm-button.tsx';
import css from './editor.module.css';
import { FaultsOf } from './editor-fields.tsx';
import { type FormContent, withValue } from './form-content.ts';
import { useForm } from './form-context.tsx';

interface LineListProps<Name extends ProtocolSection | 'sources'> {
  name: Name;
  add: string;
  make: (content: FormContent) => FormContent[Name][number];
  renderLine: (path: string, position: number, isNew: boolean) => ReactNode;
}

/** Lines that can be added, moved and taken away, without a mouse as with one. */
export function LineList<Name extends ProtocolSection | 'sources'>({
  name,
  add,
  make,
  renderLine,
}: LineListProps<Name>) {
  const { t } = useTranslation('emergency/editor');
  const { content, change } = useForm();
  const [newest, setNewest] = useState<string>();
  const adder = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ to: number; way: 'up' | 'down' }>(undefined);
  const lines: readonly { id: string }[] = content[name];
  const rewrite = (next: readonly { id: string }[]) => change((before) => withValue(before, name, next));
  const move = (from: number, to: number) => {
    const next = [...lines];
    next.splice(to, 0, ...next.splice(from, 1));
    moved.current = { to, way: to < from ? 'up' : 'down' };
    rewrite(next);
  };
  // The keyboard stays with the line that it moves; at an end of the list only the way back is left.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new order is followed
  useEffect(() => {
    if (!moved.current) return;
    const { to, way } = moved.current;
    moved.current = undefined;
    const line = list.current?.children[to];
    const button = line?.querySelector<HTMLElement>(`[data-way="${way}"]`);
    (button ?? line?.querySelector<HTMLElement>('[data-way]'))?.focus();
  }, [lines]);
  return (
    <>
      <FaultsOf paths={[name]} />
      <ol className={css.lines} ref={list}>
        {lines.map(({ id }, index) => (
          <li key={id} className={css.line}>
            {renderLine(`${name}.${index}`, index + 1, id === newest)}
            <div className={css.moves}>
              {index > 0 && (
                <button
                  type="button"
                  className={css.move}
                  data-way="up"
                  aria-label={t('lines.up', { position: index + 1 })}
                  onClick={() => move(index, index - 1)}
                >
                  <IconArrowUp size={20} stroke={1.75} aria-hidden="true" />
                </button>
              )}
              {index < lines.length - 1 && (
                <button
                  type="button"
                  className={css.move}
                  data-way="down"
                  aria-label={t('lines.down', { position: index + 1 })}
                  onClick={() => move(index, index + 1)}
                >
                  <IconArrowDown size={20} stroke={1.75} aria-hidden="true" />
                </button>
              )}
              <ConfirmButton
                label={t('lines.remove')}
                fullLabel={t('lines.removeThis', { position: index + 1 })}
                question={t('lines.removeSure')}
                onConfirm={() => {
                  rewrite(lines.filter((line) => line.id !== id));
                  adder.current?.focus();
                }}
              />
            </div>
          </li>
        ))}
      </ol>
      <div>
        <Button
          ref={adder}
          variant="light"
          onClick={() => {
            const made = make(content);
            setNewest(made.id);
            rewrite([...lines, made]);
          }}
        >
          <IconPlus size={20} stroke={1.75} aria-hidden="true" />
          {add}
        </Button>
      </div>
    </>
  );
}
