import { closeProgramme } from "../state/matching.ts";
import { given } from "../state/people.ts";
import { words } from "../words/words.ts";

/** Forgets the programme and its people. */
export function StartOver() {
  const forget = (): void => {
    given.value = { mentor: null, mentee: null };
    closeProgramme();
  };
  return (
    <button type="button" onClick={forget}>
      {words.value.welcome.again}
    </button>
  );
}
