import { useSignalEffect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect } from "preact/hooks";
import type { Place } from "../model/programme.ts";
import { failure, kept, locale, place, theme } from "../state/page.ts";
import { words } from "../words/words.ts";
import { ChoicesPlace } from "./choices-place.tsx";
import { Header } from "./header.tsx";
import { MatchingPlace } from "./matching-place.tsx";
import { PeoplePlace } from "./people-place.tsx";
import { Progress } from "./progress.tsx";
import { RelationshipPlace } from "./relationship-place.tsx";
import { ResultsPlace } from "./results-place.tsx";

const PLACES: { readonly [P in Place]: () => ComponentChildren } = {
  people: () => <PeoplePlace />,
  matching: () => <MatchingPlace />,
  choices: () => <ChoicesPlace />,
  relationship: () => <RelationshipPlace />,
  results: () => <ResultsPlace />,
};

/** The page. */
export function App() {
  useSignalEffect(() => {
    document.documentElement.lang = locale.value;
    document.title = `${words.value.name} – ${words.value.places[place.value]}`;
  });
  useSignalEffect(() => {
    if (theme.value === "auto") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.value;
  });
  // Whoever pressed something that is gone now goes on at the content.
  useEffect(() => {
    if (document.activeElement === document.body && kept.value !== null) document.getElementById("content")?.focus();
  }, [place.value, kept.value === null]);
  const { skip, failed, dismiss, private: promise } = words.value;
  return (
    <>
      <a class="skip" href="#content">
        {skip}
      </a>
      <Header />
      <main id="content" tabIndex={-1} class={kept.value === null ? "narrow" : ""}>
        {failure.value !== null && (
          <div class="notice bad" role="alert">
            <p>
              {failed} {failure.value}
            </p>
            <button type="button" onClick={() => (failure.value = null)}>
              {dismiss}
            </button>
          </div>
        )}
        {PLACES[place.value]()}
      </main>
      <Progress />
      <footer>{kept.value !== null && <p>{promise}</p>}</footer>
    </>
  );
}
