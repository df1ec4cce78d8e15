import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/PasswordInput.css';
import './fields.css';
import { createTheme, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

const wrapperOrder: ('label' | 'description' | 'input' | 'error')[] = [
  'label',
  'description',
  'input',
  'error',
];
// A finger needs 44 px; 48 leaves it a margin.
const heightPx = 48;
const field = {
  defaultProps: { size: 'md', withAsterisk: false, inputWrapperOrder: wrapperOrder },
  styles: { input: { height: heightPx, minHeight: heightPx } },
};
const passwordField = {
  defaultProps: { ...field.defaultProps, rightSectionWidth: heightPx },
  styles: {
    ...field.styles,
    innerInput: { height: '100%' },
    visibilityToggle: { width: heightPx - 4, height: heightPx - 4, minHeight: heightPx - 4 },
  },
};

const theme = createTheme({
  fontFamily: 'var(--font-read)',
  components: { TextInput: field, PasswordInput: passwordField, NativeSelect: field },
});

/**
 * Mantine's fields, dressed by our tokens (mantine-variables.css). The provider stands here and not around the whole
 * application, so that pages without a form do not carry it; the document's attributes are ours alone.
 */
export function Fields({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
      getRootElement={() => undefined}
    >
      {children}
    </MantineProvider>
  );
}
