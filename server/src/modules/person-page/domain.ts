import type { Case } from "#contract/cases.ts";
import type { CaseNote } from "#contract/case-notes.ts";
import type { TimelineEntry } from "#contract/person-page.ts";
import { payments } from "#law/words/en/payments.ts";
import { ageOn, dayOf, shortDay, startOf, timeOf } from "../../platform/clock.ts";
import type { Event } from "./queries/events.ts";

const services: Record<Case["service"], string> = {
  "income-support": "Income support",
  employment: "Employment",
  housing: "Housing",
  injury: "Injury",
  reintegration: "Reintegration",
  disability: "Disability",
  youth: "Youth",
  "whanau-ora": "Whānau Ora",
};

const ways: Record<CaseNote["kind"], string> = {
  "face-to-face": "face to face",
  phone: "by phone",
  video: "by video",
  home: "at home",
  hospital: "in hospital",
  workplace: "at work",
  prison: "in prison",
  text: "by text",
  email: "by email",
};

/** "today 8.50 am, by text"; "12 Nov, by phone"; "not yet". */
export function lastContactInWords(note: CaseNote | undefined, today: string): string {
  if (!note) return "not yet";
  const day = dayOf(note.happenedAt);
  const when = day === today ? `today ${timeOf(note.happenedAt)}` : shortDay(day, today);
  return `${when}, ${ways[note.kind]}`;
}

/** "Hana, Tia 8, Niko 4": given names, with the age of a child. */
export function atHomeInWords(
  members: readonly { name: string; bornOn: string | null; role: string }[],
  today: string,
): string {
  return members
    .map(({ name, bornOn, role }) => {
      const given = name.split(" ")[0] ?? name;
      return role === "dependent-child" && bornOn ? `${given} ${ageOn(bornOn, today)}` : given;
    })
    .join(", ");
}

/** The first sentence, without its stop: a header holds no more. */
const short = (what: string) => (what.split(/[.?](?=\s|$)/)[0] ?? what).trim();

/** "Yearly review, 5 Mar 2027": the next set day. What we promised stands beside it, not in it. */
export function nextDateInWords(
  ahead: readonly { on: string; what: string; ours: boolean }[],
  today: string,
): string | null {
  const next = ahead.find(({ ours }) => !ours);
  return next ? `${short(next.what)}, ${shortDay(next.on, today)}` : null;
}

/** "Ring the kindy by 24 Nov". */
export function promisedInWords(events: readonly Event[], today: string): string | null {
  const [first] = events
    .filter(({ type, of }) => type === "promise" && of["who"] === "us" && of["keptOn"] === null)
    .sort((a, b) => ((a.of["by"] ?? "9999") < (b.of["by"] ?? "9999") ? -1 : 1));
  if (!first) return null;
  const by = first.of["by"];
  const what = short(first.of["what"] ?? "");
  return by ? `${what} by ${shortDay(by, today)}` : what;
}

/** What is set and still to come, soonest first: set dates, bookings, promises with a day. */
export function datesAhead(
  events: readonly Event[],
  now: string,
  today: string,
): { on: string; what: string; ours: boolean }[] {
  return events
    .flatMap(({ type, at, of }) => {
      const what = of["what"] ?? of["about"] ?? "Appointment";
      if (type === "due-date") return [{ on: of["on"] ?? dayOf(at), what, ours: false }];
      if (type === "appointment" && of["state"] === "booked" && at > now) {
        return [{ on: dayOf(at), what: `${of["about"] ?? "Appointment"}, ${timeOf(at)}`, ours: false }];
      }
      if (type === "promise" && of["keptOn"] === null && of["by"] && of["by"] >= today) {
        return [{ on: of["by"], what, ours: of["who"] === "us" }];
      }
      return [];
    })
    .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
}

/** The timeline, newest first. What is still to come is not on it. */
export function timelineOf(
  notes: readonly CaseNote[],
  events: readonly Event[],
  cases: readonly Case[],
  now: string,
): TimelineEntry[] {
  const opened = cases.map((file): TimelineEntry => ({
    type: "case",
    at: startOf(file.openedOn),
    id: file.id,
    says: `${services[file.service]} began.`,
    by: file.caseManager,
  }));
  const entries = [
    ...notes.map((note): TimelineEntry => ({ type: "note", at: note.happenedAt, id: note.id, note })),
    ...events.flatMap((event) => entryOf(event, cases, now) ?? []),
    ...opened,
  ];
  return entries.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
}

function entryOf(
  { type, id, caseId, at, by, of }: Event,
  cases: readonly Case[],
  now: string,
): TimelineEntry | null {
  const who = by ?? "";
  switch (type) {
    case "promise":
      return {
        type,
        at,
        id,
        who: of["who"] === "us" ? "us" : "person",
        staff: by,
        what: of["what"] ?? "",
        by: of["by"] ?? null,
        kept: of["keptOn"] !== null,
      };
    case "letter":
      return { type, at, id, title: of["title"] ?? "", by: who };
    case "assessment":
      return { type, at, id, says: workedOut(of["gap"], of["ask"]), by: who };
    case "recommendation":
      return { type, at, id, says: recommended(of), by: who };
    case "concern":
      return { type, at, id, words: of["words"] ?? "", by: who };
    case "case": {
      const file = cases.find((each) => each.id === caseId);
      const service = file ? services[file.service] : "";
      const says =
        of["what"] === "closed"
          ? `${service} closed. ${of["words"] ?? ""}`
          : `${service} handed over to ${of["to"]}.`;
      return { type, at, id, says: says.trim(), by: who };
    }
    case "appointment":
      return at > now
        ? null
        : { type, at, id, how: of["how"] as CaseNote["kind"], says: appointment(of), by: who };
    default:
      return null;
  }
}

const dollars = (amount: number) =>
  `$${amount.toLocaleString("en-NZ", { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

function workedOut(gap: string | null | undefined, ask: string | null | undefined): string {
  if (Number(gap ?? 0) > 0) return `Worked out: ${dollars(Number(gap))} a week is not reaching them.`;
  if (Number(ask ?? 0) > 0) return `Worked out: they could ask for ${dollars(Number(ask))} a week.`;
  return "Worked out what they may be entitled to.";
}

function recommended(of: Event["of"]): string {
  const words: Record<string, string> = payments;
  const payment = words[`payment.${of["payment"]}`] ?? of["payment"];
  const cents = of["cents"];
  const amount = cents ? `, ${dollars(Number(cents) / 100)} a ${of["per"]}` : "";
  return `${payment}${amount}. ${of["reasons"]}`;
}

function appointment(of: Event["of"]): string {
  const about = [of["about"], of["who"]].filter(Boolean).join(". ");
  const said =
    { came: "Came.", "did-not-happen": "It did not happen.", booked: "Booked." }[of["state"] ?? ""] ?? "";
  return [about && `${about}.`, said].filter(Boolean).join(" ");
}
