import { forgetAll } from "../state/people.ts";
import { words } from "../words/words.ts";

/** Forgets the programme and its people. */
export function StartOver() {
  return (
    <button type="button" onClick={forgetAll}>
      {words.value.welcome.again}
    </button>
  );
}
