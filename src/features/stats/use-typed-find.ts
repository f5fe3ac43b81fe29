import { useEffect, useRef, useState } from 'react';

/**
 * A text that is typed here and asked for by the address a moment later. What is typed stays in the field until the
 * address says something else than was asked for: another view, Back.
 */
export function useTypedFind(find: string, onFind: (text: string) => void) {
  const [field, setField] = useState({ text: find, told: find, asked: [] as string[] });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (find !== field.told) {
    const at = field.asked.indexOf(find);
    const text = at < 0 ? find : field.text;
    setField({ text, told: find, asked: field.asked.slice(at < 0 ? field.asked.length : at + 1) });
  }
  const type = (text: string) => {
    setField((known) => ({ ...known, text }));
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setField((known) => ({ ...known, asked: [...known.asked, text] }));
      onFind(text);
    }, 250);
  };
  return { text: field.text, type };
}
