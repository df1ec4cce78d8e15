import { useEffect, useMemo, useState } from 'react';
import { canonicalJson } from '#modules/emergency/rules/canonical-json.ts';
import { keepUnsent, readUnsent } from '#web/shared/device-memory.ts';
import { faultsOfContent } from './content-faults.ts';
import { type FormContent, isFormContent, tidy } from './form-content.ts';

const placeOf = (name: string) => `protocol:${name}`;

function readKept(name: string): FormContent | undefined {
  try {
    const kept: unknown = JSON.parse(readUnsent(placeOf(name)));
    return isFormContent(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** What is kept of an unsaved content is dropped: it was saved, or it is not wanted. */
export function forgetContent(name: string): void {
  keepUnsent(placeOf(name), '');
}

/** What decides whether there is something to save: neither the order of the keys, nor what the server alone decides. */
function sayingOf(content: FormContent): string {
  const { version: _version, clinicalReview: _review, ...rest } = tidy(content);
  // Through JSON, where a figure not yet typed is null.
  return canonicalJson(JSON.parse(JSON.stringify(rest)));
}

/** A content while it is written: everything typed is kept on this device until the server has it. */
export function useEditing(name: string, saved: FormContent) {
  const [kept] = useState(() => readKept(name));
  const [content, setContent] = useState(kept ?? saved);
  const savedText = useMemo(() => sayingOf(saved), [saved]);
  const isChanged = useMemo(() => sayingOf(content) !== savedText, [content, savedText]);
  const faults = useMemo(() => faultsOfContent(content), [content]);
  useEffect(() => {
    keepUnsent(placeOf(name), isChanged ? JSON.stringify(content) : '');
  }, [name, content, isChanged]);
  return {
    content,
    faults,
    isChanged,
    isResumed: kept !== undefined,
    change: setContent,
  };
}
