import { PickOne, TextField, Tick } from "../../ui/field.tsx";
import type { FirstMeeting } from "./people.data.ts";
import { Several } from "./several.tsx";

const without = [
  { value: "not-known", says: "Not known, or not asked yet" },
  { value: "chose-not-to-say", says: "Chose not to say" },
] as const;

type Props = {
  person: FirstMeeting;
  change: (part: Partial<FirstMeeting>) => void;
  idOf: (path: string) => string;
  error: (path: string) => string | undefined;
};

/** Ethnicity, iwi and languages, each several and each as the person says. */
export function WhereTheyBelong({ person, change, idOf, error }: Props) {
  const { ethnicity, iwi, languages } = person;
  return (
    <>
      <Several
        id={idOf("ethnicity")}
        list="ethnicity"
        label="Ethnicity"
        hint="As they say it themselves. Several may be right"
        error={error("ethnicity")}
        chosen={ethnicity.codes}
        onChange={(codes) => change({ ethnicity: { ...ethnicity, codes } })}
      />
      {ethnicity.codes.length === 0 && (
        <PickOne
          legend="No ethnicity given, because"
          options={without}
          value={ethnicity.without}
          onChoose={(answer) => change({ ethnicity: { ...ethnicity, without: answer } })}
        />
      )}
      <Several
        id={idOf("iwi")}
        list="iwi"
        label="Iwi"
        hint="Several may be right. Shown to others only when the person agrees to that"
        error={error("iwi")}
        chosen={iwi.of.map((one) => one.iwi)}
        onChange={(codes) =>
          change({
            iwi: {
              ...iwi,
              of: codes.map((code) => iwi.of.find((one) => one.iwi === code) ?? { iwi: code, hapu: "" }),
            },
          })
        }
        renderMore={(code, label) => (
          <TextField
            label={
              <>
                Hapū <span className="vh">of {label}</span>
              </>
            }
            value={iwi.of.find((one) => one.iwi === code)?.hapu ?? ""}
            maxLength={200}
            autoComplete="off"
            onChange={(event) =>
              change({
                iwi: {
                  ...iwi,
                  of: iwi.of.map((one) => (one.iwi === code ? { ...one, hapu: event.target.value } : one)),
                },
              })
            }
          />
        )}
      />
      {iwi.of.length === 0 && (
        <PickOne
          legend="No iwi given, because"
          options={without}
          value={iwi.without}
          onChoose={(answer) => change({ iwi: { ...iwi, without: answer } })}
        />
      )}
      <Several
        id={idOf("languages")}
        list="language"
        label="Languages"
        hint="The one they would rather speak first"
        error={error("languages")}
        chosen={languages.map(({ code }) => code)}
        onChange={(codes) =>
          change({
            languages: codes.map(
              (code) => languages.find((one) => one.code === code) ?? { code, interpreter: false },
            ),
          })
        }
        renderMore={(code, label) => (
          <Tick
            checked={languages.find((one) => one.code === code)?.interpreter ?? false}
            onChange={(event) =>
              change({
                languages: languages.map((one) =>
                  one.code === code ? { ...one, interpreter: event.target.checked } : one,
                ),
              })
            }
          >
            With an interpreter <span className="vh">for {label}</span>
          </Tick>
        )}
      />
    </>
  );
}
