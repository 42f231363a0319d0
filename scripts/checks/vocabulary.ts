import { isCode, type Finding, type Source } from "./sources.ts";

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const dumping = /(^|\/)(utils?|helpers?|common|shared|misc|lib|dto|types)(\/|\.[a-z]+$)/;
const numbered = /^server\/migrations\/\d{4}-[a-z0-9-]+\.sql$/;
const generatedTypes = "server/src/platform/database/types.ts";

/** What a server module may hold: the closed list of architecture.md. */
const moduleFile = (module: string): RegExp =>
  new RegExp(
    `^(index|routes|commands|queries|policy|domain|jobs)\\.ts$|^(commands|queries)/[a-z-]+\\.ts$|^letters/|^(policy|domain|jobs|commands|queries|${module}|${module}-[a-z-]+)\\.test\\.ts$`,
  );
/** What a web feature may hold: its data, its parts, its style. */
const featureFile = (feature: string): RegExp =>
  new RegExp(`^(${feature}\\.(data|css)|[a-z0-9-]+)(\\.test)?(\\.tsx?)?$`);

const moduleSays =
  "a module holds index, routes, commands (or commands/<verb>), queries, policy, domain, jobs, letters/ and their tests. Name it by what it does there.";

/** File names: kebab-case, the field's words, one feature name in the contract, the server, the web and e2e. */
export function vocabulary(sources: Source[]): Finding[] {
  const paths = new Set(sources.map(({ path }) => path));
  const doors = sources.filter(
    ({ path, text }) => /^server\/src\/modules\/[^/]+\/index\.ts$/.test(path) && !/^\/[/*]/.test(text),
  );
  return [
    ...doors.map(({ path }) => ({
      path,
      says: "a door says in its first lines what the module owns, and what it does not.",
    })),
    ...[...paths].flatMap((path) => fileNames(path, paths)),
  ];
}

function fileNames(path: string, paths: Set<string>): Finding[] {
  return [
    ...names(path),
    ...moduleFiles(path, paths),
    ...webFiles(path),
    ...(path.startsWith("server/migrations/") && !numbered.test(path)
      ? [{ path, says: "a migration is named 0001-what-it-does.sql." }]
      : []),
  ];
}

function names(path: string): Finding[] {
  const findings: Finding[] = [];
  if (path.split("/").some((part) => !kebab.test(part)))
    findings.push({ path, says: "names are kebab-case, folders and files alike." });
  if (isCode(path) && path !== generatedTypes && !path.startsWith("scripts/") && dumping.test(path))
    findings.push({
      path,
      says: "this name says nothing about what is in it. Name it by its subject: dates.ts, money.ts.",
    });
  if (/\/index\.tsx?$/.test(path) && !/^server\/(src\/modules\/[^/]+|seeds)\/index\.ts$/.test(path))
    findings.push({ path, says: "index.ts is a server module's door only. Import from the file itself." });
  return findings;
}

function moduleFiles(path: string, paths: Set<string>): Finding[] {
  const [, module, file] = /^server\/src\/modules\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (module === undefined || file === undefined) return [];
  const findings: Finding[] = moduleFile(module).test(file) ? [] : [{ path, says: moduleSays }];
  if (file === "routes.ts" && !paths.has(`packages/contract/src/${module}.ts`))
    findings.push({
      path,
      says: `a feature has one name everywhere: say its endpoints in packages/contract/src/${module}.ts.`,
    });
  if (file !== "index.ts" && !paths.has(`server/src/modules/${module}/index.ts`))
    findings.push({
      path,
      says: "a module has a door: index.ts, whose first lines say what it owns and what not.",
    });
  return findings;
}

function webFiles(path: string): Finding[] {
  const [, feature, file] = /^web\/src\/features\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (feature === undefined || file === undefined) return [];
  if (file.endsWith(".css") && file !== `${feature}.css`)
    return [{ path, says: `one style sheet a feature: ${feature}.css.` }];
  if (file.includes("/"))
    return [{ path, says: "a feature is one flat folder. Two subjects are two features." }];
  return featureFile(feature).test(file)
    ? []
    : [
        {
          path,
          says: `a feature holds ${feature}.data.ts, ${feature}.css and its parts, each in a file named after it.`,
        },
      ];
}
