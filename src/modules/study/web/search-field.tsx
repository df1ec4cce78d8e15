import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

// A word is typed in less than this between two letters; the list follows when the hand rests.
const restMs = 250;

interface SearchFieldProps {
  label: string;
  value: string | undefined;
  onSearch: (words: string | undefined) => void;
}

/** A search that follows the typing, a moment later. */
export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <TextInput
      type="search"
      label={label}
      value={typed}
      maxLength={100}
      leftSection={<IconSearch size={20} stroke={1.75} aria-hidden="true" />}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        clearTimeout(timer.current);
        const words = currentTarget.value.trim();
        timer.current = setTimeout(() => onSearch(words === '' ? undefined : words), restMs);
      }}
    />
  );
}
