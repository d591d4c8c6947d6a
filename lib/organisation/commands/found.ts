import { z } from "zod";
import { passwordRefusal } from "#lib/access/rules.ts";
import { sha256 } from "#lib/platform/canonical.ts";
import { one } from "#lib/platform/db.ts";
import { newId } from "#lib/platform/ids.ts";
import { ok, type Result, refuse } from "#lib/platform/result.ts";
import { sql } from "#lib/platform/sql.ts";
import { nfc, slug } from "#lib/platform/text.ts";
import { templates } from "../founding/template.ts";
import type { Founding } from "../founding/types.ts";
import { placeOfName } from "../rules.ts";
import type { firstAdministratorSchema } from "../schema.ts";
import { addPerson, type Pen } from "./person.ts";
import { addPosition } from "./position.ts";
import { fromShell } from "./shell.ts";

type First = z.output<typeof firstAdministratorSchema>;

async function enterKinds(pen: Pen, founding: Founding): Promise<void> {
  for (const level of founding.levels) {
    await pen.tx.$executeRaw(sql`INSERT INTO level (code, rank, name_vi, name_en) VALUES (${level.code}, ${level.rank}, ${level.nameVi}, ${level.nameEn})
      ON CONFLICT DO NOTHING`);
  }
  for (const [sort, kind] of founding.kinds.entries()) {
    await pen.tx.$executeRaw(sql`INSERT INTO unit_kind (code, name_vi, name_en, level_code, desk, document_form, indicator_kinds, sort)
      VALUES (${kind.code}, ${kind.nameVi}, ${kind.nameEn}, ${kind.level}, ${kind.desk}, ${kind.documentForm}, ${[...kind.indicatorKinds]}::text[], ${sort})
      ON CONFLICT DO NOTHING`);
  }
}

async function enterTopUnit(pen: Pen, founding: Founding, name: string): Promise<string> {
  const kind = founding.kinds.find((one) => one.code === founding.top);
  if (kind === undefined) throw new Error("no kind to begin with");
  const unitId = newId();
  await pen.tx.$executeRaw(sql`INSERT INTO unit (id, code, kind_code, level_code, name, short_name, symbol, place_name, sort, valid_from)
    VALUES (${unitId}::uuid, ${slug(name)}, ${kind.code}, ${kind.level}, ${nfc(name)}, ${nfc(name)}, 'TU', ${placeOfName(nfc(name))}, 0, ${pen.today}::date)`);
  await pen.record({
    action: "unit.created",
    subjectKind: "unit",
    subjectId: unitId,
    data: { name: nfc(name), kind: kind.code, first: true },
  });
  return unitId;
}

/**
 * The first administrator of an installation that has nobody, with the one-time code printed in the terminal at start
 * (its digest stands in the setting `first_run`): the levels and kinds of the chosen template, the top unit, the person
 * and their role. Problems:
 * organisation.firstRunOver, organisation.wrongCode, the refusals of a password.
 */
export function foundInstallation(input: First): Promise<Result<{ email: string }>> {
  return fromShell("first-run", async (pen) => {
    const kept = await one(
      pen.tx,
      z.object({ digest: z.string(), people: z.number() }),
      sql`SELECT value->>'digest' AS digest, (SELECT count(*)::int FROM person) AS people FROM setting WHERE key = 'first_run' FOR UPDATE`,
    );
    if (kept === null || kept.people > 0) return refuse("organisation.firstRunOver");
    if (sha256(input.code.replace(/\D/g, "")) !== kept.digest)
      return refuse("organisation.wrongCode", undefined, { code: ["organisation.wrongCode"] });
    const why = passwordRefusal(input.password, [...input.fullName.split(" "), input.email.split("@")[0] ?? ""]);
    if (why !== null) return refuse(why, undefined, { password: [why] });
    const founding = templates[input.template];
    await enterKinds(pen, founding);
    const unitId = await enterTopUnit(pen, founding, input.unitName);
    const person = await addPerson(pen, { fullName: input.fullName, email: input.email, locale: "vi" }, input.password);
    if (!person.ok) return person;
    const position = {
      personId: person.value.personId,
      unitId,
      role: "ADMIN",
      title: "Quản trị",
      since: pen.today,
    } as const;
    const granted = await addPosition(pen, position, null);
    if (!granted.ok) return granted;
    await pen.tx.$executeRaw(sql`DELETE FROM setting WHERE key = 'first_run'`);
    return ok({ email: input.email });
  });
}
