import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { ById, Day, Id, Line, Moment, Version, Written } from "./basics.ts";
import { NoteKind } from "./case-notes.ts";

export const AppointmentState = z.enum(["booked", "came", "did-not-happen", "moved"]);

export const Appointment = z.strictObject({
  id: Id,
  version: Version,
  caseId: Id,
  personId: Id.nullable(),
  name: z.string(),
  staffId: Id,
  startsAt: Moment,
  minutes: z.int().min(5).max(480),
  how: NoteKind,
  /** "Room 2", "Rimutaka Prison". Never anything that gives a sealed address away. */
  place: z.string().nullable(),
  whoIsComing: z.string().nullable(),
  about: z.string().nullable(),
  state: AppointmentState,
});
export type Appointment = z.infer<typeof Appointment>;

export const listAppointments = endpoint({
  name: "listAppointments",
  summary: "My appointments, from a day on",
  method: "GET",
  path: "/api/appointments",
  query: z.strictObject({ from: Day.optional(), to: Day.optional() }),
  response: z.strictObject({ items: z.array(Appointment) }),
});

export const bookAppointment = endpoint({
  name: "bookAppointment",
  summary: "Book a time with a person",
  method: "POST",
  path: "/api/appointments",
  body: z.strictObject({
    id: Id,
    caseId: Id,
    startsAt: Moment,
    minutes: z.int().min(5).max(480),
    how: NoteKind,
    place: Line.nullable(),
    whoIsComing: Line.nullable(),
    about: Line.nullable(),
  }),
  response: Written,
});

export const changeAppointment = endpoint({
  name: "changeAppointment",
  summary: "Move it, or say whether it happened",
  method: "PATCH",
  path: "/api/appointments/:id",
  params: ById,
  body: z.strictObject({
    version: Version,
    startsAt: Moment.optional(),
    state: AppointmentState.optional(),
  }),
  response: Written,
});
