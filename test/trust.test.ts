import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import areas from "./mutation/areas.json" with { type: "json" };
import equivalent from "./mutation/equivalent.json" with { type: "json" };
import results from "./mutation/results.json" with { type: "json" };
import { trustFigures } from "./support/trust-figures.ts";

const text = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

describe("docs/explanation/trust.md", () => {
  it("has the figures as they are", () => {
    const page = text("docs/explanation/trust.md");
    const figures = page.split("<!-- figures -->\n")[1]?.split("\n<!-- /figures -->")[0];
    expect(figures).toBe(trustFigures().join("\n"));
  });

  it("plants faults in every source of the kernel, the criteria and the lifecycle, and knows of no others", () => {
    const sources = readdirSync(new URL("../src/", import.meta.url), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `src/${name.replaceAll("\\", "/")}`);
    const isNamedBy = (pattern: string): ((path: string) => boolean) => {
      const [before, after] = pattern.split("*") as [string, string?];
      if (after === undefined) return (path) => path === pattern;
      return (path) => path.startsWith(before) && path.endsWith(after) && !path.slice(before.length).includes("/");
    };
    const named = areas.flatMap(({ mutate }) =>
      mutate.flatMap((pattern) => {
        const found = sources.filter(isNamedBy(pattern));
        expect([pattern, found.length > 0]).toEqual([pattern, true]);
        return found;
      }),
    );
    const expected = sources.filter((path) => /^src\/(kernel|criteria|lifecycle)\//.test(path));
    expect(expected.filter((path) => !named.includes(path))).toEqual([]);
    expect(named.filter((path, place) => named.indexOf(path) !== place)).toEqual([]);
  });

  it("excuses only faults that were measured and not noticed", () => {
    const scores = new Map(Object.values(results).flatMap((files) => Object.entries(files)));
    for (const { file, faults, reason } of equivalent) {
      expect([...scores.keys()]).toContain(file);
      expect(faults.length).toBeGreaterThan(0);
      expect(reason).toMatch(/\.$/);
    }
    for (const [file, { survived, uncovered }] of scores) {
      const listed = equivalent.filter((entry) => entry.file === file).flatMap(({ faults }) => faults);
      expect([file, listed.length]).toEqual([file, Math.min(listed.length, survived + uncovered)]);
    }
  });
});

describe("the supply chain", () => {
  const lock = JSON.parse(text("package-lock.json")) as {
    readonly packages: { readonly [path: string]: { readonly [key: string]: unknown } };
  };
  const installed = Object.entries(lock.packages).filter(([path]) => path !== "");

  it("has one dependency at run time, and no scripts of its own that an installation would run", () => {
    expect(Object.keys(packageJson.dependencies)).toEqual(["zod"]);
    const scripts = Object.keys(packageJson.scripts);
    for (const hook of ["preinstall", "install", "postinstall", "prepare", "prepublish", "prepack", "postpack"])
      expect(scripts).not.toContain(hook);
  });

  it("installs without the scripts of others, exact versions, from a lock with a digest for everything", () => {
    const settings = text(".npmrc").trim().split("\n");
    expect(settings).toEqual(expect.arrayContaining(["ignore-scripts=true", "save-exact=true", "engine-strict=true"]));
    for (const [name, version] of Object.entries(packageJson.devDependencies))
      expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    expect(installed.length).toBeGreaterThan(100);
    const unsealed = installed.filter(([, entry]) => typeof entry.integrity !== "string" && entry.link !== true && entry.inBundle !== true);
    expect(unsealed.map(([path]) => path)).toEqual([]);
    expect(
      installed
        .filter(([, entry]) => entry.dev !== true && entry.devOptional !== true && entry.optional !== true && entry.peer !== true)
        .map(([path]) => path),
    ).toEqual(["node_modules/zod"]);
  });

  it("publishes what is listed, and nothing else", () => {
    expect(packageJson.files).toEqual(["dist", "src", "CHANGELOG.md"]);
  });
});
