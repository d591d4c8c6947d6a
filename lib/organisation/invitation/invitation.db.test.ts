import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { signInByPassword } from "#lib/access/commands/sign-in.ts";
import { deliverWaitingMails } from "#lib/notice/mail/commands.ts";
import { mailList } from "#lib/notice/mail/queries.ts";
import { setClock } from "#lib/platform/clock.ts";
import { db, inTransaction, many } from "#lib/platform/db.ts";
import { rereadSettings } from "#lib/platform/settings.ts";
import { sql } from "#lib/platform/sql.ts";
import { useDatabase } from "#lib/platform/test-database.ts";
import { execute } from "#lib/workflow/execute.ts";
import { Actors, ADDRESS } from "#seed/load/actors.ts";
import { insertOrganisation } from "#seed/load/organisation.ts";
import { invitePerson, openLink, sendPersonLink } from "./commands.ts";
import { linkPage } from "./queries.ts";
import { linkRefusal } from "./rules.ts";

useDatabase();

const AT = new Date("2023-04-19T01:00:00Z");
const CLIENT = { address: "10.1.1.1", agent: "Mozilla/5.0" };
const PASSWORD = "sen nở bên hồ tháng năm";
const received: { to: string; subject: string; text: string }[] = [];
let refuseMail = false;
let actors: Actors;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  onRcptTo: (_address, _session, done) => done(refuseMail ? new Error("mailbox full") : null),
  onData: (stream, session, done) => {
    simpleParser(stream).then((mail) => {
      const to = session.envelope.rcptTo.map((one) => one.address).join(",");
      received.push({ to, subject: mail.subject ?? "", text: mail.text ?? "" });
      done();
    }, done);
  },
});

beforeAll(async () => {
  setClock(AT);
  const ids = await inTransaction((tx) => insertOrganisation(tx, new Date("2023-03-01T01:00:00Z"), ADDRESS));
  actors = new Actors(ids);
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  process.env["SMTP_URL"] = `smtp://127.0.0.1:${address.port}`;
  rereadSettings();
});

afterAll(async () => {
  delete process.env["SMTP_URL"];
  rereadSettings();
  await new Promise<void>((done) => {
    server.close(done);
  });
});

const admin = () => actors.viewer("pham-duc-trong", AT);

async function invite(email: string): Promise<string> {
  const made = await execute(invitePerson, { fullName: "Trần Thị Thử", email }, { viewer: await admin() });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.personId;
}

/** The token of the newest mail the server took. */
function tokenOf(to: string): string {
  const mail = received.filter((one) => one.to === to).at(-1);
  return /\/link\/([A-Za-z0-9_-]+)/.exec(mail?.text ?? "")?.[1] ?? "";
}

const open = (token: string, password = PASSWORD) => openLink({ token, password, again: password });
const bodiesOf = (personId: string) =>
  many(
    db(),
    z.object({ body: z.string(), lastError: z.string().nullable(), attempts: z.number() }),
    sql`SELECT body, last_error AS "lastError", attempts FROM mail WHERE person_id = ${personId}::uuid ORDER BY created_at, id`,
  );

describe("an invitation", () => {
  it("goes out as a mail, sets a password once, and is forgotten", async () => {
    const personId = await invite("thu.moi@example.vn");
    expect(await deliverWaitingMails()).toBe(1);
    const mail = received.at(-1);
    expect(mail).toMatchObject({ to: "thu.moi@example.vn", subject: "Mời sử dụng Cổng tổng kết" });
    expect(mail?.text).toContain("đồng chí Trần Thị Thử");
    const token = tokenOf("thu.moi@example.vn");
    expect((await bodiesOf(personId))[0]?.body).not.toContain(token);
    expect(await linkPage(token)).toEqual({ name: "Trần Thị Thử", email: "thu.moi@example.vn" });
    expect(await open(token)).toMatchObject({ ok: true });
    expect(await signInByPassword({ email: "thu.moi@example.vn", password: PASSWORD }, CLIENT)).toMatchObject({
      ok: true,
    });
    expect(await open(token, "một mật khẩu hoàn toàn khác")).toMatchObject({
      ok: false,
      problem: { code: "invitation.used" },
    });
  });

  it("is replaced by a later one, and nothing else opens", async () => {
    const personId = await invite("hai.lan@example.vn");
    await deliverWaitingMails();
    const first = tokenOf("hai.lan@example.vn");
    expect(await execute(sendPersonLink, { personId }, { viewer: await admin() })).toMatchObject({ ok: true });
    await deliverWaitingMails();
    const second = tokenOf("hai.lan@example.vn");
    expect(second).not.toBe(first);
    expect(await linkPage(first)).toEqual({ refusal: "invitation.ended" });
    expect(await open("A".repeat(43))).toMatchObject({ ok: false, problem: { code: "invitation.unknown" } });
    expect(await open(second, "ngắn")).toMatchObject({ ok: false, problem: { code: "access.passwordShort" } });
    expect(await open(second)).toMatchObject({ ok: true });
  });

  it("ends with its hours, whatever the campaign's clock says", () => {
    const link = { usedAt: null, endedAt: null, closed: false, expiresAt: new Date("2026-11-23T10:00:00Z") };
    expect(linkRefusal(link, new Date("2026-11-23T10:00:00Z"))).toBeNull();
    expect(linkRefusal(link, new Date("2026-11-23T10:00:01Z"))).toBe("invitation.expired");
    expect(linkRefusal({ ...link, closed: true }, new Date("2026-11-23T09:00:00Z"))).toBe("invitation.unknown");
  });

  it("is sent by an administrator only, and never to a sample person", async () => {
    const drafter = await actors.viewer("bui-thi-nga", AT);
    const asked = { fullName: "Ai đó", email: "ai.do@example.vn" };
    expect(await execute(invitePerson, asked, { viewer: drafter })).toMatchObject({ ok: false });
    expect(await execute(sendPersonLink, { personId: drafter.personId }, { viewer: await admin() })).toMatchObject({
      ok: false,
      problem: { code: "organisation.samplePerson" },
    });
  });
});

describe("a mail server that refuses", () => {
  it("loses nothing: the mail waits with the server's words, and the administrator sees it", async () => {
    refuseMail = true;
    const personId = await invite("day.thu@example.vn");
    expect(await deliverWaitingMails()).toBe(0);
    const [kept] = await bodiesOf(personId);
    expect(kept).toMatchObject({ attempts: 1, lastError: expect.stringContaining("mailbox full") });
    const list = await mailList(await admin(), 1);
    expect(list.mails[0]).toMatchObject({ recipient: "day.thu@example.vn", state: "WAITING", body: null });
    refuseMail = false;
    // Its minute of waiting has not passed: the next round leaves it alone.
    expect(await deliverWaitingMails()).toBe(0);
    await db().$executeRaw(sql`UPDATE mail SET created_at = created_at - interval '2 minutes'`);
    expect(await deliverWaitingMails()).toBe(1);
    expect(tokenOf("day.thu@example.vn")).toHaveLength(43);
  });
});
