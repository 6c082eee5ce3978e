import type { Role } from "mentor-matching";
import { draftIssues, kept, work } from "../state/page.ts";
import { given, giveTable, matchGiven, readings } from "../state/people.ts";
import { words } from "../words/words.ts";
import { FileButton } from "./file-button.tsx";
import { GivenTableCard } from "./given-table-card.tsx";
import { Issues } from "./issues.tsx";
import { StartOver } from "./start-over.tsx";
import { DropArea } from "./welcome.tsx";

const ROLES: readonly Role[] = ["mentor", "mentee"];

/** Both tables, what their columns are, and what could not be read. */
export function ImportTables() {
  const { files, places, change } = words.value;
  const isReady = ROLES.every((role) => (readings.value[role]?.people.length ?? 0) > 0);
  return (
    <>
      <div class="page-head">
        <h1 class="plain-title">{places.people}</h1>
        <StartOver />
      </div>
      {ROLES.map((role) => (
        <section class="card" key={role} aria-labelledby={`title-${role}`}>
          <h2 id={`title-${role}`}>{files[`${role}s`]}</h2>
          {given.value[role] === null || given.value[role].table.columns.length === 0 ? (
            <Ask role={role} />
          ) : (
            <GivenTableCard role={role} />
          )}
        </section>
      ))}
      {kept.value === null && draftIssues.value.length > 0 && (
        <div class="notice bad" role="alert">
          <Issues title={change.invalid} issues={draftIssues.value} />
        </div>
      )}
      <div class="go">
        <button type="button" class="primary" disabled={!isReady || work.value !== null} onClick={() => void matchGiven()}>
          {files.match}
        </button>
        <p class="note">{files.matchNote}</p>
      </div>
    </>
  );
}

/** Asks for a table: dropped, chosen or pasted. */
function Ask({ role }: { readonly role: Role }) {
  const { files } = words.value;
  const take = ([file]: readonly File[]): void => void file?.text().then((text) => giveTable(role, file.name, text));
  return (
    <DropArea onFiles={take}>
      <p>
        {files.drop} <FileButton label={files.choose} accept=".csv,.tsv,.txt,text/csv" onFiles={take} />
      </p>
      <label class="paste">
        <span>{files.paste}</span>
        <textarea
          rows={5}
          placeholder={files.pastePlaceholder}
          spellcheck={false}
          onChange={({ currentTarget }) => giveTable(role, "", currentTarget.value)}
        />
      </label>
    </DropArea>
  );
}
