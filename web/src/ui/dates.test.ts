import { describe, expect, test } from "vitest";
import {
  addDays,
  ageOn,
  dayAt,
  dayOf,
  daysBetween,
  shortDay,
  sinceWords,
  timeOf,
  weekdayOf,
} from "./dates.ts";

describe("days", () => {
  test("are written as people write them", () => {
    expect(dayOf("2026-11-24")).toBe("24 November 2026");
    expect(weekdayOf("2026-11-24")).toBe("Tuesday 24 November");
    expect(shortDay("2026-11-24")).toBe("24 Nov");
    expect(shortDay("2026-09-03")).toBe("3 Sep");
    expect(shortDay("2027-03-05", "2026-11-24")).toBe("5 Mar 2027");
    expect(shortDay("2026-03-05", "2026-11-24")).toBe("5 Mar");
  });

  test("are counted without clocks, over summer time and leap years", () => {
    expect(daysBetween("2026-09-26", "2026-09-28")).toBe(2);
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2026-12-03", "2026-11-24")).toBe(-9);
    expect(addDays("2026-11-24", 9)).toBe("2026-12-03");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });

  test("an age changes on the birthday, and on 1 March for 29 February", () => {
    expect(ageOn("1997-11-24", "2026-11-24")).toBe(29);
    expect(ageOn("1997-11-25", "2026-11-24")).toBe(28);
    expect(ageOn("2008-02-29", "2026-02-28")).toBe(17);
    expect(ageOn("2008-02-29", "2026-03-01")).toBe(18);
  });
});

describe("times", () => {
  test("are New Zealand's, with a full stop", () => {
    expect(timeOf("2026-11-24T10:30:00+13:00")).toBe("10.30 am");
    expect(timeOf("2026-11-23T21:30:00Z")).toBe("10.30 am");
    expect(timeOf("2026-11-24T12:05:00+13:00")).toBe("12.05 pm");
    expect(timeOf("2026-11-24T00:05:00+13:00")).toBe("12.05 am");
    expect(timeOf("2026-07-01T04:00:00Z")).toBe("4.00 pm");
  });

  test("the day of a moment is the day here, not in Greenwich", () => {
    expect(dayAt("2026-11-23T11:30:00Z")).toBe("2026-11-24");
    expect(dayAt("2026-11-24T11:30:00Z")).toBe("2026-11-25");
  });

  test("how long ago is said in words", () => {
    const today = "2026-11-24";
    expect(sinceWords("2026-11-24T08:50:00+13:00", today)).toBe("today 8.50 am");
    expect(sinceWords("2026-11-23T16:50:00+13:00", today)).toBe("yesterday 4.50 pm");
    expect(sinceWords("2026-11-12T15:10:00+13:00", today)).toBe("12 Nov");
    expect(sinceWords("2025-11-12T15:10:00+13:00", today)).toBe("12 Nov 2025");
  });
});
