import type { MatchInput } from "mentor-matching";
import { words } from "../words/words.ts";
import { StartOver } from "./start-over.tsx";

/** Who takes part in a programme that came without tables. */
export function PeopleSummary({ input }: { readonly input: MatchInput }) {
  const { colon, files, places } = words.value;
  return (
    <section class="card">
      <h1 class="plain-title">{places.people}</h1>
      <p>
        {files.mentors}
        {colon}
        {files.people(input.mentors.length)} · {files.mentees}
        {colon}
        {files.people(input.mentees.length)}
      </p>
      <StartOver />
    </section>
  );
}
