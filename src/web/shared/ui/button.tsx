import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, Ref } from 'react';
import css from './button.module.css';

interface Look {
  /** `filled` is the one main action of a screen. */
  variant?: 'filled' | 'light' | 'outline' | 'subtle';
  /** Red, for what erases; nothing else is red. */
  isDanger?: boolean;
  isWide?: boolean;
}

function lookOf({ variant = 'filled', isDanger, isWide }: Look): string {
  return [css.button, css[variant], isDanger && css.danger, isWide && css.wide].filter(Boolean).join(' ');
}

interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  /** Its request is under way: it says so, and a second press does nothing. */
  isPending?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button of ours: the round main action and its quieter sisters, 48 px high. */
export function Button({ variant, isDanger, isWide, isPending, onClick, type, ...rest }: ButtonProps) {
  const look = { ...(variant && { variant }), ...(isDanger && { isDanger }), ...(isWide && { isWide }) };
  return (
    <button
      {...rest}
      type={isPending ? 'button' : (type ?? 'button')}
      className={lookOf(look)}
      aria-busy={isPending}
      onClick={isPending ? undefined : onClick}
    />
  );
}

interface AnchorProps extends Look, Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className'> {
  ref?: Ref<HTMLAnchorElement>;
}

/** A link that looks like a button, for a file or another site. */
export function AnchorButton({ variant, isDanger, isWide, children, ...rest }: AnchorProps) {
  const look = { ...(variant && { variant }), ...(isDanger && { isDanger }), ...(isWide && { isWide }) };
  return (
    <a {...rest} className={lookOf(look)}>
      {children}
    </a>
  );
}

/** A link to another page of ours that looks like a button. */
export const LinkButton = createLink(AnchorButton);
