// A reload keeps the programme, for as long as the tab is open: it stands in the tab's own storage, and nowhere else.
import { effect } from "@preact/signals";
import { kept, locale, type Theme, theme } from "./page.ts";
import { openProgramme } from "./people.ts";

const PROGRAMME = "programme";
const LOOKS = "looks";

/** Takes up what the tab had before, and notes from now on what it has. */
export async function resumeSession(): Promise<void> {
  const stored = read(PROGRAMME);
  const [language, appearance] = (read(LOOKS) ?? "").split(" ");
  if (language === "en" || language === "fr") locale.value = language;
  if (appearance === "light" || appearance === "dark") theme.value = appearance as Theme;
  if (stored !== null) await openProgramme(stored);
  effect(() => write(PROGRAMME, kept.value === null ? null : JSON.stringify(kept.value.input)));
  effect(() => write(LOOKS, `${locale.value} ${theme.value}`));
}

function read(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Where there is no room, or no storage at all, a reload begins anew. */
function write(name: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    read(name);
  }
}
