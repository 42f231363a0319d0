import { enableCompileCache } from "node:module";
import { resolve } from "node:path";

// What was compiled the last time is taken from there: it is most of a second start.
enableCompileCache(resolve(import.meta.dirname, "../.kehi/compiled"));
await import("./start/office.ts");
