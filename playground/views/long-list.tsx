import { words } from "../words/words.ts";

/** What is sought in a list of people. */
export function SearchField({ value, seek }: { readonly value: string; readonly seek: (sought: string) => void }) {
  const { pairs: texts } = words.value;
  return (
    <label class="search">
      <span class="hidden">{texts.search}</span>
      <input type="search" placeholder={texts.search} value={value} onInput={({ currentTarget }) => seek(currentTarget.value)} />
    </label>
  );
}

interface MoreProps {
  /** How many there are, and how many of them are shown. */
  readonly all: number;
  readonly shown: number;
  /** How many more at a time. */
  readonly page: number;
  readonly show: (count: number) => void;
}

/** Shows more of a long list, while there is more. */
export function More({ all, shown, page, show }: MoreProps) {
  if (all <= shown) return null;
  return (
    <button type="button" onClick={() => show(shown + page)}>
      {words.value.pairs.more(Math.min(page, all - shown))}
    </button>
  );
}
