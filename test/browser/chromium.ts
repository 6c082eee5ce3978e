import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** It runs as root here and there, needs no graphics, and has nobody to call. */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
] as const;

/** The system's Chromium, or what CHROMIUM names. */
export function findChromium(): string {
  const found = [process.env.CHROMIUM ?? "", ...PLACES].find((path) => path !== "" && existsSync(path));
  if (found === undefined) throw new Error(`no Chromium: install it, or set CHROMIUM to where it is (looked at ${PLACES.join(", ")})`);
  return found;
}
