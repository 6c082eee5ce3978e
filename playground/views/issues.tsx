import { formatPath, type InputIssue } from "mentor-matching";
import { wordIssue } from "../words/issues.ts";

/** What is wrong with an input, each with the place. */
export function Issues({ title, issues }: { readonly title: string; readonly issues: readonly InputIssue[] }) {
  return (
    <div class="issues">
      <p>{title}</p>
      <ul>
        {issues.slice(0, 20).map((issue) => (
          <li key={`${formatPath(issue.path)} ${issue.message}`}>
            {issue.path.length > 0 && <code>{formatPath(issue.path)}</code>} {wordIssue(issue)}
          </li>
        ))}
      </ul>
    </div>
  );
}
