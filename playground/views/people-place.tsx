import { kept } from "../state/page.ts";
import { given } from "../state/people.ts";
import { ImportTables } from "./import-tables.tsx";
import { PeopleSummary } from "./people-summary.tsx";
import { Welcome } from "./welcome.tsx";

/** Where people come from. */
export function PeoplePlace() {
  const { mentor, mentee } = given.value;
  if (mentor !== null || mentee !== null) return <ImportTables />;
  return kept.value === null ? <Welcome /> : <PeopleSummary input={kept.value.input} />;
}
