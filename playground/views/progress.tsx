import { useEffect, useState } from "preact/hooks";
import { cancelWork } from "../state/matching.ts";
import { work } from "../state/page.ts";
import { words } from "../words/words.ts";

/** Milliseconds before anything is said: what is done at once needs no words. */
const QUIET = 400;

/** What the worker does, how far it is, and a way to stop it. */
export function Progress() {
  const [isShown, show] = useState(false);
  const since = work.value?.since;
  useEffect(() => {
    show(false);
    if (since === undefined) return;
    const timer = setTimeout(() => show(true), QUIET);
    return () => clearTimeout(timer);
  }, [since]);
  const { stages, start, cancel } = words.value.work;
  const progress = work.value?.progress ?? null;
  const share = progress === null || progress.total === 0 ? undefined : progress.done / progress.total;
  return (
    <div class="progress" role="status" aria-live="polite" hidden={!isShown || work.value === null}>
      {isShown && work.value !== null && (
        <>
          <span>{progress === null ? start : stages[progress.stage]}</span>
          <progress value={share} max={1} aria-label={progress === null ? start : stages[progress.stage]} />
          <button type="button" onClick={cancelWork}>
            {cancel}
          </button>
        </>
      )}
    </div>
  );
}
