import { bookAppointment } from "#contract/appointments.ts";
import { getPersonPage } from "#contract/person-page.ts";
import { getToday } from "#contract/today.ts";
import { CalendarPlus } from "lucide-react";
import { type FormEvent, useState } from "react";
import { today } from "../../platform/clock.ts";
import { useWrite } from "../../platform/data.ts";
import { newId } from "../../platform/ids.ts";
import { sayError } from "../../platform/problem.ts";
import { Button } from "../../ui/button.tsx";
import { addDays, momentOf } from "../../ui/dates.ts";
import { Select, TextField } from "../../ui/field.tsx";

type How = "face-to-face" | "phone" | "video" | "home" | "prison";
const hows: readonly { value: How; says: string }[] = [
  { value: "phone", says: "Phone" },
  { value: "face-to-face", says: "Face to face" },
  { value: "video", says: "Video" },
  { value: "home", says: "Home visit" },
  { value: "prison", says: "Prison" },
];

/** Books a time with a person. By their safe way: how to reach them is in the header above. */
export function Book({ caseId, called, open: opened }: { caseId: string; called: string; open?: boolean }) {
  const [open, setOpen] = useState(opened ?? false);
  const [day, setDay] = useState(addDays(today(), 1));
  const [time, setTime] = useState("10:00");
  const [how, setHow] = useState<How>("phone");
  const [about, setAbout] = useState("");
  const [id, setId] = useState(newId);
  const write = useWrite(bookAppointment, { changes: [getPersonPage, getToday] });
  if (!open) {
    return (
      <Button icon={CalendarPlus} id="book" onClick={() => setOpen(true)}>
        Book a time
      </Button>
    );
  }
  const send = (event: FormEvent) => {
    event.preventDefault();
    write.mutate(
      {
        body: {
          id,
          caseId,
          startsAt: momentOf(day, time),
          minutes: 30,
          how,
          place: null,
          whoIsComing: null,
          about: about.trim() || null,
        },
      },
      {
        onSuccess: () => {
          setOpen(false);
          setId(newId());
        },
      },
    );
  };
  return (
    <form className="small-form" id="book" aria-label={`Book a time with ${called}`} onSubmit={send}>
      <Select label="How" options={hows} value={how} onChoose={setHow} />
      <TextField
        label="Day"
        type="date"
        value={day}
        min={today()}
        onChange={(event) => setDay(event.target.value)}
      />
      <TextField label="Time" type="time" value={time} onChange={(event) => setTime(event.target.value)} />
      <TextField
        label="About"
        width="full"
        value={about}
        maxLength={200}
        onChange={(event) => setAbout(event.target.value)}
      />
      {write.isError && (
        <p className="err" role="alert">
          {sayError(write.error).says}
        </p>
      )}
      <div className="acts">
        <Button type="submit" busy={write.isPending}>
          Book it
        </Button>
        <Button look="bare" onClick={() => setOpen(false)}>
          Leave it
        </Button>
      </div>
    </form>
  );
}
