import { InvalidInputError } from "../model/issue.ts";
import { createIssueList } from "../model/issue-list.ts";
import { copyPlain } from "./copy-plain.ts";

/**
 * Copies what a caller hands back, such as a result, once: its getters and traps run here and not again, and nothing changes between two looks. Its form is not
 * looked at. Parts of it may be handed out again, so they look as they did.
 *
 * @throws {@link InvalidInputError} for what cannot be read, and for what cannot be data.
 */
export function readGiven<Given>(what: string, given: Given): Given {
  const issues = createIssueList();
  const copied = copyPlain({ [what]: given }, issues, { prototype: Object.prototype }) as { readonly [name: string]: Given };
  if (issues.count > 0) throw new InvalidInputError(issues.list());
  return copied[what] as Given;
}
