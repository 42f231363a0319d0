import type { Places } from "./put-office.ts";
import { caseIdOf } from "./put-person.ts";
import type { Story } from "./story.ts";
import { at, idOf, type Writer } from "./writer.ts";

type Own = (row: Record<string, unknown>) => Record<string, unknown>;

/** What happened on the case and what is to come: notes, promises, appointments, the plan, safety, set days. */
export function putCasework(writer: Writer, places: Places, one: Story, own: Own): void {
  const staffId = (key: string) => places.staff.get(key)?.id ?? null;
  const me = staffId(one.manager);
  const on = { case_id: caseIdOf(one.key) };
  for (const [index, [when, kind, who, body, more]] of one.notes.entries()) {
    writer.add(
      "case_note",
      own({
        id: idOf(`note ${one.key} ${index}`),
        ...on,
        kind,
        who_was_there: who,
        happened_at: at(when),
        recorded_at: at(more?.written ?? when),
        body,
        visibility: more?.visibility ?? "case",
        author_id: more?.by ? staffId(more.by) : me,
        read_and_agreed_at: more?.agreed ? at(when) : null,
        interview_id: null,
      }),
    );
  }
  for (const [index, said] of (one.promises ?? []).entries()) {
    writer.add(
      "promise",
      own({
        id: idOf(`promise ${one.key} ${index}`),
        ...on,
        version: 1,
        note_id: null,
        who: said.who,
        staff_id: said.who === "us" ? staffId(said.staff ?? one.manager) : null,
        what: said.what,
        by_on: said.by,
        said_at: at(said.said),
        kept_on: said.kept?.[0] ?? null,
        kept_how: said.kept?.[1] ?? null,
      }),
    );
  }
  for (const [index, booked] of (one.appointments ?? []).entries()) {
    writer.add(
      "appointment",
      own({
        id: idOf(`appointment ${one.key} ${index}`),
        ...on,
        version: 1,
        staff_id: me,
        starts_at: at(booked.at),
        minutes: booked.minutes,
        how: booked.how,
        place: booked.place,
        who_is_coming: booked.coming,
        about: booked.about,
        state: booked.state ?? "booked",
      }),
    );
  }
  putPlan(writer, one, own);
  if (one.concern) {
    writer.add(
      "concern",
      own({
        id: idOf(`concern ${one.key}`),
        ...on,
        version: 1,
        words: one.concern.words,
        safe_way: one.concern.safeWay,
        who_has_it: me,
        within_minutes: one.concern.withinMinutes,
        raised_at: at(one.concern.raised),
        raised_by: me,
        answered_at: null,
        answered_how: null,
      }),
    );
  }
  for (const [index, due] of (one.due ?? []).entries()) {
    writer.add(
      "due_date",
      own({
        id: idOf(`due ${one.key} ${index}`),
        ...on,
        version: 1,
        kind: due.kind,
        on_day: due.on,
        words: due.words,
        recorded_at: at(`${one.opened}T09:00`),
        recorded_by: me,
        done_at: null,
      }),
    );
  }
}

function putPlan(writer: Writer, one: Story, own: Own): void {
  const on = { case_id: caseIdOf(one.key), version: 1 };
  for (const [position, goal] of (one.goals ?? []).entries()) {
    const goalId = idOf(`goal ${one.key} ${position}`);
    writer.add(
      "goal",
      own({
        id: goalId,
        ...on,
        words: goal.words,
        whose: one.preferred ?? one.name[0],
        said_on: goal.said,
        template: null,
        position,
      }),
    );
    for (const [index, words] of (goal.barriers ?? []).entries()) {
      writer.add(
        "barrier",
        own({
          id: idOf(`barrier ${one.key} ${position} ${index}`),
          case_id: on.case_id,
          goal_id: goalId,
          words,
        }),
      );
    }
    for (const [index, [what, owner, due, status, because]] of goal.steps.entries()) {
      writer.add(
        "plan_step",
        own({
          id: idOf(`step ${one.key} ${position} ${index}`),
          ...on,
          goal_id: goalId,
          what,
          owner,
          due,
          status,
          because: because ?? null,
          done_on: status === "done" ? due : null,
          source: null,
          position: index,
        }),
      );
    }
  }
}
