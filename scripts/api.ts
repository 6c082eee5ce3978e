import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor";
import packageJson from "../package.json" with { type: "json" };

/**
 * Compares the public interface of each door with the report in `api/`, so that a change of it shows in a review. Needs `npm run build` before.
 * `npm run api -- --update` writes the reports.
 */
const root = fileURLToPath(new URL("../", import.meta.url));
const fresh = join(root, "test-results/api");
const isUpdate = process.argv.includes("--update");

/** Comments are the documentation's business; the report is about names and types. */
function withoutComments(report: string): string {
  return report.replaceAll("\r\n", "\n").replaceAll(/^ *(\/\/ .*|\/\*\*.*\*\/)\n/gm, "");
}

function extract(name: string, types: string): string {
  const silent = { logLevel: ExtractorLogLevel.None, addToApiReportFile: false };
  const config = ExtractorConfig.prepare({
    configObjectFullPath: join(root, "api-extractor.json"),
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, types),
      compiler: { tsconfigFilePath: join(root, "tsconfig.node.json") },
      apiReport: { enabled: true, reportFolder: fresh, reportTempFolder: join(fresh, "temp"), reportFileName: `${name}.api.md` },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: silent },
        extractorMessageReporting: { default: silent },
        tsdocMessageReporting: { default: silent },
      },
    },
  });
  Extractor.invoke(config, { localBuild: true, showVerboseMessages: false, messageCallback: (message) => void (message.handled = true) });
  return withoutComments(readFileSync(join(fresh, `${name}.api.md`), "utf8"));
}

mkdirSync(join(fresh, "temp"), { recursive: true });
mkdirSync(join(root, "api"), { recursive: true });
for (const [door, paths] of Object.entries(packageJson.exports)) {
  if (typeof paths === "string") continue;
  const name = door === "." ? "index" : door.slice(2);
  const report = extract(name, paths.import.types);
  const file = join(root, "api", `${name}.api.md`);
  if (isUpdate) writeFileSync(file, report);
  else if (!existsSync(file) || readFileSync(file, "utf8") !== report) {
    console.error(
      `The interface of ${door} is not that of api/${name}.api.md; if it is meant to change, run \`npm run api -- --update\` and say so in CHANGELOG.md.`,
    );
    process.exitCode = 1;
  }
}
