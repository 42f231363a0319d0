import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");
const kehi = (args: string[], input = ""): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ["cli/src/main.ts", ...args], { cwd: root, input, encoding: "utf8" });
const hana = "packages/law/stored/hana.json";

describe("kehi", () => {
  it("lists its verbs, one line each", () => {
    const { status, stdout } = kehi(["help"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/assess +what a household may be entitled to/);
    expect(stdout).toMatch(/better-off +what is in hand/);
  });
  it("assesses a file, in words and as assessment/1", () => {
    const words = kehi(["assess", hana]);
    expect(words.stdout).toContain("Accommodation Supplement (hana): payable, $220.00 a week");
    expect(words.stdout).toContain("Not reaching the household: $64.00");
    const { stdout } = kehi(["assess", hana, "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      kehi: "assessment/1",
      gap: { perWeek: "64.00", toldNow: "64.00" },
    });
  });
  it("reads standard input and works it out for another day", () => {
    const document = { kehi: "situation/1", people: [{ id: "a", relationshipStatus: "single" }] };
    const { status, stdout } = kehi(
      ["assess", "-", "--on", "2027-04-02", "--json"],
      JSON.stringify(document),
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ on: "2027-04-02", entitled: { perWeek: "0.00" } });
  });
  it("says what is wrong and exits 2", () => {
    const said = (args: string[], input = "{}"): [number | null, string] => {
      const { status, stderr } = kehi(args, input);
      return [status, stderr.trim().split("\n")[0] ?? ""];
    };
    expect(said(["dance"])).toEqual([2, "Kēhi has no verb dance."]);
    expect(said(["assess"])[0]).toBe(2);
    expect(said(["assess", "nowhere.json"])).toEqual([2, "There is no file nowhere.json to read."]);
    expect(said(["assess", "-"], "{")[0]).toBe(2);
    expect(said(["assess", "-"], '{"kehi":"situation/1","people":[{"id":"a","age":3}]}')).toEqual([
      2,
      "/people/0/age: is not a field Kēhi knows",
    ]);
    expect(said(["assess", hana, "--on", "soon"])).toEqual([2, "soon is not a day such as 2026-11-24."]);
    expect(said(["assess", hana, "--fast"])[0]).toBe(2);
  });
});
