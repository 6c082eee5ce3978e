// What the page shows, as signals: views read them and are drawn anew when they change.
import { computed, signal } from "@preact/signals";
import { type InputIssue, type Locale, type MatchInput, type MatchProgress, namesOf, type PairInput, type Role } from "mentor-matching";
import type { Look, Place, Round } from "../model/programme.ts";

/** Follows the reader's choice unless told otherwise. */
export type Theme = "auto" | "light" | "dark";

/** The browser's language where it is one of ours. */
function browserLocale(): Locale {
  return navigator.languages
    .find((tag) => /^(en|fr)\b/i.test(tag))
    ?.toLowerCase()
    .startsWith("fr") === true
    ? "fr"
    : "en";
}

export const locale = signal<Locale>(browserLocale());
export const theme = signal<Theme>("auto");
export const place = signal<Place>("people");
export const look = signal<Look>("heat");

/** The programme as it was last kept, with its result. */
export const kept = signal<Round | null>(null);
/** The programme with changes that were not kept yet. */
export const draft = signal<MatchInput | null>(null);
/** What these changes would bring. */
export const preview = signal<Round | null>(null);
/** What is wrong with the draft. */
export const draftIssues = signal<readonly InputIssue[]>([]);
/** What the worker is doing, and how far it is; absent while it waits. */
export const work = signal<{ readonly progress: MatchProgress | null; readonly since: number } | null>(null);
/** Counts the workers that were stopped: what was asked of one of them has to be asked again. */
export const stops = signal(0);
/** The worker's own error: it should never be seen. */
export const failure = signal<string | null>(null);
/** The pair that is looked at. */
export const selection = signal<PairInput | null>(null);

/** What is on the screen: what is tried, or else what is kept. */
export const shown = computed<Round | null>(() => preview.value ?? kept.value);
/** What the controls show: the draft, even while its result is not there yet. */
export const edited = computed<MatchInput | null>(() => draft.value ?? kept.value?.input ?? null);

export const names = computed(() => namesOf(shown.value?.input ?? { mentees: [], mentors: [] }));

/** What somebody is called. */
export function nameOf(role: Role, id: string): string {
  return (role === "mentee" ? names.value.mentees : names.value.mentors).get(id) ?? id;
}
