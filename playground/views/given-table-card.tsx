import type { Role } from "mentor-matching";
import { COLUMN_FORMS, type ColumnPlan, usesFor } from "../model/suggest-columns.ts";
import { dropTable, given, planColumn, readings } from "../state/people.ts";
import { words } from "../words/words.ts";
import { CellProblems } from "./cell-problems.tsx";
import { Select } from "./select.tsx";

/** A table: what each column is, with what stands in it, and what could not be read. */
export function GivenTableCard({ role }: { readonly role: Role }) {
  const { colon, files } = words.value;
  const table = given.value[role];
  const reading = readings.value[role];
  if (table === null) return null;
  const { rows } = table.table;
  return (
    <>
      <p class="table-sum">
        {table.name !== "" && <code>{table.name}</code>} <span>{files.rows(rows.length)}</span>
        {reading !== null && (
          <>
            <span>{files.people(reading.people.length)}</span>
            <strong class={reading.issues.length === 0 ? "good" : "bad"}>
              {reading.issues.length === 0 ? files.noProblems : files.problems(reading.issues.length)}
            </strong>
          </>
        )}
        <button type="button" class="quiet" onClick={() => dropTable(role)}>
          {files.remove}
        </button>
      </p>
      {reading === null && <p class="bad">{files.needId}</p>}
      {reading !== null && reading.issues.length > 0 && <CellProblems role={role} table={table.table} issues={reading.issues} />}
      <details open>
        <summary>{files.columns}</summary>
        <section class="scroll" tabIndex={0} aria-label={`${files.columns}${colon}${files[`${role}s`]}`}>
          <table class="columns">
            <thead>
              <tr>
                {[files.column, files.use, files.attribute, files.form, files.example].map((text) => (
                  <th scope="col" key={text}>
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.plans.map((plan) => (
                <ColumnRow key={plan.column} role={role} plan={plan} example={exampleOf(rows, plan.column)} />
              ))}
            </tbody>
          </table>
        </section>
      </details>
    </>
  );
}

/** The first texts of a column that say anything. */
function exampleOf(rows: readonly { readonly [column: string]: string }[], column: string): string {
  const texts = new Set<string>();
  for (const row of rows) {
    const text = (row[column] ?? "").trim();
    if (text !== "") texts.add(text);
    if (texts.size === 2) break;
  }
  return [...texts].join(" · ");
}

interface ColumnRowProps {
  readonly role: Role;
  readonly plan: ColumnPlan;
  readonly example: string;
}

function ColumnRow({ role, plan, example }: ColumnRowProps) {
  const { files } = words.value;
  const { column, use, attribute, form, separator } = plan;
  const change = (changes: Partial<ColumnPlan>): void => planColumn(role, column, changes);
  return (
    <tr>
      <th scope="row">{column}</th>
      <td>
        <Select
          label={`${column}: ${files.use}`}
          value={use}
          options={usesFor(role)}
          textOf={(each) => files.uses[each]}
          choose={(each) => change({ use: each })}
        />
      </td>
      <td>
        {use === "attribute" && (
          <input
            type="text"
            aria-label={`${column}: ${files.attribute}`}
            value={attribute}
            onChange={({ currentTarget }) => change({ attribute: currentTarget.value.trim() || column })}
          />
        )}
      </td>
      <td class="form-cell">
        {use === "attribute" && (
          <Select
            label={`${column}: ${files.form}`}
            value={form}
            options={COLUMN_FORMS}
            textOf={(each) => files.forms[each]}
            choose={(each) => change({ form: each })}
          />
        )}
        {((use === "attribute" && form === "list") || use === "previousMentors") && (
          <input
            class="separator"
            type="text"
            aria-label={`${column}: ${files.separator}`}
            value={separator}
            onChange={({ currentTarget }) => change({ separator: currentTarget.value || ";" })}
          />
        )}
      </td>
      <td class="quiet-text example">{example}</td>
    </tr>
  );
}
