import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { draftIssues } from "../state/page.ts";
import { giveFiles, giveTable, openProgramme, startSample } from "../state/people.ts";
import { words } from "../words/words.ts";
import { FileButton } from "./file-button.tsx";
import { Issues } from "./issues.tsx";
import { WelcomePicture } from "./welcome-picture.tsx";

/** What this is, and three ways in. */
export function Welcome() {
  const { welcome, files, change, private: promise } = words.value;
  return (
    <div class="welcome">
      <div class="hero">
        <div>
          <h1>{welcome.title}</h1>
          <p class="lead">{welcome.lead}</p>
          <p class="promise">{promise}</p>
        </div>
        <WelcomePicture />
      </div>
      {draftIssues.value.length > 0 && (
        <div class="notice bad" role="alert">
          <Issues title={change.invalid} issues={draftIssues.value} />
        </div>
      )}
      <div class="ways">
        <button type="button" class="primary way" onClick={() => void startSample()}>
          <strong>{welcome.sample}</strong>
          <span>{welcome.sampleNote}</span>
        </button>
        <DropArea onFiles={(dropped) => void giveFiles(dropped)}>
          <strong>{welcome.files}</strong>
          <span>{welcome.filesNote}</span>
          <span class="way-buttons">
            <FileButton label={files.choose} accept=".csv,.tsv,.txt,text/csv" isMultiple onFiles={(chosen) => void giveFiles(chosen)} />
            <button type="button" class="quiet" onClick={() => giveTable("mentor", "", "")}>
              {files.paste}
            </button>
          </span>
        </DropArea>
        <DropArea onFiles={([file]) => void file?.text().then(openProgramme)}>
          <strong>{welcome.open}</strong>
          <span>{welcome.openNote}</span>
          <span class="way-buttons">
            <FileButton label={files.choose} accept=".json,application/json" onFiles={([file]) => void file?.text().then(openProgramme)} />
          </span>
        </DropArea>
      </div>
      <ol class="steps">
        {welcome.steps.map(([title, text]) => (
          <li key={title}>
            <h2>{title}</h2>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      <p class="note">{welcome.citation}</p>
    </div>
  );
}

interface DropAreaProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: JSX.Element | readonly JSX.Element[];
}

/** Takes files that are dropped on it; whoever drops nothing finds a button in it. */
export function DropArea({ onFiles, children }: DropAreaProps) {
  const [isOver, hover] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    hover(false);
    onFiles([...(event.dataTransfer?.files ?? [])]);
  };
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    hover(true);
  };
  return (
    <fieldset class={isOver ? "way drop over" : "way drop"} onDrop={onDrop} onDragOver={onDragOver} onDragLeave={() => hover(false)}>
      {children}
    </fieldset>
  );
}
