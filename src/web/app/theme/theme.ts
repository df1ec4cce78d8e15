import { createTheme, type VariantColorsResolver } from '@mantine/core';

// Colours stay CSS variables to the last moment, so that a button takes the accent of the room it stands in.
const variantColorResolver: VariantColorsResolver = ({ variant, color }) => {
  const isDanger = color === 'danger';
  const accent = isDanger ? 'var(--danger)' : 'var(--accent)';
  switch (variant) {
    case 'filled':
      return {
        background: accent,
        hover: isDanger ? accent : 'var(--accent-strong)',
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      };
    case 'light':
      return {
        background: isDanger ? 'var(--danger-tint)' : 'var(--accent-tint)',
        hover: isDanger ? 'var(--danger-tint)' : 'var(--accent-tint)',
        color: isDanger ? accent : 'var(--accent-strong)',
        border: '1px solid transparent',
      };
    case 'outline':
      return {
        background: 'transparent',
        hover: 'var(--sunken)',
        color: accent,
        border: `1px solid ${accent}`,
      };
    default:
      return {
        background: 'transparent',
        hover: 'var(--sunken)',
        color: accent,
        border: '1px solid transparent',
      };
  }
};

/** Mantine dressed in our tokens: round main actions, targets of 48 px, fields of 48 px. */
export const theme = createTheme({
  fontFamily: 'var(--font-read)',
  variantColorResolver,
  components: {
    Button: {
      defaultProps: { radius: 'xl', loaderProps: { type: 'dots' } },
      styles: {
        root: {
          minHeight: 'var(--touch)',
          height: 'auto',
          paddingBlock: '10px',
          paddingInline: '22px',
          fontSize: '1rem',
          fontWeight: 650,
        },
        label: { whiteSpace: 'normal', height: 'auto' },
      },
    },
    TextInput: { defaultProps: { size: 'md', inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    PasswordInput: {
      defaultProps: { size: 'md', inputWrapperOrder: ['label', 'description', 'input', 'error'] },
    },
    NativeSelect: { defaultProps: { size: 'md' } },
  },
});
