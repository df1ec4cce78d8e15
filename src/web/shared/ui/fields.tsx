import '@mantine/core/styles/UnstyledButton.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/PasswordInput.css';
import { createTheme, MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';

const wrapperOrder: ('label' | 'description' | 'input' | 'error')[] = [
  'label',
  'description',
  'input',
  'error',
];
const field = { defaultProps: { size: 'md', withAsterisk: false, inputWrapperOrder: wrapperOrder } };

const theme = createTheme({
  fontFamily: 'var(--font-read)',
  components: { TextInput: field, PasswordInput: field, NativeSelect: field },
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
