-- AlterTable
ALTER TABLE "milestone" ADD COLUMN     "last_reason" TEXT,
ADD COLUMN     "minutes_file_id" UUID;

-- AlterTable
ALTER TABLE "recommendation" ADD COLUMN     "body" TEXT;

-- CreateTable
CREATE TABLE "report_comment" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "outline_item_id" UUID NOT NULL,
    "block_id" TEXT,
    "thread_id" UUID,
    "text" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "resolved_at" TIMESTAMPTZ(3),
    "resolved_by_id" UUID,

    CONSTRAINT "report_comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_presence" (
    "report_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "outline_item_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_presence_pkey" PRIMARY KEY ("report_id","person_id")
);

-- CreateTable
CREATE TABLE "figure_explanation" (
    "report_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "indicator_id" UUID NOT NULL,
    "year" INTEGER,
    "words" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "figure_explanation_pkey" PRIMARY KEY ("report_id","key")
);

-- CreateTable
CREATE TABLE "leading_document" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "outline_item_id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "issued_on" DATE,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "leading_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evidence" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "file_id" UUID NOT NULL,
    "outline_item_id" UUID,
    "indicator_id" UUID,
    "year" INTEGER,
    "recommendation_id" UUID,
    "leading_document_id" UUID,
    "caption" TEXT,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_import" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "file_id" UUID,
    "source_report_id" UUID,
    "state" TEXT NOT NULL DEFAULT 'READING',
    "progress" INTEGER NOT NULL DEFAULT 0,
    "problem" TEXT,
    "reading" JSONB,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_piece" (
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "outline_item_id" UUID,
    "content" JSONB NOT NULL,
    "why" TEXT NOT NULL,
    "lines" INTEGER[],
    "sort" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "person_id" UUID,
    "at" TIMESTAMPTZ(3),

    CONSTRAINT "report_piece_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "received" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "file_preview" (
    "digest" TEXT NOT NULL,
    "page" INTEGER NOT NULL,
    "preview_digest" TEXT,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "pages" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "file_preview_pkey" PRIMARY KEY ("digest","page")
);

-- CreateIndex
CREATE INDEX "report_comment_report_id_outline_item_id_idx" ON "report_comment"("report_id", "outline_item_id");

-- CreateIndex
CREATE INDEX "leading_document_report_id_idx" ON "leading_document"("report_id");

-- CreateIndex
CREATE INDEX "evidence_report_id_idx" ON "evidence"("report_id");

-- CreateIndex
CREATE INDEX "evidence_file_id_idx" ON "evidence"("file_id");

-- CreateIndex
CREATE INDEX "report_import_report_id_idx" ON "report_import"("report_id");

-- CreateIndex
CREATE INDEX "report_piece_import_id_sort_idx" ON "report_piece"("import_id", "sort");

-- CreateIndex
CREATE INDEX "report_piece_report_id_state_idx" ON "report_piece"("report_id", "state");

-- CreateIndex
CREATE INDEX "upload_person_id_idx" ON "upload"("person_id");

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_minutes_file_id_fkey" FOREIGN KEY ("minutes_file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_thread_id_fkey" FOREIGN KEY ("thread_id") REFERENCES "report_comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_comment" ADD CONSTRAINT "report_comment_resolved_by_id_fkey" FOREIGN KEY ("resolved_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_presence" ADD CONSTRAINT "report_presence_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_presence" ADD CONSTRAINT "report_presence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_presence" ADD CONSTRAINT "report_presence_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_explanation" ADD CONSTRAINT "figure_explanation_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_explanation" ADD CONSTRAINT "figure_explanation_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "figure_explanation" ADD CONSTRAINT "figure_explanation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leading_document" ADD CONSTRAINT "leading_document_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leading_document" ADD CONSTRAINT "leading_document_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "leading_document" ADD CONSTRAINT "leading_document_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_recommendation_id_fkey" FOREIGN KEY ("recommendation_id") REFERENCES "recommendation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_leading_document_id_fkey" FOREIGN KEY ("leading_document_id") REFERENCES "leading_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_import" ADD CONSTRAINT "report_import_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_import" ADD CONSTRAINT "report_import_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_import" ADD CONSTRAINT "report_import_source_report_id_fkey" FOREIGN KEY ("source_report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_import" ADD CONSTRAINT "report_import_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_piece" ADD CONSTRAINT "report_piece_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "report_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_piece" ADD CONSTRAINT "report_piece_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_piece" ADD CONSTRAINT "report_piece_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_piece" ADD CONSTRAINT "report_piece_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- 1. Closed lists and what must hold
ALTER TABLE report_import ADD CONSTRAINT report_import_kind CHECK (kind IN ('FILE', 'REPORT')),
  ADD CONSTRAINT report_import_state CHECK (state IN ('READING', 'READ', 'FAILED')),
  ADD CONSTRAINT report_import_source CHECK (num_nonnulls(file_id, source_report_id) = 1);
ALTER TABLE report_piece ADD CONSTRAINT report_piece_kind CHECK (kind IN ('TEXT', 'FIGURE', 'RECOMMENDATION', 'DOCUMENT')),
  ADD CONSTRAINT report_piece_state CHECK (state IN ('OPEN', 'PLACED', 'DISCARDED'));
ALTER TABLE evidence ADD CONSTRAINT evidence_shows_one_place
  CHECK (num_nonnulls(outline_item_id, indicator_id, recommendation_id, leading_document_id) = 1 AND (year IS NULL OR indicator_id IS NOT NULL));
ALTER TABLE upload ADD CONSTRAINT upload_received CHECK (received BETWEEN 0 AND size);

-- 2. The seal holds for all that is written with a report
CREATE OR REPLACE FUNCTION refuse_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'recommendation' THEN
    IF (NEW.text, NEW.level, NEW.ground, NEW.body, NEW.outline_item_id, NEW.report_id)
      IS NOT DISTINCT FROM (OLD.text, OLD.level, OLD.ground, OLD.body, OLD.outline_item_id, OLD.report_id) THEN
      RETURN NEW; -- its later life (merged, sent, answered) is not writing
    END IF;
  END IF;
  IF TG_OP <> 'INSERT' AND NOT item_open(OLD.report_id, OLD.outline_item_id)
    OR TG_OP <> 'DELETE' AND NOT item_open(NEW.report_id, NEW.outline_item_id) THEN
    RAISE EXCEPTION 'sealed: a % of report % is not open for writing', TG_TABLE_NAME, coalesce(NEW.report_id, OLD.report_id) USING ERRCODE = 'PS001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
END $$;
CREATE TRIGGER leading_document_seal BEFORE INSERT OR UPDATE OR DELETE ON leading_document FOR EACH ROW EXECUTE FUNCTION refuse_sealed();
CREATE TRIGGER figure_explanation_seal BEFORE INSERT OR UPDATE OR DELETE ON figure_explanation FOR EACH ROW EXECUTE FUNCTION refuse_sealed_figure();

-- Evidence is open where its place is; what hangs on a record goes with it
CREATE FUNCTION evidence_open(shown evidence) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN shown.indicator_id IS NOT NULL THEN figure_open(shown.report_id, shown.indicator_id)
    ELSE item_open(shown.report_id, coalesce(shown.outline_item_id,
      (SELECT m.outline_item_id FROM recommendation m WHERE m.id = shown.recommendation_id AND m.report_id = shown.report_id),
      (SELECT d.outline_item_id FROM leading_document d WHERE d.id = shown.leading_document_id AND d.report_id = shown.report_id))) END
$$;
CREATE FUNCTION refuse_sealed_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- A row that goes because its record went was judged with the record.
  IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN RETURN OLD; END IF;
  IF TG_OP <> 'INSERT' AND NOT coalesce(evidence_open(OLD), false) OR TG_OP <> 'DELETE' AND NOT coalesce(evidence_open(NEW), false) THEN
    RAISE EXCEPTION 'sealed: evidence of report % is not open for writing', coalesce(NEW.report_id, OLD.report_id) USING ERRCODE = 'PS001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
END $$;
CREATE TRIGGER evidence_seal BEFORE INSERT OR UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION refuse_sealed_evidence();

-- 3. The digest of a report's content: the same lines as contentDigest() in lib/report/content.ts. Lines that stood before
-- are unchanged, so that what was frozen earlier still has its digest.
CREATE OR REPLACE FUNCTION report_content_digest(report uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT text_digest(coalesce(string_agg(line, E'\n' ORDER BY line COLLATE "C"), '')) FROM (
    SELECT 'section|' || s.outline_item_id || '|' || s.digest AS line FROM section s WHERE s.report_id = report
    UNION ALL
    SELECT 'value|' || v.indicator_id || '|' || coalesce(v.year::text, '') || '|' || v.kind || '|' || coalesce(trim_scale(v.value)::text, '')
      || '|' || text_digest(v.reason) || '|' || text_digest(v.note) FROM indicator_value v WHERE v.report_id = report
    UNION ALL
    SELECT 'recommendation|' || m.id || '|' || m.outline_item_id || '|' || m.level || '|' || text_digest(m.text) || '|' || text_digest(m.ground)
      || CASE WHEN m.body IS NULL THEN '' ELSE '|' || text_digest(m.body) END
      FROM recommendation m WHERE m.report_id = report
    UNION ALL
    SELECT 'citation|' || c.outline_item_id || '|' || c.standing_block_id || '|' || c.source_version_id || '|' || c.source_block_id
      FROM standing_citation c WHERE c.report_id = report
    UNION ALL
    SELECT 'document|' || d.id || '|' || d.outline_item_id || '|' || text_digest(d.number) || '|' || coalesce(d.issued_on::text, '')
      || '|' || text_digest(d.issuer) || '|' || text_digest(d.subject) FROM leading_document d WHERE d.report_id = report
    UNION ALL
    SELECT 'evidence|' || e.id || '|' || f.digest || '|' || coalesce(e.outline_item_id::text, '') || '|' || coalesce(e.indicator_id::text, '')
      || '|' || coalesce(e.year::text, '') || '|' || coalesce(e.recommendation_id::text, '') || '|' || coalesce(e.leading_document_id::text, '')
      || '|' || text_digest(f.name) || '|' || text_digest(e.caption)
      FROM evidence e JOIN stored_file f ON f.id = e.file_id WHERE e.report_id = report
    UNION ALL
    SELECT 'explanation|' || x.indicator_id || '|' || text_digest(x.key) || '|' || text_digest(x.words)
      FROM figure_explanation x WHERE x.report_id = report
  ) AS lines
$$;

-- 4. History can be thinned, by this function alone: autosave keeps a text every few seconds, and of those that are older
-- than `older` the last of each stretch (one person, one span of `bucket`) tells who wrote what when. The newest always stays.
CREATE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND current_setting('portal.thinning', true) = 'on'
    AND current_user = (SELECT r.rolname FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE c.oid = TG_RELID) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
DROP TRIGGER section_revision_append_only ON section_revision;
CREATE TRIGGER section_revision_append_only BEFORE UPDATE OR DELETE ON section_revision FOR EACH ROW EXECUTE FUNCTION refuse_history_change();
CREATE FUNCTION thin_section_history(older timestamptz, bucket interval) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE thinned bigint;
BEGIN
  PERFORM set_config('portal.thinning', 'on', true);
  WITH runs AS (
    SELECT h.id, h.revision, h.section_id, s.revision AS newest,
      lead(h.person_id) OVER w IS DISTINCT FROM h.person_id
        OR date_bin(bucket, lead(h.at) OVER w, 'epoch'::timestamptz) IS DISTINCT FROM date_bin(bucket, h.at, 'epoch'::timestamptz) AS last_of_run
    FROM section_revision h JOIN section s ON s.id = h.section_id
    WINDOW w AS (PARTITION BY h.section_id ORDER BY h.revision)
  ), gone AS (
    DELETE FROM section_revision x USING runs r
    WHERE r.id = x.id AND NOT r.last_of_run AND r.revision < r.newest AND x.at < older RETURNING 1
  ) SELECT count(*) INTO thinned FROM gone;
  PERFORM set_config('portal.thinning', 'off', true);
  RETURN thinned;
END $$;
REVOKE ALL ON FUNCTION thin_section_history(timestamptz, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION thin_section_history(timestamptz, interval) TO portal_app;

-- 5. Which frozen versions list a file: its content stays, and is seen by their readers, after its evidence went
CREATE INDEX report_version_evidence ON report_version USING gin ((content -> 'evidence') jsonb_path_ops);
