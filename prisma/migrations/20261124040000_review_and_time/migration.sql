-- AlterTable
ALTER TABLE "guidance" ADD COLUMN     "published_on_behalf_of_id" UUID;

-- AlterTable
ALTER TABLE "amendment" ADD COLUMN     "on_behalf_of_id" UUID;

-- AlterTable
ALTER TABLE "appointed_approver" ADD COLUMN     "appointed_on_behalf_of_id" UUID;

-- AlterTable
ALTER TABLE "report_comment" ADD COLUMN     "on_behalf_of_id" UUID;

-- AlterTable
ALTER TABLE "extension" ADD COLUMN     "asked_on_behalf_of_id" UUID,
ADD COLUMN     "proposed_on_behalf_of_id" UUID,
ADD COLUMN     "decided_on_behalf_of_id" UUID;

-- AlterTable
ALTER TABLE "milestone" ADD COLUMN     "confirmed_on_behalf_of_id" UUID;

-- AlterTable
ALTER TABLE "approval" ADD COLUMN     "part" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "assignment_step" DROP CONSTRAINT "assignment_step_pkey",
ADD COLUMN     "part" INTEGER NOT NULL DEFAULT 1,
ADD CONSTRAINT "assignment_step_pkey" PRIMARY KEY ("assignment_id", "step", "part");

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "wait_limits" JSONB NOT NULL DEFAULT '{"approvalHead": 3, "approvalLead": 5, "reviewHead": 5, "reviewLead": 10}';

-- AlterTable
ALTER TABLE "returned_item" ADD COLUMN     "recommendation_id" UUID,
ADD COLUMN     "created_on_behalf_of_id" UUID,
ADD COLUMN     "settled_on_behalf_of_id" UUID;

-- AlterTable
ALTER TABLE "submission" ADD COLUMN     "paper_first" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "on_behalf_of_id" UUID,
ADD COLUMN     "withdrawn_by_id" UUID,
ADD COLUMN     "withdrawn_on_behalf_of_id" UUID;

-- CreateTable
CREATE TABLE "second_factor" (
    "person_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "last_step" BIGINT NOT NULL DEFAULT 0,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),

    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id")
);

-- CreateTable
CREATE TABLE "recovery_code" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_entry" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "series_from" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "dated_on" DATE NOT NULL,
    "subject" TEXT NOT NULL,
    "signer" TEXT,
    "recipients" TEXT,
    "kind" TEXT NOT NULL,
    "report_id" UUID,
    "submission_id" UUID,
    "note" TEXT,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),
    "voided_by_id" UUID,
    "void_reason" TEXT,

    CONSTRAINT "document_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_term" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "office_term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hand_back" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "on_behalf_of_id" UUID,
    "comment" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "hand_back_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "escalation" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "custody_id" UUID NOT NULL,
    "rung" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_ids" UUID[],
    "days" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "escalation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_hand" (
    "review_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_hand_pkey" PRIMARY KEY ("review_id","person_id")
);

-- CreateTable
CREATE TABLE "review_read" (
    "version_id" UUID NOT NULL,
    "outline_item_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "review_read_pkey" PRIMARY KEY ("version_id","person_id","outline_item_id")
);

-- CreateTable
CREATE TABLE "review_assignment" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "outline_item_id" UUID,
    "person_id" UUID NOT NULL,
    "assigned_by_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(3) NOT NULL,
    "words" TEXT,
    "done_version_id" UUID,
    "done_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "assigned_on_behalf_of_id" UUID,

    CONSTRAINT "review_assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_phrase" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "sort" INTEGER NOT NULL DEFAULT 0,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "review_phrase_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review_signal" (
    "id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "outline_item_id" UUID,
    "indicator_id" UUID,
    "block_id" TEXT,
    "other_report_id" UUID,
    "evidence" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "dismissed_at" TIMESTAMPTZ(3),
    "dismissed_by_id" UUID,
    "dismissed_on_behalf_of_id" UUID,
    "dismiss_words" TEXT,

    CONSTRAINT "review_signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signal_run" (
    "version_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signal_run_pkey" PRIMARY KEY ("version_id")
);

-- CreateTable
CREATE TABLE "passage_print" (
    "version_id" UUID NOT NULL,
    "place" TEXT NOT NULL,
    "hashes" BIGINT[],

    CONSTRAINT "passage_print_pkey" PRIMARY KEY ("version_id","place")
);

-- CreateIndex
CREATE INDEX "recovery_code_person_id_idx" ON "recovery_code"("person_id");

-- CreateIndex
CREATE INDEX "document_entry_unit_id_type_dated_on_idx" ON "document_entry"("unit_id", "type", "dated_on");

-- CreateIndex
CREATE INDEX "document_entry_submission_id_idx" ON "document_entry"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "office_term_unit_id_since_key" ON "office_term"("unit_id", "since");

-- CreateIndex
CREATE INDEX "hand_back_report_id_at_idx" ON "hand_back"("report_id", "at");

-- CreateIndex
CREATE INDEX "escalation_report_id_idx" ON "escalation"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "escalation_custody_id_rung_key" ON "escalation"("custody_id", "rung");

-- CreateIndex
CREATE INDEX "review_assignment_person_id_idx" ON "review_assignment"("person_id");

-- CreateIndex
CREATE INDEX "review_phrase_unit_id_code_idx" ON "review_phrase"("unit_id", "code");

-- CreateIndex
CREATE INDEX "review_signal_version_id_idx" ON "review_signal"("version_id");

-- CreateIndex
CREATE INDEX "review_signal_report_id_idx" ON "review_signal"("report_id");

-- CreateIndex
CREATE INDEX "review_signal_other_report_id_idx" ON "review_signal"("other_report_id");

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_on_behalf_of_id_fkey" FOREIGN KEY ("on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_entry" ADD CONSTRAINT "document_entry_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_entry" ADD CONSTRAINT "document_entry_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_entry" ADD CONSTRAINT "document_entry_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_entry" ADD CONSTRAINT "document_entry_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_entry" ADD CONSTRAINT "document_entry_voided_by_id_fkey" FOREIGN KEY ("voided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_term" ADD CONSTRAINT "office_term_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_term" ADD CONSTRAINT "office_term_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_back" ADD CONSTRAINT "hand_back_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_back" ADD CONSTRAINT "hand_back_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "hand_back" ADD CONSTRAINT "hand_back_on_behalf_of_id_fkey" FOREIGN KEY ("on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_custody_id_fkey" FOREIGN KEY ("custody_id") REFERENCES "custody"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation" ADD CONSTRAINT "escalation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_hand" ADD CONSTRAINT "review_hand_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_hand" ADD CONSTRAINT "review_hand_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_assignment" ADD CONSTRAINT "review_assignment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_assignment" ADD CONSTRAINT "review_assignment_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_assignment" ADD CONSTRAINT "review_assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_assignment" ADD CONSTRAINT "review_assignment_assigned_by_id_fkey" FOREIGN KEY ("assigned_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_phrase" ADD CONSTRAINT "review_phrase_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_phrase" ADD CONSTRAINT "review_phrase_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_signal" ADD CONSTRAINT "review_signal_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_signal" ADD CONSTRAINT "review_signal_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_signal" ADD CONSTRAINT "review_signal_other_report_id_fkey" FOREIGN KEY ("other_report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_signal" ADD CONSTRAINT "review_signal_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_signal" ADD CONSTRAINT "review_signal_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_signal" ADD CONSTRAINT "review_signal_dismissed_by_id_fkey" FOREIGN KEY ("dismissed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_signal" ADD CONSTRAINT "review_signal_dismissed_on_behalf_of_id_fkey" FOREIGN KEY ("dismissed_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal_run" ADD CONSTRAINT "signal_run_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passage_print" ADD CONSTRAINT "passage_print_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_read" ADD CONSTRAINT "review_read_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_read" ADD CONSTRAINT "review_read_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_read" ADD CONSTRAINT "review_read_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AlterTable
ALTER TABLE "review" ADD COLUMN "asked_back_at" TIMESTAMPTZ(3),
ADD COLUMN "asked_back_by_id" UUID,
ADD COLUMN "asked_back_words" TEXT,
ADD COLUMN     "started_on_behalf_of_id" UUID,
ADD COLUMN     "concluded_on_behalf_of_id" UUID;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_asked_back_by_id_fkey" FOREIGN KEY ("asked_back_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_started_on_behalf_of_id_fkey" FOREIGN KEY ("started_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_concluded_on_behalf_of_id_fkey" FOREIGN KEY ("concluded_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_withdrawn_on_behalf_of_id_fkey" FOREIGN KEY ("withdrawn_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_item" ADD CONSTRAINT "returned_item_created_on_behalf_of_id_fkey" FOREIGN KEY ("created_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_item" ADD CONSTRAINT "returned_item_settled_on_behalf_of_id_fkey" FOREIGN KEY ("settled_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_confirmed_on_behalf_of_id_fkey" FOREIGN KEY ("confirmed_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_asked_on_behalf_of_id_fkey" FOREIGN KEY ("asked_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_proposed_on_behalf_of_id_fkey" FOREIGN KEY ("proposed_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_decided_on_behalf_of_id_fkey" FOREIGN KEY ("decided_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_on_behalf_of_id_fkey" FOREIGN KEY ("on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointed_approver" ADD CONSTRAINT "appointed_approver_appointed_on_behalf_of_id_fkey" FOREIGN KEY ("appointed_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review_assignment" ADD CONSTRAINT "review_assignment_assigned_on_behalf_of_id_fkey" FOREIGN KEY ("assigned_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_on_behalf_of_id_fkey" FOREIGN KEY ("on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance" ADD CONSTRAINT "guidance_published_on_behalf_of_id_fkey" FOREIGN KEY ("published_on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- 1. What is only added, never changed
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['hand_back', 'review_hand', 'escalation'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t, t);
    EXECUTE format('CREATE TRIGGER %I_not_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t, t);
  END LOOP;
END $$;
REVOKE UPDATE, DELETE, TRUNCATE ON hand_back, review_hand, escalation FROM portal_app;
REVOKE DELETE, TRUNCATE ON document_entry, review_assignment, review_phrase FROM portal_app;

-- 2. Rules the rows keep
ALTER TABLE returned_item ADD CONSTRAINT returned_item_recommendation_in_section
  CHECK (recommendation_id IS NULL OR outline_item_id IS NOT NULL);
ALTER TABLE escalation ADD CONSTRAINT escalation_rung CHECK (rung IN ('HEAD', 'LEAD'));
ALTER TABLE document_entry ADD CONSTRAINT document_entry_kind CHECK (kind IN ('SENT', 'PAPER'));
ALTER TABLE document_entry ADD CONSTRAINT document_entry_number CHECK (number > 0);
ALTER TABLE document_entry ADD CONSTRAINT document_entry_void CHECK (num_nonnulls(voided_at, voided_by_id, void_reason) IN (0, 3));
ALTER TABLE office_term ADD CONSTRAINT office_term_order CHECK (until IS NULL OR until >= since);
ALTER TABLE review_signal ADD CONSTRAINT review_signal_kind
  CHECK (kind IN ('COPY_UNIT', 'COPY_EARLIER', 'EMPTY_PHRASES', 'NO_EVIDENCE', 'SAME_FIGURES', 'OFF_SUBJECT'));
ALTER TABLE review ADD CONSTRAINT review_asked_back CHECK (num_nonnulls(asked_back_at, asked_back_by_id, asked_back_words) IN (0, 3));
ALTER TABLE review_signal ADD CONSTRAINT review_signal_dismissed CHECK (num_nonnulls(dismissed_at, dismissed_by_id, dismiss_words) IN (0, 3));

-- A sending is sealed but for its withdrawal: when, by whom, and for whom if delegated.
CREATE OR REPLACE FUNCTION refuse_submission_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL OR (to_jsonb(NEW) - '{withdrawn_at,withdrawn_by_id,withdrawn_on_behalf_of_id}'::text[])
      <> (to_jsonb(OLD) - '{withdrawn_at,withdrawn_by_id,withdrawn_on_behalf_of_id}'::text[]) THEN
    RAISE EXCEPTION 'a submission is sealed: only its withdrawal can be added' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;

-- A number of a type stands once in a series of a unit.
CREATE UNIQUE INDEX document_entry_once ON document_entry (unit_id, type, series_from, number) WHERE voided_at IS NULL;
-- What a number was given for never changes: it can only be sent once more under it, counted in another series, or struck out for good.
CREATE FUNCTION keep_document_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.voided_at IS NOT NULL
    OR (NEW.id, NEW.unit_id, NEW.number, NEW.type, NEW.body, NEW.kind, NEW.report_id) IS DISTINCT FROM (OLD.id, OLD.unit_id, OLD.number, OLD.type, OLD.body, OLD.kind, OLD.report_id) THEN
    RAISE EXCEPTION 'an entry of a register stays as it was given' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER document_entry_kept BEFORE UPDATE ON document_entry FOR EACH ROW EXECUTE FUNCTION keep_document_entry();
-- One reviewer at a time for a report, and one for each item of it.
CREATE UNIQUE INDEX review_assignment_once ON review_assignment (report_id, outline_item_id) NULLS NOT DISTINCT WHERE ended_at IS NULL;
-- Prints are looked up by the thousand right after others were written: a list of pending entries would be read through each time.
CREATE INDEX passage_print_hashes ON passage_print USING gin (hashes) WITH (fastupdate = off);

-- 3. Taking a review over from a colleague is a move: custody says who holds it.
INSERT INTO legal_move (machine, move, from_state, to_state) VALUES ('report', 'takeOver', 'IN_REVIEW', 'IN_REVIEW');

-- 4. What stood before
INSERT INTO review_hand (review_id, person_id, at)
SELECT DISTINCT ON (x.review_id, x.person_id) x.review_id, x.person_id, x.at FROM (
  SELECT v.id AS review_id, v.reviewer_id AS person_id, v.started_at AS at FROM review v
  UNION ALL SELECT v.id, v.concluded_by_id, v.concluded_at FROM review v WHERE v.concluded_by_id IS NOT NULL AND v.state IN ('RETURNED', 'ACCEPTED')
  UNION ALL SELECT i.review_id, i.created_by_id, i.created_at FROM returned_item i
) x ORDER BY x.review_id, x.person_id, x.at;

INSERT INTO document_entry (id, unit_id, series_from, number, type, body, dated_on, subject, signer, recipients, kind, report_id, submission_id, person_id, at)
SELECT gen_random_uuid(), s.unit_id, s.series_from, s.number, s.number_type, s.number_body, s.dated_on, s.subject,
  (SELECT p.full_name FROM approval a JOIN person p ON p.id = coalesce(a.on_behalf_of_id, a.person_id) WHERE a.report_id = s.report_id AND a.round = s.round
    ORDER BY a.revoked_at IS NULL DESC, a.step DESC LIMIT 1), s.recipients, 'SENT', s.report_id, s.id,
  s.submitted_by_id, s.submitted_at
FROM (SELECT DISTINCT ON (r.unit_id, series.day, x.number_type, x.number) x.*, r.unit_id, series.day AS series_from,
    'Báo cáo tổng kết ' || d.years || ' năm thực hiện ' || d.kind || ' số ' || d.code AS subject, c.name AS recipients
  FROM submission x JOIN report r ON r.id = x.report_id JOIN directive d ON d.id = r.directive_id JOIN unit c ON c.id = r.channel_unit_id
  JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code
  CROSS JOIN LATERAL (SELECT make_date(CASE WHEN k.document_form IN ('party-committee', 'party-organ', 'youth-union', 'farmers-union') THEN extract(year FROM x.dated_on)::int / 5 * 5
    ELSE extract(year FROM x.dated_on)::int END, 1, 1) AS day) series
  ORDER BY r.unit_id, series.day, x.number_type, x.number, (x.withdrawn_at IS NULL) DESC, x.submitted_at DESC) s;

-- 5. A report as the law sees it: the bodies that still have to decide at its step (the first, and those beside it), and
-- everyone who took part in its reviews.
-- The bodies of a report's step that have not decided in this round: one, or several that decide together.
CREATE VIEW undecided_step AS
SELECT r.id AS report_id, n.step, n.part, n.unit_id, n.role, n.body
FROM report r JOIN assignment_step n ON n.assignment_id = r.assignment_id AND n.step = r.step
WHERE r.state = 'IN_APPROVAL' AND NOT EXISTS (SELECT 1 FROM approval x WHERE x.report_id = r.id AND x.round = r.round + 1
  AND x.step = n.step AND x.part = n.part AND x.revoked_at IS NULL);
GRANT SELECT ON undecided_step TO portal_app;

CREATE OR REPLACE VIEW report_subject AS
SELECT r.*, a.level_code, a.own_document, a.by_plan, a.consolidates, p.state AS plan_state, u.kind_code AS unit_kind,
  st.unit_id AS step_unit_id, st.role AS step_role, st.body AS step_body,
  (SELECT count(DISTINCT n.step)::int FROM assignment_step n WHERE n.assignment_id = r.assignment_id AND n.step > r.step) AS steps_left,
  ARRAY(SELECT x.person_id FROM report_author x WHERE x.report_id = r.id) AS authors,
  ARRAY(SELECT DISTINCT y FROM approval x, LATERAL (VALUES (x.person_id), (x.on_behalf_of_id)) AS who(y)
        WHERE x.report_id = r.id AND x.revoked_at IS NULL AND y IS NOT NULL) AS approvers,
  ARRAY(SELECT DISTINCT h.person_id FROM review_hand h JOIN review x ON x.id = h.review_id WHERE x.report_id = r.id AND x.state <> 'RECORDED') AS reviewers,
  ARRAY(SELECT x.person_id FROM appointed_approver x WHERE x.report_id = r.id) AS appointed,
  ARRAY(SELECT x.ancestor_id FROM unit_ancestor x WHERE x.unit_id = r.unit_id) AS above,
  ARRAY(SELECT x.unit_id FROM directive_body x WHERE x.directive_id = r.directive_id) AS coordinating,
  ARRAY(SELECT x.unit_id FROM plan_monitor x WHERE x.plan_id = r.plan_id) AS monitors,
  (SELECT x.reviewer_id FROM review x WHERE x.report_id = r.id AND x.state = 'OPEN') AS reviewer_id,
  (SELECT x.person_id FROM approval x WHERE x.report_id = r.id AND x.revoked_at IS NULL ORDER BY x.at DESC LIMIT 1) AS last_approver_id,
  m.due_on AS send_due_on, m.first_due_on AS send_first_due_on, m.phrase AS send_phrase,
  a.ended_at IS NOT NULL AS ended,
  ARRAY[d.lead_unit_id] AS leading,
  st.part AS step_part,
  coalesce((SELECT jsonb_agg(jsonb_build_object('part', n.part, 'unitId', n.unit_id, 'role', n.role, 'body', n.body) ORDER BY n.part)
    FROM undecided_step n WHERE n.report_id = r.id AND n.part > st.part), '[]') AS other_steps,
  (SELECT x.person_id FROM review_assignment x WHERE x.report_id = r.id AND x.outline_item_id IS NULL AND x.ended_at IS NULL) AS assigned_id
FROM report r
JOIN assignment a ON a.id = r.assignment_id
JOIN plan p ON p.id = r.plan_id
JOIN directive d ON d.id = r.directive_id
JOIN unit u ON u.id = r.unit_id
LEFT JOIN LATERAL (SELECT n.part, n.unit_id, n.role, n.body FROM undecided_step n WHERE n.report_id = r.id ORDER BY n.part LIMIT 1) st ON true
LEFT JOIN milestone m ON m.assignment_id = r.assignment_id AND m.kind = 'SEND_REPORT';

-- Each body of a step says yes once in a round.
DROP INDEX approval_once_a_step;
CREATE UNIQUE INDEX approval_once ON approval (report_id, round, step, part) WHERE revoked_at IS NULL;

-- 6. What the seal did not reach: where a figure stands, the order of recommendations, citations, the file that evidence rests
-- on; and what opens it: an item names its place once, and is handed to the unit only with the return it belongs to.
CREATE OR REPLACE FUNCTION refuse_sealed_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND NOT figure_open(OLD.report_id, OLD.indicator_id) OR TG_OP <> 'DELETE' AND NOT figure_open(NEW.report_id, NEW.indicator_id) THEN
    RAISE EXCEPTION 'sealed: a figure of report % is not open for writing', coalesce(NEW.report_id, OLD.report_id) USING ERRCODE = 'PS001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
END $$;
CREATE OR REPLACE FUNCTION refuse_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'recommendation' THEN
    IF (NEW.text, NEW.level, NEW.ground, NEW.body, NEW.sort, NEW.outline_item_id, NEW.report_id)
      IS NOT DISTINCT FROM (OLD.text, OLD.level, OLD.ground, OLD.body, OLD.sort, OLD.outline_item_id, OLD.report_id) THEN
      RETURN NEW; -- its later life (merged, sent, answered) is not writing
    END IF;
  END IF;
  IF TG_OP <> 'INSERT' AND NOT item_open(OLD.report_id, OLD.outline_item_id)
    OR TG_OP <> 'DELETE' AND NOT item_open(NEW.report_id, NEW.outline_item_id) THEN
    RAISE EXCEPTION 'sealed: a % of report % is not open for writing', TG_TABLE_NAME, coalesce(NEW.report_id, OLD.report_id) USING ERRCODE = 'PS001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
END $$;
CREATE FUNCTION refuse_sealed_citation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Keeping a stale one with a reason is not writing: the words and where they are from stay.
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'kept_reason') = (to_jsonb(OLD) - 'kept_reason') THEN RETURN NEW; END IF;
  IF TG_OP <> 'INSERT' AND NOT item_open(OLD.report_id, OLD.outline_item_id)
    OR TG_OP <> 'DELETE' AND NOT item_open(NEW.report_id, NEW.outline_item_id) THEN
    RAISE EXCEPTION 'sealed: a citation of report % is not open for writing', coalesce(NEW.report_id, OLD.report_id) USING ERRCODE = 'PS001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
END $$;
CREATE TRIGGER source_citation_seal BEFORE INSERT OR UPDATE OR DELETE ON source_citation FOR EACH ROW EXECUTE FUNCTION refuse_sealed_citation();
CREATE FUNCTION refuse_sealed_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM evidence e WHERE e.file_id = OLD.id AND NOT coalesce(evidence_open(e), false)) THEN
    RAISE EXCEPTION 'sealed: file % shows something that is not open for writing', OLD.id USING ERRCODE = 'PS001';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER stored_file_seal BEFORE UPDATE OF id, name, digest ON stored_file FOR EACH ROW
  WHEN ((OLD.id, OLD.name, OLD.digest) IS DISTINCT FROM (NEW.id, NEW.name, NEW.digest)) EXECUTE FUNCTION refuse_sealed_file();
CREATE FUNCTION keep_returned_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'DRAFT' THEN RAISE EXCEPTION 'a returned item begins as a flag' USING ERRCODE = 'check_violation'; END IF;
    RETURN NEW;
  END IF;
  IF OLD.state = 'DRAFT' AND NEW.state <> 'DRAFT' AND NOT EXISTS (SELECT 1 FROM audit_event e
    WHERE e.subject_kind = 'report' AND e.subject_id = NEW.report_id::text AND e.xmin = pg_current_xact_id()::xid
      AND e.action IN ('report.returned', 'report.reopened', 'report.outcomeRecorded')) THEN
    RAISE EXCEPTION 'a flag of report % is handed over only with its return', NEW.report_id USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state <> 'DRAFT' AND (NEW.report_id, NEW.round, NEW.outline_item_id, NEW.indicator_id, NEW.recommendation_id, NEW.block_id)
    IS DISTINCT FROM (OLD.report_id, OLD.round, OLD.outline_item_id, OLD.indicator_id, OLD.recommendation_id, OLD.block_id) THEN
    RAISE EXCEPTION 'a returned item keeps the place it names' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER returned_item_kept BEFORE INSERT OR UPDATE ON returned_item FOR EACH ROW EXECUTE FUNCTION keep_returned_item();
-- Which items are open follows from the round: it changes with a sending or its withdrawal alone. A reason for opening stays.
CREATE FUNCTION refuse_round() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the round of report % changes by a move only', NEW.id USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER report_round_kept BEFORE UPDATE OF round ON report FOR EACH ROW
  WHEN (OLD.round IS DISTINCT FROM NEW.round AND OLD.state = NEW.state) EXECUTE FUNCTION refuse_round();
CREATE TRIGGER report_opening_append_only BEFORE UPDATE OR DELETE ON report_opening FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE ON report_opening FROM portal_app;
