import "./person-page.css";
import type { TimelineEntry } from "#contract/person-page.ts";
import {
  Building,
  FileText,
  FolderOpen,
  Handshake,
  Hospital,
  House,
  Mail,
  MessageSquareText,
  Phone,
  Scale,
  ShieldCheck,
  Users,
  Video,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { type ReactNode, useState } from "react";
import { today } from "../../platform/clock.ts";
import { Button } from "../../ui/button.tsx";
import { dayAt, daysBetween, shortDay, timeOf, weekdayOf } from "../../ui/dates.ts";
import { Icon } from "../../ui/icon.tsx";
import { Tag } from "../../ui/marks.tsx";
import { Empty } from "../../ui/states.tsx";

type NoteEntry = Extract<TimelineEntry, { type: "note" }>;

const noteKinds: Record<NoteEntry["note"]["kind"], { says: string; icon: LucideIcon }> = {
  "face-to-face": { says: "Face to face", icon: Users },
  phone: { says: "Phone", icon: Phone },
  video: { says: "Video", icon: Video },
  home: { says: "Home visit", icon: House },
  hospital: { says: "Hospital visit", icon: Hospital },
  workplace: { says: "At work", icon: Building },
  prison: { says: "Prison visit", icon: Building },
  text: { says: "Text", icon: MessageSquareText },
  email: { says: "E-mail", icon: Mail },
};

const filters = [
  { id: "all", says: "Everything", types: null },
  { id: "talked", says: "Talked", types: ["note", "appointment"] },
  { id: "worked-out", says: "Worked out", types: ["assessment", "recommendation"] },
  { id: "papers", says: "Papers", types: ["letter"] },
  { id: "promises", says: "Promises", types: ["promise"] },
] as const;

const first = 40;

/** Newest first, by day. A line marks what is new since the reader last looked. */
export function Timeline({
  entries,
  lastLookedAt,
  called,
}: {
  entries: readonly TimelineEntry[];
  lastLookedAt: string | null;
  called: string;
}) {
  const [filter, setFilter] = useState<(typeof filters)[number]["id"]>("all");
  const [all, setAll] = useState(false);
  const types: readonly string[] | null = filters.find(({ id }) => id === filter)?.types ?? null;
  const chosen = entries.filter((entry) => types === null || types.includes(entry.type));
  const shown = all ? chosen : chosen.slice(0, first);
  const days = Map.groupBy(shown, (entry) => dayAt(entry.at));
  const isNew = (entry: TimelineEntry) => lastLookedAt !== null && entry.at > lastLookedAt;
  const mark =
    shown.some(isNew) && shown.some((entry) => !isNew(entry))
      ? shown.find((entry) => !isNew(entry))
      : undefined;
  return (
    <section className="time" aria-labelledby="h-time">
      <h2 id="h-time">Timeline</h2>
      <div className="filters" role="group" aria-label="Show">
        {filters.map((one) => (
          <Button key={one.id} aria-pressed={filter === one.id} onClick={() => setFilter(one.id)}>
            {one.says}
          </Button>
        ))}
      </div>
      {shown.length === 0 && <Empty>Nothing here yet.</Empty>}
      {[...days].map(([day, inDay]) => (
        <div key={day}>
          {mark && inDay[0] === mark && lastLookedAt && (
            <p className="seen">New since you last looked, {shortDay(dayAt(lastLookedAt), today())}</p>
          )}
          <h3>
            {day === today()
              ? `Today, ${weekdayOf(day)}`
              : `${weekdayOf(day)}${day.slice(0, 4) === today().slice(0, 4) ? "" : ` ${day.slice(0, 4)}`}`}
          </h3>
          <ol className="entries">
            {inDay.map((entry) => (
              <Entry entry={entry} called={called} key={`${entry.type} ${entry.id}`} />
            ))}
          </ol>
        </div>
      ))}
      {chosen.length > shown.length && (
        <p className="earlier">
          <Button onClick={() => setAll(true)}>Earlier: {chosen.length - shown.length} entries</Button>
        </p>
      )}
    </section>
  );
}

function Entry({ entry, called }: { entry: TimelineEntry; called: string }) {
  const { icon, kind, says, by } = wordsOf(entry, called);
  return (
    <li id={`entry-${entry.id}`} data-row tabIndex={-1}>
      <time dateTime={entry.at}>{entry.type === "case" ? "" : timeOf(entry.at)}</time>
      <Icon of={icon} />
      <div>
        <p>
          <b>{kind}</b>
          {says ? ". " : ""}
          {says}
        </p>
        {entry.type === "note" && <NoteWords entry={entry} />}
        <p className="by">{by}</p>
      </div>
    </li>
  );
}

/** The program's words in sans; what was written of a talk in serif. */
function NoteWords({ entry: { note } }: { entry: NoteEntry }) {
  const late = daysBetween(dayAt(note.happenedAt), dayAt(note.recordedAt));
  return (
    <>
      <div className="said note-words">{note.body}</div>
      {note.amendments.map((added) => (
        <p className="added" key={added.id}>
          <b>Added {shortDay(dayAt(added.recordedAt), today())}</b>, {added.by}: {added.body}
        </p>
      ))}
      {note.readAndAgreedAt && <Tag>Read and agreed</Tag>}
      {late > 0 && (
        <p className="by">
          Written on {shortDay(dayAt(note.recordedAt), today())},{" "}
          <b>{late === 1 ? "a day" : `${late} days`} after it happened</b>
        </p>
      )}
    </>
  );
}

function wordsOf(
  entry: TimelineEntry,
  called: string,
): { icon: LucideIcon; kind: string; says: ReactNode; by: string } {
  switch (entry.type) {
    case "note": {
      const { says, icon } = noteKinds[entry.note.kind];
      const { visibility } = entry.note;
      const shown =
        visibility === "sealed"
          ? ". Seen by the assigned only"
          : visibility === "team"
            ? ". Seen by the team only"
            : "";
      return { icon, kind: says, says: entry.note.whoWasThere, by: `${entry.note.author}${shown}` };
    }
    case "promise":
      return {
        icon: Handshake,
        kind: "Promise",
        says: `${entry.who === "us" ? (entry.staff ?? "We") : called} will: ${entry.what}${entry.by ? `, by ${shortDay(entry.by, today())}` : ""}.`,
        by: entry.kept ? "Done" : "Not yet done",
      };
    case "letter":
      return { icon: FileText, kind: "Paper", says: entry.title, by: entry.by };
    case "assessment":
      return { icon: Scale, kind: "Worked out", says: entry.says.replace(/^Worked out: /, ""), by: entry.by };
    case "recommendation":
      return { icon: Scale, kind: "Recommended", says: entry.says, by: entry.by };
    case "appointment":
      return { icon: noteKinds[entry.how].icon, kind: "Appointment", says: entry.says, by: entry.by };
    case "concern":
      return { icon: ShieldCheck, kind: "Concern answered", says: entry.words, by: entry.by };
    case "case":
      return { icon: FolderOpen, kind: "Case", says: entry.says, by: entry.by };
  }
}
