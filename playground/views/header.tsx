import type { Locale } from "mentor-matching";
import { PLACES } from "../model/programme.ts";
import { kept, locale, place, type Theme, theme } from "../state/page.ts";
import { words } from "../words/words.ts";
import { LabelledSelect } from "./select.tsx";

const LOCALES: readonly (readonly [Locale, string])[] = [
  ["en", "English"],
  ["fr", "Français"],
];
const THEMES: readonly Theme[] = ["auto", "light", "dark"];

/** The name, the rooms of the page, and how it speaks and looks. */
export function Header() {
  const { name, places, sections, language, theme: themes } = words.value;
  return (
    <header>
      <div class="bar">
        <p class="brand">
          <Mark />
          {name}
        </p>
        <div class="preferences">
          <label>
            <span class="hidden">{language}</span>
            <select value={locale.value} onChange={({ currentTarget }) => (locale.value = currentTarget.value as Locale)}>
              {LOCALES.map(([code, own]) => (
                <option key={code} value={code} lang={code}>
                  {own}
                </option>
              ))}
            </select>
          </label>
          <LabelledSelect
            label={themes.label}
            labelClass="hidden"
            value={theme.value}
            options={THEMES}
            textOf={(each) => themes[each]}
            choose={(each) => (theme.value = each)}
          />
        </div>
      </div>
      {kept.value !== null && (
        <nav aria-label={sections}>
          <ul>
            {PLACES.map((each) => (
              <li key={each}>
                <button type="button" aria-current={place.value === each ? "page" : undefined} onClick={() => (place.value = each)}>
                  {places[each]}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}

/** Two of each side, and who goes with whom. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
      <path class="mark-line" d="M8 9 24 23M8 23 24 9" />
      <g class="mark-mentee">
        <circle cx="8" cy="9" r="4" />
        <circle cx="8" cy="23" r="4" />
      </g>
      <g class="mark-mentor">
        <circle cx="24" cy="9" r="4" />
        <circle cx="24" cy="23" r="4" />
      </g>
    </svg>
  );
}
