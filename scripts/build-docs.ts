/**
 * Builds one site of guides, reference and playground into docs/api: typedoc, with every page named by its heading and grouped by its folder, and the playground
 * in a folder of its own. Any warning fails it.
 */
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import {
  Application,
  Converter,
  type DeclarationReflection,
  type DocumentReflection,
  JSX,
  KindRouter,
  type ProjectReflection,
  type Reflection,
  ReflectionKind,
  TSConfigReader,
  TypeDocReader,
} from "typedoc";
import { build as bundle } from "vite";

/** What the folders of docs/ are called in the site. */
const GROUPS = new Map([
  ["tutorial", "Tutorial"],
  ["how-to", "How-to guides"],
  ["explanation", "Explanation"],
  ["decisions", "Decisions"],
]);

/** The playground, from the root of the site. */
const PLAYGROUND = "playground/index.html";

/** Both have the library's name for a heading. */
const READMES = new Map([
  ["README.md", "README"],
  ["README.fr.md", "README (français)"],
]);

/** The files of the pages, by what typedoc makes of them. */
const files = new Map<Reflection, string>();

/** Gives pages the address of their file, which stays when a heading changes. */
class FileRouter extends KindRouter {
  protected override getIdealBaseName(reflection: Reflection): string {
    const file = files.get(reflection);
    if (file === undefined) return super.getIdealBaseName(reflection);
    const folder = basename(dirname(file));
    return `${GROUPS.has(folder) ? folder : "about"}/${basename(file, ".md")}`;
  }
}

const app = await Application.bootstrapWithPlugins({}, [new TypeDocReader(), new TSConfigReader()]);
app.renderer.defineRouter("by-file", FileRouter);
app.internationalization.addTranslations("en", { kind_plural_module: "Reference" });
// Modules are called what is imported.
app.converter.on(Converter.EVENT_CREATE_DECLARATION, (_context: unknown, declaration: DeclarationReflection) => {
  if (!declaration.kindOf(ReflectionKind.Module)) return;
  declaration.name = declaration.name === "index" ? "mentor-matching" : `mentor-matching/${declaration.name}`;
});
app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context: unknown, document: DocumentReflection) => {
  const file = app.files.getReflectionPath(document) ?? "";
  files.set(document, file);
  document.frontmatter.group = GROUPS.get(basename(dirname(file))) ?? "About";
  document.name = READMES.get(basename(file)) ?? readHeading(document) ?? document.name;
});

// On every page, at the top of what stands beside it.
app.renderer.hooks.on("sidebar.begin", (context) =>
  JSX.createElement("p", null, JSX.createElement("a", { href: context.relativeURL(PLAYGROUND) }, "Open the playground")),
);

process.exitCode = (await build()) ? 0 : 1;

async function build(): Promise<boolean> {
  const project = await app.convert();
  if (project === undefined) return false;
  app.validate(project);
  for (const name of undocumentedFields(project)) app.logger.error(`${name} says nothing: write its unit, range, default or who sees it`);
  if (!isFaultless()) return false;
  await app.generateOutputs(project);
  await buildPlayground(join(app.options.getValue("out"), dirname(PLAYGROUND)));
  return isFaultless();
}

async function buildPlayground(outDir: string): Promise<void> {
  await bundle({
    configFile: fileURLToPath(new URL("../playground/vite.config.ts", import.meta.url)),
    logLevel: "warn",
    build: { outDir },
  });
}

/**
 * Fields of public interfaces without a word. What can only be one value says it by its type. Typedoc's own check knows no such exception, and would ask for a
 * comment inside every short object type, which the field that holds it describes.
 */
function undocumentedFields(project: ProjectReflection): readonly string[] {
  const fields = project.getReflectionsByKind(ReflectionKind.Property) as DeclarationReflection[];
  return fields
    .filter((field) => field.parent?.kindOf(ReflectionKind.Interface) && !field.hasComment() && field.type?.type !== "literal")
    .map((field) => field.getFullName());
}

function isFaultless(): boolean {
  return !app.logger.hasErrors() && !app.logger.hasWarnings() && app.logger.validationWarningCount === 0;
}

/** The page's own title, as text. */
function readHeading({ content }: DocumentReflection): string | undefined {
  const [first] = content;
  return first?.kind === "text" ? /^# (.+)$/m.exec(first.text)?.[1]?.replaceAll(/[*`]/g, "") : undefined;
}
