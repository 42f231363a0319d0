import { describe, expect, test } from "vitest";
import { keyMap, meant } from "./key-map.ts";

const press = (key: string, more: Partial<{ ctrlKey: boolean; metaKey: boolean; altKey: boolean }> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...more,
});
const free = { writing: false, singleOn: true };

describe("keys", () => {
  test("a single key acts where nothing is being written", () => {
    expect(meant(press("n"), null, free)).toBe("note");
    expect(meant(press("/"), null, free)).toBe("find");
    expect(meant(press("?"), null, free)).toBe("keys");
  });

  test("no single key acts while writing, or when single keys are switched off", () => {
    for (const { press: keys, single } of Object.values(keyMap)) {
      if (!single) continue;
      const [first = "", second] = keys as readonly string[];
      const before = second ? first : null;
      expect(meant(press(second ?? first), before, { writing: true, singleOn: true })).toBeNull();
      expect(meant(press(second ?? first), before, { writing: false, singleOn: false })).toBeNull();
    }
  });

  test("Ctrl K finds and Ctrl Enter saves also while writing, with Command too", () => {
    expect(meant(press("k", { ctrlKey: true }), null, { writing: true, singleOn: false })).toBe("palette");
    expect(meant(press("K", { metaKey: true }), null, { writing: true, singleOn: false })).toBe("palette");
    expect(meant(press("Enter", { ctrlKey: true }), null, { writing: true, singleOn: true })).toBe("save");
  });

  test("g then h is Today; h alone, or g and then something else, is nothing", () => {
    expect(meant(press("g"), null, free)).toBeNull();
    expect(meant(press("h"), "g", free)).toBe("today");
    expect(meant(press("h"), null, free)).toBeNull();
    expect(meant(press("x"), "g", free)).toBeNull();
  });

  test("a key of the browser is left to the browser", () => {
    expect(meant(press("n", { ctrlKey: true }), null, free)).toBeNull();
    expect(meant(press("n", { altKey: true }), null, free)).toBeNull();
  });
});
