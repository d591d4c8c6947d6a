-- DropIndex
DROP INDEX "plan_milestone_directive_id_level_code_kind_key";

-- DropIndex
DROP INDEX "stored_file_digest_key";

-- CreateIndex
CREATE INDEX "stored_file_digest_idx" ON "stored_file"("digest");

-- AlterTable
ALTER TABLE "amendment" ADD COLUMN     "document_on" DATE,
ADD COLUMN     "effects" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "assignment" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "ended_by_id" UUID,
ADD COLUMN     "successor_id" UUID;

-- AlterTable
ALTER TABLE "extension" ADD COLUMN     "answer" TEXT,
ADD COLUMN     "document_on" DATE,
ADD COLUMN     "proposal" TEXT,
ADD COLUMN     "proposed_at" TIMESTAMPTZ(3),
ADD COLUMN     "proposed_by_id" UUID,
ADD COLUMN     "proposed_on" DATE;

-- AlterTable
ALTER TABLE "guidance" ADD COLUMN     "document" TEXT,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3),
ADD COLUMN     "withdrawn_by_id" UUID;

-- AlterTable
ALTER TABLE "indicator" ADD COLUMN     "definition" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "plan_id" UUID;

-- AlterTable
ALTER TABLE "indicator_relation" ADD COLUMN     "plan_id" UUID;

-- AlterTable
ALTER TABLE "outline_item" ADD COLUMN     "removed_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "plan" ADD COLUMN     "content_asked" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "data_forms" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "decider_unit_id" UUID,
ADD COLUMN     "drafting_unit_id" UUID,
ADD COLUMN     "figures_closed_on" DATE,
ADD COLUMN     "frequency" TEXT NOT NULL DEFAULT 'ONCE',
ADD COLUMN     "own_plan_due_on" DATE,
ADD COLUMN     "own_plan_phrase" TEXT,
ADD COLUMN     "own_plan_wanted" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "scope" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "sending_way" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "plan_milestone" ADD COLUMN     "kind_code" TEXT,
ADD COLUMN     "unit_id" UUID;

-- AlterTable
ALTER TABLE "unit_successor" ADD COLUMN     "document" TEXT;

-- CreateTable
CREATE TABLE "unit_name" (
    "id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "document" TEXT,

    CONSTRAINT "unit_name_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account_link" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "person_id" UUID,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "given_up_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "roster_import" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "rows" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "taken_at" TIMESTAMPTZ(3),
    "outcome" JSONB,

    CONSTRAINT "roster_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_draft" (
    "plan_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "parts" JSONB NOT NULL DEFAULT '{}',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_draft_pkey" PRIMARY KEY ("plan_id")
);

-- CreateTable
CREATE TABLE "plan_import" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_digest" TEXT NOT NULL,
    "bytes" BYTEA,
    "stage" TEXT NOT NULL DEFAULT 'QUEUED',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "problem" JSONB,
    "lines" JSONB,
    "reading" JSONB,
    "corrected" JSONB,
    "plan_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_route" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "directive_id" UUID,
    "target" TEXT NOT NULL,
    "kind_code" TEXT,
    "unit_id" UUID,
    "recipient_unit_id" UUID,
    "channel_unit_id" UUID,
    "steps" JSONB NOT NULL DEFAULT '[]',
    "sort" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "plan_route_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "amendment_touch" (
    "amendment_id" UUID NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,

    CONSTRAINT "amendment_touch_pkey" PRIMARY KEY ("amendment_id","subject_kind","subject_id")
);

-- CreateTable
CREATE TABLE "guidance_file" (
    "guidance_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "guidance_file_pkey" PRIMARY KEY ("guidance_id","file_id")
);

-- CreateTable
CREATE TABLE "own_plan" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "signer_title" TEXT NOT NULL DEFAULT '',
    "signer_name" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "own_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "own_plan_step" (
    "id" UUID NOT NULL,
    "own_plan_id" UUID NOT NULL,
    "directive_id" UUID,
    "kind" TEXT NOT NULL DEFAULT 'OTHER',
    "text" TEXT NOT NULL,
    "responsible" TEXT NOT NULL DEFAULT '',
    "phrase" TEXT NOT NULL,
    "due_on" DATE,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "own_plan_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "unit_name_unit_id_idx" ON "unit_name"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "account_link_token_hash_key" ON "account_link"("token_hash");

-- CreateIndex
CREATE INDEX "account_link_person_id_idx" ON "account_link"("person_id");

-- CreateIndex
CREATE INDEX "mail_sent_at_idx" ON "mail"("sent_at");

-- CreateIndex
CREATE INDEX "roster_import_person_id_idx" ON "roster_import"("person_id");

-- CreateIndex
CREATE INDEX "plan_import_person_id_idx" ON "plan_import"("person_id");

-- CreateIndex
CREATE INDEX "plan_route_plan_id_idx" ON "plan_route"("plan_id");

-- CreateIndex
CREATE INDEX "amendment_touch_subject_kind_subject_id_idx" ON "amendment_touch"("subject_kind", "subject_id");

-- CreateIndex
CREATE UNIQUE INDEX "own_plan_milestone_id_key" ON "own_plan"("milestone_id");

-- CreateIndex
CREATE UNIQUE INDEX "own_plan_plan_id_unit_id_key" ON "own_plan"("plan_id", "unit_id");

-- CreateIndex
CREATE INDEX "own_plan_step_own_plan_id_idx" ON "own_plan_step"("own_plan_id");

-- CreateIndex
CREATE INDEX "extension_milestone_id_idx" ON "extension"("milestone_id");

-- CreateIndex
CREATE INDEX "guidance_plan_id_idx" ON "guidance"("plan_id");

-- AddForeignKey
ALTER TABLE "unit_name" ADD CONSTRAINT "unit_name_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account_link" ADD CONSTRAINT "account_link_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mail" ADD CONSTRAINT "mail_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "roster_import" ADD CONSTRAINT "roster_import_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_drafting_unit_id_fkey" FOREIGN KEY ("drafting_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_decider_unit_id_fkey" FOREIGN KEY ("decider_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draft" ADD CONSTRAINT "plan_draft_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_draft" ADD CONSTRAINT "plan_draft_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_import" ADD CONSTRAINT "plan_import_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_import" ADD CONSTRAINT "plan_import_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_import" ADD CONSTRAINT "plan_import_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_route" ADD CONSTRAINT "plan_route_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_route" ADD CONSTRAINT "plan_route_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_route" ADD CONSTRAINT "plan_route_kind_code_fkey" FOREIGN KEY ("kind_code") REFERENCES "unit_kind"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_route" ADD CONSTRAINT "plan_route_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_route" ADD CONSTRAINT "plan_route_recipient_unit_id_fkey" FOREIGN KEY ("recipient_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_route" ADD CONSTRAINT "plan_route_channel_unit_id_fkey" FOREIGN KEY ("channel_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_milestone" ADD CONSTRAINT "plan_milestone_kind_code_fkey" FOREIGN KEY ("kind_code") REFERENCES "unit_kind"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_milestone" ADD CONSTRAINT "plan_milestone_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_relation" ADD CONSTRAINT "indicator_relation_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment_touch" ADD CONSTRAINT "amendment_touch_amendment_id_fkey" FOREIGN KEY ("amendment_id") REFERENCES "amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "amendment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance" ADD CONSTRAINT "guidance_withdrawn_by_id_fkey" FOREIGN KEY ("withdrawn_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance_file" ADD CONSTRAINT "guidance_file_guidance_id_fkey" FOREIGN KEY ("guidance_id") REFERENCES "guidance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance_file" ADD CONSTRAINT "guidance_file_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_plan" ADD CONSTRAINT "own_plan_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_plan" ADD CONSTRAINT "own_plan_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_plan" ADD CONSTRAINT "own_plan_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_plan" ADD CONSTRAINT "own_plan_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_plan_step" ADD CONSTRAINT "own_plan_step_own_plan_id_fkey" FOREIGN KEY ("own_plan_id") REFERENCES "own_plan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_plan_step" ADD CONSTRAINT "own_plan_step_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Facts that must hold, beyond the shape of the tables

-- 1. A deadline is for a level, a kind of unit or a named unit: once each
CREATE UNIQUE INDEX plan_milestone_once ON plan_milestone (directive_id, level_code, kind_code, unit_id, kind) NULLS NOT DISTINCT WHERE kind <> 'OTHER';
ALTER TABLE plan_milestone ADD CONSTRAINT plan_milestone_one_target CHECK (num_nonnulls(kind_code, unit_id) <= 1);
ALTER TABLE plan_route ADD CONSTRAINT plan_route_target CHECK (
  (target IN ('OWN', 'REPORTERS') AND num_nonnulls(kind_code, unit_id) = 0)
  OR (target = 'KIND' AND kind_code IS NOT NULL AND unit_id IS NULL)
  OR (target = 'UNIT' AND unit_id IS NOT NULL AND kind_code IS NULL));
CREATE UNIQUE INDEX plan_route_once ON plan_route (plan_id, directive_id, target, kind_code, unit_id) NULLS NOT DISTINCT;
ALTER TABLE plan_import ADD CONSTRAINT plan_import_stage CHECK (stage IN ('QUEUED', 'READING', 'READY', 'REFUSED', 'USED'));
ALTER TABLE roster_import ADD CONSTRAINT roster_import_kind CHECK (kind IN ('UNITS', 'PEOPLE'));
ALTER TABLE account_link ADD CONSTRAINT account_link_kind CHECK (kind IN ('INVITATION', 'RESET'));
ALTER TABLE assignment ADD CONSTRAINT assignment_ended_by_amendment CHECK (ended_at IS NULL OR ended_by_id IS NOT NULL);
CREATE INDEX assignment_open ON assignment (plan_id) WHERE ended_at IS NULL;

-- 2. An issued plan is frozen: its parts change only under an amendment written in the same transaction
CREATE FUNCTION plan_may_change(of_plan uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT p.state = 'DRAFT' FROM plan p WHERE p.id = of_plan), true)
    OR EXISTS (SELECT 1 FROM amendment a WHERE a.plan_id = of_plan AND a.id::text = current_setting('portal.amendment', true)
      AND a.xmin = pg_current_xact_id()::xid)
$$;
CREATE FUNCTION refuse_frozen_plan() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE part jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
DECLARE of_plan uuid;
BEGIN
  of_plan := CASE TG_ARGV[0]
    WHEN 'plan' THEN (part ->> 'plan_id')::uuid
    WHEN 'directive' THEN (SELECT d.plan_id FROM directive d WHERE d.id = (part ->> 'directive_id')::uuid)
    WHEN 'item' THEN (SELECT o.plan_id FROM outline_item o WHERE o.id = (part ->> 'outline_item_id')::uuid) END;
  IF NOT plan_may_change(of_plan) THEN
    RAISE EXCEPTION 'an issued plan changes by amendment only: % of % refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'PS002';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
END $$;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['directive', 'plan_monitor', 'plan_reporter', 'plan_distribution', 'plan_milestone', 'outline_item', 'plan_route'] LOOP
    EXECUTE format('CREATE TRIGGER %I_frozen BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_frozen_plan(''plan'')', t, t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['directive_body', 'plan_indicator'] LOOP
    EXECUTE format('CREATE TRIGGER %I_frozen BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_frozen_plan(''directive'')', t, t);
  END LOOP;
  EXECUTE 'CREATE TRIGGER outline_address_frozen BEFORE INSERT OR UPDATE OR DELETE ON outline_address FOR EACH ROW EXECUTE FUNCTION refuse_frozen_plan(''item'')';
END $$;
CREATE FUNCTION refuse_issued_plan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'DRAFT' AND (to_jsonb(NEW) - 'state' - 'revision') <> (to_jsonb(OLD) - 'state' - 'revision') AND NOT plan_may_change(OLD.id) THEN
    RAISE EXCEPTION 'an issued plan changes by amendment only' USING ERRCODE = 'PS002';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER plan_frozen BEFORE UPDATE ON plan FOR EACH ROW EXECUTE FUNCTION refuse_issued_plan();

CREATE TRIGGER amendment_touch_append_only BEFORE UPDATE OR DELETE ON amendment_touch FOR EACH ROW EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON amendment_touch FROM portal_app;

-- 3. What the spine decides on
DROP VIEW plan_subject;
CREATE VIEW plan_subject AS SELECT p.id, p.id AS plan_id, p.state, p.revision, p.issuing_unit_id AS unit_id,
  coalesce(p.drafting_unit_id, p.issuing_unit_id) AS drafting_unit_id,
  coalesce(p.decider_unit_id, p.issuing_unit_id) AS decider_unit_id,
  ARRAY(SELECT DISTINCT d.lead_unit_id FROM directive d WHERE d.plan_id = p.id) AS leading,
  ARRAY(SELECT DISTINCT b.unit_id FROM directive_body b JOIN directive d ON d.id = b.directive_id WHERE d.plan_id = p.id) AS coordinating,
  ARRAY(SELECT x.unit_id FROM plan_monitor x WHERE x.plan_id = p.id) AS monitors,
  ARRAY(SELECT x.ancestor_id FROM unit_ancestor x WHERE x.unit_id = p.issuing_unit_id) AS above
FROM plan p;
DROP VIEW milestone_subject;
CREATE VIEW milestone_subject AS SELECT m.*, a.drafting_unit_id, a.channel_unit_id, a.directive_id, coalesce(a.ended_at IS NOT NULL, false) AS ended
  FROM milestone m LEFT JOIN assignment a ON a.id = m.assignment_id;
DROP VIEW extension_subject;
CREATE VIEW extension_subject AS SELECT e.*, e.asked_by_id AS person_id, m.unit_id, m.plan_id, a.directive_id, coalesce(a.drafting_unit_id, m.unit_id) AS drafting_unit_id,
  coalesce(a.ended_at IS NOT NULL, false) AS ended, m.kind AS milestone_kind,
  coalesce(p.decider_unit_id, p.issuing_unit_id) AS decider_unit_id,
  ARRAY(SELECT DISTINCT d.lead_unit_id FROM directive d WHERE d.plan_id = p.id AND (a.directive_id IS NULL OR d.id = a.directive_id)) AS leading,
  ARRAY(SELECT x.ancestor_id FROM unit_ancestor x WHERE x.unit_id = m.unit_id) AS above
FROM extension e JOIN milestone m ON m.id = e.milestone_id JOIN plan p ON p.id = m.plan_id LEFT JOIN assignment a ON a.id = m.assignment_id;
CREATE OR REPLACE VIEW report_subject AS
SELECT r.*, a.level_code, a.own_document, a.by_plan, a.consolidates, p.state AS plan_state, u.kind_code AS unit_kind,
  st.unit_id AS step_unit_id, st.role AS step_role, st.body AS step_body,
  (SELECT count(*)::int FROM assignment_step n WHERE n.assignment_id = r.assignment_id AND n.step > r.step) AS steps_left,
  ARRAY(SELECT x.person_id FROM report_author x WHERE x.report_id = r.id) AS authors,
  ARRAY(SELECT DISTINCT y FROM approval x, LATERAL (VALUES (x.person_id), (x.on_behalf_of_id)) AS who(y)
        WHERE x.report_id = r.id AND x.revoked_at IS NULL AND y IS NOT NULL) AS approvers,
  ARRAY(SELECT DISTINCT x.reviewer_id FROM review x WHERE x.report_id = r.id AND x.state <> 'RECORDED') AS reviewers,
  ARRAY(SELECT x.person_id FROM appointed_approver x WHERE x.report_id = r.id) AS appointed,
  ARRAY(SELECT x.ancestor_id FROM unit_ancestor x WHERE x.unit_id = r.unit_id) AS above,
  ARRAY(SELECT x.unit_id FROM directive_body x WHERE x.directive_id = r.directive_id) AS coordinating,
  ARRAY(SELECT x.unit_id FROM plan_monitor x WHERE x.plan_id = r.plan_id) AS monitors,
  (SELECT x.reviewer_id FROM review x WHERE x.report_id = r.id AND x.state = 'OPEN') AS reviewer_id,
  (SELECT x.person_id FROM approval x WHERE x.report_id = r.id AND x.revoked_at IS NULL ORDER BY x.at DESC LIMIT 1) AS last_approver_id,
  m.due_on AS send_due_on, m.first_due_on AS send_first_due_on, m.phrase AS send_phrase,
  a.ended_at IS NOT NULL AS ended,
  ARRAY[d.lead_unit_id] AS leading
FROM report r
JOIN assignment a ON a.id = r.assignment_id
JOIN plan p ON p.id = r.plan_id
JOIN directive d ON d.id = r.directive_id
JOIN unit u ON u.id = r.unit_id
LEFT JOIN assignment_step st ON st.assignment_id = r.assignment_id AND st.step = r.step
LEFT JOIN milestone m ON m.assignment_id = r.assignment_id AND m.kind = 'SEND_REPORT';
CREATE OR REPLACE VIEW report_facts AS
SELECT r.id,
  (SELECT count(*)::int FROM outline_item o JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = u.kind_code
    WHERE o.plan_id = r.plan_id AND o.answerable AND o.removed_at IS NULL
      AND NOT EXISTS (SELECT 1 FROM section s WHERE s.report_id = r.id AND s.outline_item_id = o.id AND s.words > 0)) AS missing_items,
  CASE WHEN a.consolidates THEN 0 ELSE (SELECT count(*)::int FROM plan_indicator pi JOIN indicator i ON i.id = pi.indicator_id
    WHERE pi.directive_id = r.directive_id AND pi.required AND i.kinds && k.indicator_kinds
      AND NOT EXISTS (SELECT 1 FROM indicator_value v WHERE v.report_id = r.id AND v.indicator_id = i.id AND v.year IS NULL)) END AS missing_figures,
  (SELECT count(*)::int FROM returned_item i WHERE i.report_id = r.id AND i.state = 'OPEN') AS unanswered_items,
  (SELECT count(*)::int FROM returned_item i WHERE i.report_id = r.id AND i.state IN ('OPEN', 'REPLIED')) AS unsettled_items,
  (SELECT count(*)::int FROM returned_item i WHERE i.report_id = r.id AND i.state = 'DRAFT') AS flagged_items,
  (SELECT count(*)::int FROM consultation c WHERE c.report_id = r.id AND c.state = 'OPEN') AS open_consultations,
  (SELECT count(*)::int FROM opinion o JOIN consultation c ON c.id = o.consultation_id
    WHERE c.report_id = r.id AND o.state IN ('GIVEN', 'CONFIRMED')) AS unanswered_opinions,
  (SELECT count(*)::int FROM standing_citation c JOIN report s ON s.id = c.source_report_id
    WHERE c.report_id = r.id AND c.kept_reason IS NULL AND c.source_version_id IS DISTINCT FROM s.accepted_version_id) AS stale_citations,
  CASE WHEN a.consolidates THEN (SELECT count(*)::int FROM assignment x LEFT JOIN report s ON s.assignment_id = x.id
    WHERE x.directive_id = r.directive_id AND x.channel_unit_id = r.drafting_unit_id AND x.id <> r.assignment_id AND x.ended_at IS NULL
      AND coalesce(s.state, '') <> 'ACCEPTED'
      AND NOT EXISTS (SELECT 1 FROM absent_source n WHERE n.report_id = r.id AND n.assignment_id = x.id)) ELSE 0 END AS missing_sources,
  EXISTS (SELECT 1 FROM review v WHERE v.report_id = r.id AND v.state = 'OPEN') AS review_open,
  report_content_digest(r.id) AS digest
FROM report r JOIN assignment a ON a.id = r.assignment_id JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code;

-- 4. A job for the worker, enqueued with the transaction or not at all; where no worker ever ran there is no queue yet,
-- and the worker finds what waits by its own rounds.
CREATE FUNCTION portal_enqueue(task text, payload json, key text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF to_regnamespace('graphile_worker') IS NULL THEN RETURN false; END IF;
  EXECUTE 'SELECT graphile_worker.add_job($1, $2, job_key := $3)' USING task, payload, key;
  RETURN true;
END $$;
REVOKE ALL ON FUNCTION portal_enqueue(text, json, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION portal_enqueue(text, json, text) TO portal_app;

-- 5. A document keeps the names its body bore on its day; today's where no earlier ones are kept, or the day is not known
CREATE FUNCTION unit_named_on(of_unit uuid, of_day date) RETURNS TABLE (name text, short_name text, symbol text) LANGUAGE sql STABLE AS $$
  (SELECT n.name, n.short_name, n.symbol FROM unit_name n WHERE n.unit_id = of_unit AND n.valid_to >= of_day ORDER BY n.valid_to LIMIT 1)
  UNION ALL
  SELECT u.name, u.short_name, u.symbol FROM unit u WHERE u.id = of_unit
  LIMIT 1
$$;

-- 6. Nothing is written in a report whose duty ended, nor under an item taken out of the outline: as sealed as the rest
CREATE OR REPLACE FUNCTION item_open(report uuid, item uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT CASE WHEN a.ended_at IS NOT NULL OR EXISTS (SELECT 1 FROM outline_item g WHERE g.id = item AND g.removed_at IS NOT NULL) THEN false
    WHEN r.state = 'DRAFT' THEN true
    WHEN r.state = 'RETURNED' THEN EXISTS (SELECT 1 FROM returned_item i WHERE i.report_id = r.id AND i.round = r.round AND i.outline_item_id = item AND i.state <> 'DRAFT')
      OR EXISTS (SELECT 1 FROM report_opening o WHERE o.report_id = r.id AND o.round = r.round AND o.outline_item_id = item)
    ELSE false END FROM report r JOIN assignment a ON a.id = r.assignment_id WHERE r.id = report), false)
$$;
CREATE OR REPLACE FUNCTION figure_open(report uuid, figure uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT CASE WHEN a.ended_at IS NOT NULL THEN false
    WHEN r.state = 'DRAFT' THEN true
    WHEN r.state = 'RETURNED' THEN EXISTS (SELECT 1 FROM returned_item i WHERE i.report_id = r.id AND i.round = r.round AND i.state <> 'DRAFT' AND i.indicator_id = figure)
    ELSE false END FROM report r JOIN assignment a ON a.id = r.assignment_id WHERE r.id = report), false)
$$;

-- 7. A unit may take its request for more time back; a milestone has one open request
INSERT INTO legal_move (machine, move, from_state, to_state) VALUES ('extension', 'withdraw', 'ASKED', 'WITHDRAWN');
CREATE UNIQUE INDEX extension_one_open ON extension (milestone_id) WHERE state = 'ASKED';
