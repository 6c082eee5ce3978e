/** A bar on a terminal, once something takes longer than two seconds; nothing elsewhere. */
export interface Progress {
  step(done: number, what: string): void;
  end(): void;
}

const WIDTH = 24;
const PATIENCE = 2000;

export function renderBar(done: number, total: number, what: string): string {
  const filled = total === 0 ? WIDTH : Math.round((WIDTH * Math.min(done, total)) / total);
  return `[${"=".repeat(filled)}${" ".repeat(WIDTH - filled)}] ${done}/${total} ${what}`;
}

export function openProgress(total: number): Progress {
  const started = performance.now();
  const write = (text: string): void => {
    if (process.stderr.isTTY && performance.now() - started > PATIENCE) process.stderr.write(`\r\x1b[K${text}`);
  };
  return { step: (done, what) => write(renderBar(done, total, what)), end: () => write("") };
}
