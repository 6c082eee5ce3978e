import type { Role, RowIssue } from "mentor-matching";
import type { CsvTable } from "../model/read-table.ts";
import { wordIssue } from "../words/issues.ts";
import { words } from "../words/words.ts";

/** A spreadsheet counts from 1, and its first row is the header. */
const FIRST_ROW = 2;
const LISTED = 30;

interface CellProblemsProps {
  readonly role: Role;
  readonly table: CsvTable;
  readonly issues: readonly RowIssue[];
}

/** The rows that could not be read as they stand in the file, with what is wrong in the cell where it is wrong. */
export function CellProblems({ role, table, issues }: CellProblemsProps) {
  const { files } = words.value;
  const ofCells = issues.filter(({ row, column }) => row >= FIRST_ROW && column !== "");
  const ofOthers = issues.filter(({ row, column }) => row < FIRST_ROW || column === "");
  const rows = [...new Set(ofCells.map(({ row }) => row))].slice(0, LISTED);
  return (
    <div class="problems">
      <p class="note">{files.leftOut}</p>
      {ofOthers.length > 0 && (
        <ul>
          {ofOthers.map((issue) => (
            <li key={`${issue.row} ${issue.message}`}>
              {issue.row > 0 && `${files.row} ${issue.row}${words.value.colon}`}
              {wordIssue(issue)}
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <section class="scroll" tabIndex={0} aria-labelledby={`title-${role}`}>
          <table class="cells">
            <thead>
              <tr>
                <th scope="col">{files.row}</th>
                {table.columns.map((column) => (
                  <th scope="col" key={column}>
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row}>
                  <th scope="row">{row}</th>
                  {table.columns.map((column) => (
                    <Cell
                      key={column}
                      text={table.rows[row - FIRST_ROW]?.[column] ?? ""}
                      issues={ofCells.filter((issue) => issue.row === row && issue.column === column)}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

function Cell({ text, issues }: { readonly text: string; readonly issues: readonly RowIssue[] }) {
  if (issues.length === 0) return <td>{text}</td>;
  return (
    <td class="faulty">
      <span>{text === "" ? "∅" : text}</span>
      {issues.map((issue) => (
        <strong key={issue.message}>{wordIssue(issue)}</strong>
      ))}
    </td>
  );
}
