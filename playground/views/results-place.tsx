import { downloadMatching, downloadPairs, downloadProgramme, downloadReport } from "../state/downloads.ts";
import { draftIssues, kept, preview } from "../state/page.ts";
import { openProgramme } from "../state/people.ts";
import { words } from "../words/words.ts";
import { FileButton } from "./file-button.tsx";
import { Issues } from "./issues.tsx";

/** What can be taken away, and brought back. */
export function ResultsPlace() {
  const { results: texts, files, change } = words.value;
  const hasMatching = kept.value?.result.kind === "matching";
  const items = [
    { ...texts.pairs, take: downloadPairs, isThere: hasMatching },
    { ...texts.report, take: downloadReport, isThere: hasMatching },
    { ...texts.programme, take: downloadProgramme, isThere: kept.value !== null },
    { ...texts.matching, take: downloadMatching, isThere: kept.value !== null },
  ];
  return (
    <>
      <h1 class="plain-title">{texts.title}</h1>
      {preview.value !== null && <p class="notice">{texts.draft}</p>}
      {preview.value === null && draftIssues.value.length > 0 && (
        <div class="notice bad" role="alert">
          <Issues title={change.invalid} issues={draftIssues.value} />
        </div>
      )}
      {!hasMatching && <p class="notice">{texts.needMatching}</p>}
      <ul class="ways takes">
        {items.map(({ name, note, take, isThere }) => (
          <li class="way" key={name}>
            <h2>{name}</h2>
            <span>{note}</span>
            <button type="button" disabled={!isThere} onClick={() => void take()}>
              {texts.download}
            </button>
          </li>
        ))}
        <li class="way">
          <h2>{texts.open.name}</h2>
          <span>{texts.open.note}</span>
          <FileButton label={files.choose} accept=".json,application/json" onFiles={([file]) => void file?.text().then(openProgramme)} />
        </li>
      </ul>
      <p class="note">{texts.session}</p>
    </>
  );
}
