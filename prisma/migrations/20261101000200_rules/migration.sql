-- Facts that must hold whoever writes: constraints, triggers, the views the spine decides on, the rights of portal_app.

-- 1. Facts with nullable parts and "one open at a time"
CREATE UNIQUE INDEX indicator_value_once ON indicator_value (report_id, indicator_id, year) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX rollup_total_once ON rollup_total
  (unit_id, plan_id, directive_id, measure, unit_kind, state, due_on, held_on, indicator_id, year) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX milestone_own_plan_once ON milestone (plan_id, unit_id) WHERE kind = 'OWN_PLAN';
CREATE UNIQUE INDEX review_one_open ON review (report_id) WHERE state = 'OPEN';
CREATE UNIQUE INDEX consultation_one_open ON consultation (report_id) WHERE state = 'OPEN';
CREATE UNIQUE INDEX custody_one_open ON custody (report_id) WHERE until IS NULL;
CREATE UNIQUE INDEX approval_once_a_step ON approval (report_id, round, step) WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX submission_once_a_round ON submission (report_id, round) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX person_email_once ON person (lower(email));
CREATE INDEX unit_name_search ON unit USING gin (fold(name) gin_trgm_ops);

ALTER TABLE report ADD CONSTRAINT report_came_from CHECK (came_from IN ('DRAFT', 'RETURNED'));
ALTER TABLE milestone ADD CONSTRAINT milestone_kind CHECK (kind IN ('OWN_PLAN', 'SUM_UP', 'SEND_REPORT'));
ALTER TABLE plan_milestone ADD CONSTRAINT plan_milestone_kind CHECK (kind IN ('OWN_PLAN', 'SUM_UP', 'SEND_REPORT', 'OTHER'));
ALTER TABLE indicator_value ADD CONSTRAINT indicator_value_kind CHECK (
  (kind IN ('EXACT', 'ESTIMATE') AND value IS NOT NULL) OR (kind = 'NONE' AND value = 0) OR (kind = 'MISSING' AND value IS NULL AND reason IS NOT NULL));
ALTER TABLE returned_item ADD CONSTRAINT returned_item_names_a_place CHECK (num_nonnulls(outline_item_id, indicator_id) = 1);
ALTER TABLE returned_item ADD CONSTRAINT returned_item_code CHECK (
  code IN ('MISSING_CONTENT', 'FIGURE_DOES_NOT_ADD_UP', 'NO_EVIDENCE', 'WRONG_PERIOD', 'OFF_OUTLINE', 'TOO_GENERAL', 'FORM', 'ASKED_BACK', 'OTHER'));
ALTER TABLE position ADD CONSTRAINT position_role CHECK (
  role IN ('DRAFTER', 'APPROVER', 'CLERK', 'REVIEWER', 'REVIEW_HEAD', 'COORDINATOR', 'MONITOR', 'LEADER', 'ADMIN', 'AUDITOR'));
ALTER TABLE position ADD CONSTRAINT position_not_granted_to_oneself CHECK (granted_by_id IS DISTINCT FROM person_id);
ALTER TABLE delegation ADD CONSTRAINT delegation_to_another CHECK (from_person_id <> to_person_id AND until > since);
ALTER TABLE section ADD CONSTRAINT section_blocks_are_a_list CHECK (jsonb_typeof(blocks) = 'array');

-- 2. The tree of units and its closure
CREATE FUNCTION unit_closure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.parent_id IS NOT DISTINCT FROM OLD.parent_id THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' THEN
    IF EXISTS (SELECT 1 FROM unit_ancestor WHERE unit_id = NEW.parent_id AND ancestor_id = NEW.id) THEN
      RAISE EXCEPTION 'unit % cannot stand below itself', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    DELETE FROM unit_ancestor a USING unit_ancestor below
      WHERE below.ancestor_id = NEW.id AND a.unit_id = below.unit_id
        AND a.ancestor_id NOT IN (SELECT inner_unit.unit_id FROM unit_ancestor inner_unit WHERE inner_unit.ancestor_id = NEW.id);
    INSERT INTO unit_ancestor (unit_id, ancestor_id, depth)
      SELECT below.unit_id, above.ancestor_id, below.depth + above.depth + 1
      FROM unit_ancestor below, unit_ancestor above WHERE below.ancestor_id = NEW.id AND above.unit_id = NEW.parent_id;
  ELSE
    INSERT INTO unit_ancestor (unit_id, ancestor_id, depth) VALUES (NEW.id, NEW.id, 0);
    INSERT INTO unit_ancestor (unit_id, ancestor_id, depth)
      SELECT NEW.id, ancestor_id, depth + 1 FROM unit_ancestor WHERE unit_id = NEW.parent_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER unit_closure AFTER INSERT OR UPDATE OF parent_id ON unit FOR EACH ROW EXECUTE FUNCTION unit_closure();

-- 3. What never changes: events, leaves, heads, frozen versions
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['audit_event', 'audit_leaf', 'audit_head', 'report_version', 'section_revision', 'amendment'] LOOP
    EXECUTE format('CREATE TRIGGER %I_append_only BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', t, t);
    EXECUTE format('CREATE TRIGGER %I_not_truncated BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', t, t);
  END LOOP;
END $$;
CREATE FUNCTION refuse_submission_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR (to_jsonb(NEW) - 'withdrawn_at') <> (to_jsonb(OLD) - 'withdrawn_at') OR OLD.withdrawn_at IS NOT NULL THEN
    RAISE EXCEPTION 'a submission is sealed: only its withdrawal can be added' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER submission_sealed BEFORE UPDATE OR DELETE ON submission FOR EACH ROW EXECUTE FUNCTION refuse_submission_change();

-- 4. A state changes only by a declared move, and only together with an event on the same subject
CREATE FUNCTION declared_move() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE declared text := current_setting('portal.move', true);
BEGIN
  IF NEW.state IS NOT DISTINCT FROM OLD.state THEN RETURN NEW; END IF;
  IF declared IS NULL OR NOT EXISTS (
    SELECT 1 FROM legal_move l WHERE l.machine = TG_ARGV[0] AND TG_ARGV[0] || ':' || l.move = declared
      AND l.from_state = OLD.state AND l.to_state = NEW.state) THEN
    RAISE EXCEPTION 'state of % may not go from % to % outside a declared move (%)', TG_TABLE_NAME, OLD.state, NEW.state, coalesce(declared, 'none')
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION declared_birth() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM legal_move l WHERE l.machine = TG_ARGV[0] AND l.from_state = '' AND l.to_state = NEW.state) THEN
    RAISE EXCEPTION '% may not begin in state %', TG_TABLE_NAME, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION moved_with_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IS DISTINCT FROM OLD.state AND NOT EXISTS (
    SELECT 1 FROM audit_event e WHERE e.subject_kind = TG_ARGV[0] AND e.subject_id = NEW.id::text
      AND e.xmin = pg_current_xact_id()::xid) THEN
    RAISE EXCEPTION 'the move of % % has no event on the trail', TG_TABLE_NAME, NEW.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
DO $$ DECLARE t text; BEGIN
  FOREACH t IN ARRAY ARRAY['report', 'plan', 'milestone', 'extension', 'consultation', 'opinion', 'recommendation', 'dispatch', 'inspection'] LOOP
    EXECUTE format('CREATE TRIGGER %I_declared_move BEFORE UPDATE OF state ON %I FOR EACH ROW EXECUTE FUNCTION declared_move(%L)', t, t, t);
    EXECUTE format('CREATE TRIGGER %I_declared_birth BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION declared_birth(%L)', t, t, t);
    EXECUTE format('CREATE CONSTRAINT TRIGGER %I_moved_with_event AFTER UPDATE OF state ON %I DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION moved_with_event(%L)', t, t, t);
  END LOOP;
END $$;

-- 5. The seal: what is not open for writing is refused by every way in (workflow.md, selective return)
CREATE FUNCTION item_open(report uuid, item uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT CASE r.state
    WHEN 'DRAFT' THEN true
    WHEN 'RETURNED' THEN EXISTS (SELECT 1 FROM returned_item i WHERE i.report_id = r.id AND i.round = r.round AND i.outline_item_id = item AND i.state <> 'DRAFT')
      OR EXISTS (SELECT 1 FROM report_opening o WHERE o.report_id = r.id AND o.round = r.round AND o.outline_item_id = item)
    ELSE false END FROM report r WHERE r.id = report), false)
$$;
CREATE FUNCTION figure_open(report uuid, figure uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce((SELECT CASE r.state
    WHEN 'DRAFT' THEN true
    WHEN 'RETURNED' THEN EXISTS (SELECT 1 FROM returned_item i WHERE i.report_id = r.id AND i.round = r.round AND i.state <> 'DRAFT' AND i.indicator_id = figure)
    ELSE false END FROM report r WHERE r.id = report), false)
$$;
CREATE FUNCTION refuse_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'recommendation' THEN
    IF (NEW.text, NEW.level, NEW.ground) IS NOT DISTINCT FROM (OLD.text, OLD.level, OLD.ground) THEN
      RETURN NEW; -- its later life (merged, sent, answered) is not writing
    END IF;
  END IF;
  IF TG_OP <> 'INSERT' AND NOT item_open(OLD.report_id, OLD.outline_item_id)
    OR TG_OP <> 'DELETE' AND NOT item_open(NEW.report_id, NEW.outline_item_id) THEN
    RAISE EXCEPTION 'sealed: a % of report % is not open for writing', TG_TABLE_NAME, coalesce(NEW.report_id, OLD.report_id) USING ERRCODE = 'PS001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
END $$;
CREATE TRIGGER section_seal BEFORE INSERT OR UPDATE OR DELETE ON section FOR EACH ROW EXECUTE FUNCTION refuse_sealed();
CREATE TRIGGER recommendation_seal BEFORE INSERT OR UPDATE OR DELETE ON recommendation FOR EACH ROW EXECUTE FUNCTION refuse_sealed();

CREATE FUNCTION refuse_sealed_figure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT figure_open(coalesce(NEW.report_id, OLD.report_id), coalesce(NEW.indicator_id, OLD.indicator_id)) THEN
    RAISE EXCEPTION 'sealed: a figure of report % is not open for writing', coalesce(NEW.report_id, OLD.report_id) USING ERRCODE = 'PS001';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; ELSE RETURN NEW; END IF;
END $$;
CREATE TRIGGER indicator_value_seal BEFORE INSERT OR UPDATE OR DELETE ON indicator_value FOR EACH ROW EXECUTE FUNCTION refuse_sealed_figure();

-- A citation stands as long as its block does, also inside a block that took it in; one whose block was deleted rests
-- (and comes back with the block when the deletion is undone).
CREATE VIEW standing_citation AS
SELECT c.*, b.value ->> 'id' AS standing_block_id FROM source_citation c
JOIN section s ON s.report_id = c.report_id AND s.outline_item_id = c.outline_item_id
JOIN LATERAL jsonb_array_elements(s.blocks) b ON b.value ->> 'id' = c.block_id OR coalesce(jsonb_exists(b.value -> 'absorbed', c.block_id), false);

-- 6. The digest of a report's content: the same lines as contentDigest() in lib/report/content.ts
CREATE FUNCTION text_digest(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(coalesce(value, ''), 'UTF8')), 'hex')
$$;
CREATE FUNCTION report_content_digest(report uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT text_digest(coalesce(string_agg(line, E'\n' ORDER BY line COLLATE "C"), '')) FROM (
    SELECT 'section|' || s.outline_item_id || '|' || s.digest AS line FROM section s WHERE s.report_id = report
    UNION ALL
    SELECT 'value|' || v.indicator_id || '|' || coalesce(v.year::text, '') || '|' || v.kind || '|' || coalesce(trim_scale(v.value)::text, '')
      || '|' || text_digest(v.reason) || '|' || text_digest(v.note) FROM indicator_value v WHERE v.report_id = report
    UNION ALL
    SELECT 'recommendation|' || m.id || '|' || m.outline_item_id || '|' || m.level || '|' || text_digest(m.text) || '|' || text_digest(m.ground)
      FROM recommendation m WHERE m.report_id = report
    UNION ALL
    SELECT 'citation|' || c.outline_item_id || '|' || c.standing_block_id || '|' || c.source_version_id || '|' || c.source_block_id
      FROM standing_citation c WHERE c.report_id = report
  ) AS lines
$$;

-- 7. What the spine decides on: one statement a subject
CREATE VIEW report_subject AS
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
  m.due_on AS send_due_on, m.first_due_on AS send_first_due_on, m.phrase AS send_phrase
FROM report r
JOIN assignment a ON a.id = r.assignment_id
JOIN plan p ON p.id = r.plan_id
JOIN unit u ON u.id = r.unit_id
LEFT JOIN assignment_step st ON st.assignment_id = r.assignment_id AND st.step = r.step
LEFT JOIN milestone m ON m.assignment_id = r.assignment_id AND m.kind = 'SEND_REPORT';

CREATE VIEW report_facts AS
SELECT r.id,
  (SELECT count(*)::int FROM outline_item o JOIN outline_address x ON x.outline_item_id = o.id AND x.kind_code = u.kind_code
    WHERE o.plan_id = r.plan_id AND o.answerable
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
    WHERE x.directive_id = r.directive_id AND x.channel_unit_id = r.drafting_unit_id AND x.id <> r.assignment_id
      AND coalesce(s.state, '') <> 'ACCEPTED'
      AND NOT EXISTS (SELECT 1 FROM absent_source n WHERE n.report_id = r.id AND n.assignment_id = x.id)) ELSE 0 END AS missing_sources,
  EXISTS (SELECT 1 FROM review v WHERE v.report_id = r.id AND v.state = 'OPEN') AS review_open,
  report_content_digest(r.id) AS digest
FROM report r JOIN assignment a ON a.id = r.assignment_id JOIN unit u ON u.id = r.unit_id JOIN unit_kind k ON k.code = u.kind_code;

-- 7b. The subjects of the other machines
CREATE VIEW plan_subject AS SELECT p.*, p.issuing_unit_id AS unit_id, p.id AS plan_id FROM plan p;
CREATE VIEW milestone_subject AS SELECT m.*, a.drafting_unit_id, a.channel_unit_id, a.directive_id FROM milestone m LEFT JOIN assignment a ON a.id = m.assignment_id;
CREATE VIEW extension_subject AS SELECT e.*, m.unit_id, m.plan_id,
  ARRAY(SELECT x.ancestor_id FROM unit_ancestor x WHERE x.unit_id = m.unit_id) AS above FROM extension e JOIN milestone m ON m.id = e.milestone_id;
CREATE VIEW consultation_subject AS SELECT c.*, r.unit_id, r.drafting_unit_id, r.directive_id, r.plan_id FROM consultation c JOIN report r ON r.id = c.report_id;
CREATE VIEW consultation_facts AS SELECT c.id,
  (SELECT count(*)::int FROM opinion o WHERE o.consultation_id = c.id AND o.state IN ('GIVEN', 'CONFIRMED')) AS unanswered_opinions,
  (SELECT count(*)::int FROM opinion o WHERE o.consultation_id = c.id AND o.state = 'ASKED') AS open_opinions FROM consultation c;
CREATE VIEW opinion_subject AS SELECT o.*, o.unit_id AS asked_unit_id, r.drafting_unit_id, r.directive_id
  FROM opinion o JOIN consultation c ON c.id = o.consultation_id JOIN report r ON r.id = c.report_id;
CREATE VIEW recommendation_subject AS SELECT m.*, r.unit_id, r.drafting_unit_id, r.channel_unit_id, r.directive_id
  FROM recommendation m JOIN report r ON r.id = m.report_id;
CREATE VIEW dispatch_subject AS SELECT d.*, r.unit_id, r.drafting_unit_id, r.directive_id FROM dispatch d JOIN report r ON r.id = d.report_id;
CREATE VIEW inspection_subject AS SELECT i.id, i.plan_id, i.by_unit_id AS unit_id, i.state, i.revision FROM inspection i;

-- 8. Counting without queues: a delta for each unit above, in the transaction of the move
CREATE FUNCTION rollup_add(of_unit uuid, of_plan uuid, of_directive uuid, of_measure text, of_kind text, of_state text,
  of_due date, of_held date, of_indicator uuid, of_year int, of_amount numeric) RETURNS void LANGUAGE sql AS $$
  INSERT INTO rollup_delta (unit_id, plan_id, directive_id, measure, unit_kind, state, due_on, held_on, indicator_id, year, amount)
  SELECT ancestor_id, of_plan, of_directive, of_measure, of_kind, of_state, of_due, of_held, of_indicator, of_year, of_amount
  FROM unit_ancestor WHERE unit_id = of_unit
$$;
CREATE FUNCTION rollup_fold() RETURNS bigint LANGUAGE sql AS $$
  WITH taken AS (DELETE FROM rollup_delta RETURNING *),
  summed AS (SELECT unit_id, plan_id, directive_id, measure, unit_kind, state, due_on, held_on, indicator_id, year, sum(amount) AS amount, count(*) AS n
    FROM taken GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
  kept AS (INSERT INTO rollup_total (unit_id, plan_id, directive_id, measure, unit_kind, state, due_on, held_on, indicator_id, year, amount)
    SELECT unit_id, plan_id, directive_id, measure, unit_kind, state, due_on, held_on, indicator_id, year, amount FROM summed
    ON CONFLICT (unit_id, plan_id, directive_id, measure, unit_kind, state, due_on, held_on, indicator_id, year)
    DO UPDATE SET amount = rollup_total.amount + excluded.amount RETURNING 1)
  SELECT coalesce((SELECT sum(n)::bigint FROM summed), 0) + 0 * (SELECT count(*) FROM kept)
$$;
CREATE VIEW rollup AS
SELECT unit_id, plan_id, directive_id, measure, unit_kind, state, due_on, held_on, indicator_id, year, sum(amount) AS amount
FROM (SELECT unit_id, plan_id, directive_id, measure, unit_kind, state, due_on, held_on, indicator_id, year, amount FROM rollup_total
      UNION ALL
      SELECT unit_id, plan_id, directive_id, measure, unit_kind, state, due_on, held_on, indicator_id, year, amount FROM rollup_delta) AS parts
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 HAVING sum(amount) <> 0;

-- 9. Rights of the application
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO portal_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO portal_app;
REVOKE UPDATE, DELETE, TRUNCATE ON audit_event, audit_leaf, audit_head, report_version, section_revision, amendment FROM portal_app;
REVOKE INSERT, UPDATE, DELETE ON legal_move FROM portal_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO portal_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO portal_app;

-- 10. The legal pairs of every machine, as printed from the tables in code (a test compares)
INSERT INTO legal_move (machine, move, from_state, to_state) VALUES
  ('report', 'start', '', 'DRAFT'),
  ('report', 'submitForApproval', 'DRAFT', 'IN_APPROVAL'),
  ('report', 'submitForApproval', 'RETURNED', 'IN_APPROVAL'),
  ('report', 'handBack', 'IN_APPROVAL', 'DRAFT'),
  ('report', 'handBack', 'IN_APPROVAL', 'RETURNED'),
  ('report', 'approve', 'IN_APPROVAL', 'IN_APPROVAL'),
  ('report', 'approve', 'IN_APPROVAL', 'APPROVED'),
  ('report', 'recordDecision', 'IN_APPROVAL', 'IN_APPROVAL'),
  ('report', 'recordDecision', 'IN_APPROVAL', 'APPROVED'),
  ('report', 'recordDecision', 'IN_APPROVAL', 'DRAFT'),
  ('report', 'recordDecision', 'IN_APPROVAL', 'RETURNED'),
  ('report', 'revokeApproval', 'APPROVED', 'DRAFT'),
  ('report', 'revokeApproval', 'APPROVED', 'RETURNED'),
  ('report', 'submit', 'APPROVED', 'SUBMITTED'),
  ('report', 'withdraw', 'SUBMITTED', 'DRAFT'),
  ('report', 'withdraw', 'SUBMITTED', 'RETURNED'),
  ('report', 'startReview', 'SUBMITTED', 'IN_REVIEW'),
  ('report', 'release', 'IN_REVIEW', 'SUBMITTED'),
  ('report', 'return', 'IN_REVIEW', 'RETURNED'),
  ('report', 'accept', 'IN_REVIEW', 'ACCEPTED'),
  ('report', 'reopen', 'ACCEPTED', 'RETURNED'),
  ('report', 'recordOutcome', 'SUBMITTED', 'ACCEPTED'),
  ('report', 'recordOutcome', 'SUBMITTED', 'RETURNED'),
  ('plan', 'draft', '', 'DRAFT'),
  ('plan', 'issue', 'DRAFT', 'ISSUED'),
  ('plan', 'close', 'ISSUED', 'CLOSED'),
  ('milestone', 'open', '', 'OPEN'),
  ('milestone', 'record', 'OPEN', 'RECORDED'),
  ('milestone', 'record', 'RECORDED', 'RECORDED'),
  ('milestone', 'confirm', 'RECORDED', 'CONFIRMED'),
  ('milestone', 'reopen', 'RECORDED', 'OPEN'),
  ('milestone', 'reopen', 'CONFIRMED', 'OPEN'),
  ('extension', 'ask', '', 'ASKED'),
  ('extension', 'grant', 'ASKED', 'GRANTED'),
  ('extension', 'grantOtherwise', 'ASKED', 'GRANTED_OTHERWISE'),
  ('extension', 'refuse', 'ASKED', 'REFUSED'),
  ('consultation', 'open', '', 'OPEN'),
  ('consultation', 'close', 'OPEN', 'CLOSED'),
  ('opinion', 'ask', '', 'ASKED'),
  ('opinion', 'give', 'ASKED', 'GIVEN'),
  ('opinion', 'give', 'GIVEN', 'GIVEN'),
  ('opinion', 'confirm', 'GIVEN', 'CONFIRMED'),
  ('opinion', 'answer', 'CONFIRMED', 'ANSWERED'),
  ('opinion', 'fallSilent', 'ASKED', 'SILENT'),
  ('recommendation', 'raise', '', 'RAISED'),
  ('recommendation', 'merge', 'RAISED', 'MERGED'),
  ('recommendation', 'select', 'RAISED', 'SELECTED'),
  ('recommendation', 'send', 'SELECTED', 'SENT'),
  ('recommendation', 'answer', 'SENT', 'ANSWERED'),
  ('dispatch', 'send', '', 'SENT'),
  ('dispatch', 'receive', 'SENT', 'RECEIVED'),
  ('inspection', 'plan', '', 'PLANNED'),
  ('inspection', 'hold', 'PLANNED', 'HELD'),
  ('inspection', 'conclude', 'HELD', 'CONCLUDED');
