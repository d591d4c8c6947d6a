-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "person_id" UUID,
    "on_behalf_of_id" UUID,
    "address" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "outcome" TEXT NOT NULL,
    "data" TEXT NOT NULL,
    "previous_hash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_leaf" (
    "position" INTEGER NOT NULL,
    "event_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "audit_leaf_pkey" PRIMARY KEY ("position")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "size" INTEGER NOT NULL,
    "root" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("size")
);

-- CreateTable
CREATE TABLE "source_citation" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "outline_item_id" UUID NOT NULL,
    "block_id" TEXT NOT NULL,
    "source_report_id" UUID NOT NULL,
    "source_version_id" UUID NOT NULL,
    "source_outline_item_id" UUID NOT NULL,
    "source_block_id" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,
    "kept_reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "source_citation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bound_figure" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "block_id" TEXT NOT NULL,
    "indicator_id" UUID NOT NULL,
    "year" INTEGER,
    "value" DECIMAL(65,30) NOT NULL,
    "unit_count" INTEGER NOT NULL,
    "sources" JSONB NOT NULL,
    "kept_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "bound_figure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absent_source" (
    "report_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "absent_source_pkey" PRIMARY KEY ("report_id","assignment_id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "due_on" DATE NOT NULL,
    "silence_agrees" BOOLEAN NOT NULL DEFAULT false,
    "letter" TEXT,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion" (
    "id" UUID NOT NULL,
    "consultation_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'ASKED',
    "stance" TEXT,
    "text" TEXT,
    "block_id" TEXT,
    "given_by_id" UUID,
    "given_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion_response" (
    "id" UUID NOT NULL,
    "opinion_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "block_id" TEXT,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "opinion_response_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dispatch" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "submission_id" UUID NOT NULL,
    "recipient_unit_id" UUID NOT NULL,
    "channel_unit_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'SENT',
    "manifest" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "received_at" TIMESTAMPTZ(3),
    "received_by_id" UUID,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "dispatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "level" (
    "code" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,

    CONSTRAINT "level_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "unit_kind" (
    "code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "level_code" TEXT NOT NULL,
    "desk" TEXT NOT NULL,
    "document_form" TEXT NOT NULL,
    "indicator_kinds" TEXT[],
    "sort" INTEGER NOT NULL,

    CONSTRAINT "unit_kind_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "unit" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind_code" TEXT NOT NULL,
    "level_code" TEXT NOT NULL,
    "parent_id" UUID,
    "name" TEXT NOT NULL,
    "short_name" TEXT NOT NULL,
    "symbol" TEXT NOT NULL,
    "place_name" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_ancestor" (
    "unit_id" UUID NOT NULL,
    "ancestor_id" UUID NOT NULL,
    "depth" INTEGER NOT NULL,

    CONSTRAINT "unit_ancestor_pkey" PRIMARY KEY ("unit_id","ancestor_id")
);

-- CreateTable
CREATE TABLE "unit_successor" (
    "predecessor_id" UUID NOT NULL,
    "successor_id" UUID NOT NULL,
    "since" DATE NOT NULL,

    CONSTRAINT "unit_successor_pkey" PRIMARY KEY ("predecessor_id","successor_id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "password_hash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "last_seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "position" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "granted_by_id" UUID,

    CONSTRAINT "position_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "delegation" (
    "id" UUID NOT NULL,
    "from_person_id" UUID NOT NULL,
    "to_person_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "roles" TEXT[],
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "document" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "delegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by" TEXT,
    "address" TEXT NOT NULL,
    "agent" TEXT NOT NULL,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "failures" INTEGER NOT NULL,
    "locked_until" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "short_title" TEXT NOT NULL,
    "number" INTEGER,
    "number_type" TEXT NOT NULL,
    "number_body" TEXT NOT NULL,
    "issued_on" DATE,
    "issuing_unit_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "signer_authority" TEXT,
    "signer_title" TEXT,
    "signer_name" TEXT,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "literal_before" BOOLEAN NOT NULL DEFAULT true,
    "source_text" TEXT NOT NULL,
    "sample" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directive" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "short_title" TEXT NOT NULL,
    "issued_on" DATE,
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "years" INTEGER NOT NULL,
    "year_from" INTEGER NOT NULL,
    "year_to" INTEGER NOT NULL,
    "lead_unit_id" UUID NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "directive_body" (
    "directive_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "phrase" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "directive_body_pkey" PRIMARY KEY ("directive_id","unit_id")
);

-- CreateTable
CREATE TABLE "plan_monitor" (
    "plan_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,

    CONSTRAINT "plan_monitor_pkey" PRIMARY KEY ("plan_id","unit_id")
);

-- CreateTable
CREATE TABLE "plan_distribution" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "plan_distribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_milestone" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "directive_id" UUID NOT NULL,
    "level_code" TEXT NOT NULL,
    "level_phrase" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "phrase" TEXT NOT NULL,
    "due_on" DATE,
    "recipient_unit_id" UUID,
    "channel_unit_id" UUID,
    "recipient_phrase" TEXT,
    "channel_phrase" TEXT,
    "source_line" INTEGER NOT NULL,

    CONSTRAINT "plan_milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outline_item" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "parent_id" UUID,
    "code" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "answerable" BOOLEAN NOT NULL,
    "addresses_level" TEXT,
    "min_words" INTEGER NOT NULL DEFAULT 20,
    "source_line" INTEGER NOT NULL,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "outline_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outline_address" (
    "outline_item_id" UUID NOT NULL,
    "kind_code" TEXT NOT NULL,

    CONSTRAINT "outline_address_pkey" PRIMARY KEY ("outline_item_id","kind_code")
);

-- CreateTable
CREATE TABLE "indicator" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "unit_of_measure" TEXT NOT NULL,
    "per_year" BOOLEAN NOT NULL,
    "adds" BOOLEAN NOT NULL DEFAULT true,
    "core" BOOLEAN NOT NULL,
    "kinds" TEXT[],
    "sort" INTEGER NOT NULL,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indicator_relation" (
    "id" UUID NOT NULL,
    "left" TEXT[],
    "operator" TEXT NOT NULL,
    "right" TEXT[],
    "note" TEXT,
    "sort" INTEGER NOT NULL,

    CONSTRAINT "indicator_relation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_indicator" (
    "directive_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "required" BOOLEAN NOT NULL,

    CONSTRAINT "plan_indicator_pkey" PRIMARY KEY ("directive_id","indicator_id")
);

-- CreateTable
CREATE TABLE "amendment" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "reason" TEXT NOT NULL,
    "deciding_body" TEXT NOT NULL,
    "document" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "amendment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holiday" (
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "directive_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "drafting_unit_id" UUID NOT NULL,
    "recipient_unit_id" UUID NOT NULL,
    "channel_unit_id" UUID NOT NULL,
    "level_code" TEXT,
    "own_document" BOOLEAN NOT NULL,
    "by_plan" BOOLEAN NOT NULL,
    "consolidates" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment_step" (
    "assignment_id" UUID NOT NULL,
    "step" INTEGER NOT NULL,
    "unit_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "body" TEXT NOT NULL,

    CONSTRAINT "assignment_step_pkey" PRIMARY KEY ("assignment_id","step")
);

-- CreateTable
CREATE TABLE "milestone" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "assignment_id" UUID,
    "kind" TEXT NOT NULL,
    "phrase" TEXT,
    "first_due_on" DATE,
    "due_on" DATE,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "held_on" DATE,
    "form" TEXT,
    "attendees" INTEGER,
    "document_number" TEXT,
    "note" TEXT,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3),
    "confirmed_by_id" UUID,
    "confirmed_at" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "extension" (
    "id" UUID NOT NULL,
    "milestone_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'ASKED',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL,
    "wanted_on" DATE NOT NULL,
    "granted_on" DATE,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "document" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "extension_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guidance" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "directive_id" UUID,
    "outline_item_id" UUID,
    "unit_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "published_by_id" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guidance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inspection" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "by_unit_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'PLANNED',
    "planned_on" DATE NOT NULL,
    "held_on" DATE,
    "team" TEXT,
    "findings" TEXT,
    "mend_by" DATE,
    "conclusion" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "inspection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "digest" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency" (
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "answer" JSONB,
    "person_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "params" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rollup_delta" (
    "id" BIGSERIAL NOT NULL,
    "unit_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "directive_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "unit_kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,
    "held_on" DATE,
    "indicator_id" UUID,
    "year" INTEGER,
    "amount" DECIMAL(65,30) NOT NULL,

    CONSTRAINT "rollup_delta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rollup_total" (
    "id" BIGSERIAL NOT NULL,
    "unit_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "directive_id" UUID NOT NULL,
    "measure" TEXT NOT NULL,
    "unit_kind" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,
    "held_on" DATE,
    "indicator_id" UUID,
    "year" INTEGER,
    "amount" DECIMAL(65,30) NOT NULL,

    CONSTRAINT "rollup_total_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_move" (
    "machine" TEXT NOT NULL,
    "move" TEXT NOT NULL,
    "from_state" TEXT NOT NULL,
    "to_state" TEXT NOT NULL,

    CONSTRAINT "legal_move_pkey" PRIMARY KEY ("machine","move","from_state","to_state")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "directive_id" UUID NOT NULL,
    "unit_id" UUID NOT NULL,
    "drafting_unit_id" UUID NOT NULL,
    "recipient_unit_id" UUID NOT NULL,
    "channel_unit_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "came_from" TEXT NOT NULL DEFAULT 'DRAFT',
    "step" INTEGER NOT NULL DEFAULT 0,
    "round" INTEGER NOT NULL DEFAULT 0,
    "open_digest" TEXT,
    "version_id" UUID,
    "accepted_version_id" UUID,
    "holder_unit_id" UUID NOT NULL,
    "holder_since" TIMESTAMPTZ(3) NOT NULL,
    "return_due_on" DATE,
    "first_sent_on" DATE,
    "sent_at" TIMESTAMPTZ(3),
    "last_reason" TEXT,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "outline_item_id" UUID NOT NULL,
    "blocks" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "words" INTEGER NOT NULL DEFAULT 0,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "section_revision" (
    "id" UUID NOT NULL,
    "section_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "changed" TEXT[],
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "section_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_author" (
    "report_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "first_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_author_pkey" PRIMARY KEY ("report_id","person_id")
);

-- CreateTable
CREATE TABLE "writing_spell" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "event_id" UUID,

    CONSTRAINT "writing_spell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_opening" (
    "report_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "outline_item_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_opening_pkey" PRIMARY KEY ("report_id","round","outline_item_id")
);

-- CreateTable
CREATE TABLE "indicator_value" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "year" INTEGER,
    "kind" TEXT NOT NULL,
    "value" DECIMAL(65,30),
    "reason" TEXT,
    "note" TEXT,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_by_id" UUID NOT NULL,

    CONSTRAINT "indicator_value_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "recommendation" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "outline_item_id" UUID NOT NULL,
    "level" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "ground" TEXT,
    "state" TEXT NOT NULL DEFAULT 'RAISED',
    "merged_into_id" UUID,
    "answer" TEXT,
    "answer_document" TEXT,
    "sort" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recommendation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_version" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "digest" TEXT NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "frozen_by_id" UUID NOT NULL,

    CONSTRAINT "report_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "approval" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "version_id" UUID,
    "round" INTEGER NOT NULL,
    "step" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "on_behalf_of_id" UUID,
    "meeting" TEXT,
    "document" TEXT,
    "digest" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "approval_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointed_approver" (
    "report_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "document" TEXT NOT NULL,
    "appointed_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "appointed_approver_pkey" PRIMARY KEY ("report_id","person_id")
);

-- CreateTable
CREATE TABLE "submission" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "number_type" TEXT NOT NULL,
    "number_body" TEXT NOT NULL,
    "dated_on" DATE NOT NULL,
    "digest" TEXT NOT NULL,
    "receipt" TEXT NOT NULL,
    "submitted_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "arrival_number" INTEGER NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "arrival_register" (
    "unit_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "arrival_register_pkey" PRIMARY KEY ("unit_id","year")
);

-- CreateTable
CREATE TABLE "custody" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "unit_id" UUID NOT NULL,
    "person_id" UUID,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "custody_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "review" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "reviewer_id" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'OPEN',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "concluded_at" TIMESTAMPTZ(3),
    "concluded_by_id" UUID,
    "note" TEXT,
    "new_due_on" DATE,

    CONSTRAINT "review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "returned_item" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "review_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "outline_item_id" UUID,
    "indicator_id" UUID,
    "block_id" TEXT,
    "code" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "severity" TEXT NOT NULL DEFAULT 'MUST',
    "state" TEXT NOT NULL DEFAULT 'DRAFT',
    "reply" TEXT,
    "replied_by_id" UUID,
    "replied_at" TIMESTAMPTZ(3),
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "previous_id" UUID,

    CONSTRAINT "returned_item_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_hash_key" ON "audit_event"("hash");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE INDEX "audit_event_person_id_at_idx" ON "audit_event"("person_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_event_subject_kind_subject_id_sequence_key" ON "audit_event"("subject_kind", "subject_id", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "audit_leaf_event_id_key" ON "audit_leaf"("event_id");

-- CreateIndex
CREATE INDEX "source_citation_source_report_id_idx" ON "source_citation"("source_report_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_citation_report_id_block_id_source_version_id_source_key" ON "source_citation"("report_id", "block_id", "source_version_id", "source_block_id");

-- CreateIndex
CREATE INDEX "bound_figure_report_id_idx" ON "bound_figure"("report_id");

-- CreateIndex
CREATE INDEX "consultation_report_id_idx" ON "consultation"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_consultation_id_unit_id_key" ON "opinion"("consultation_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "opinion_response_opinion_id_key" ON "opinion_response"("opinion_id");

-- CreateIndex
CREATE UNIQUE INDEX "dispatch_submission_id_key" ON "dispatch"("submission_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_parent_id_code_key" ON "unit"("parent_id", "code");

-- CreateIndex
CREATE INDEX "unit_ancestor_ancestor_id_unit_id_idx" ON "unit_ancestor"("ancestor_id", "unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "position_person_id_idx" ON "position"("person_id");

-- CreateIndex
CREATE INDEX "position_unit_id_role_idx" ON "position"("unit_id", "role");

-- CreateIndex
CREATE INDEX "delegation_to_person_id_idx" ON "delegation"("to_person_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_code_key" ON "plan"("code");

-- CreateIndex
CREATE UNIQUE INDEX "directive_plan_id_code_key" ON "directive"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "directive_plan_id_slug_key" ON "directive"("plan_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "plan_milestone_directive_id_level_code_kind_key" ON "plan_milestone"("directive_id", "level_code", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "outline_item_plan_id_code_key" ON "outline_item"("plan_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_code_key" ON "indicator"("code");

-- CreateIndex
CREATE INDEX "assignment_unit_id_idx" ON "assignment"("unit_id");

-- CreateIndex
CREATE INDEX "assignment_drafting_unit_id_idx" ON "assignment"("drafting_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_directive_id_unit_id_key" ON "assignment"("directive_id", "unit_id");

-- CreateIndex
CREATE INDEX "milestone_unit_id_idx" ON "milestone"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "milestone_assignment_id_kind_key" ON "milestone"("assignment_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_digest_key" ON "stored_file"("digest");

-- CreateIndex
CREATE INDEX "notice_person_id_read_at_idx" ON "notice"("person_id", "read_at");

-- CreateIndex
CREATE INDEX "rollup_delta_unit_id_directive_id_idx" ON "rollup_delta"("unit_id", "directive_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_assignment_id_key" ON "report"("assignment_id");

-- CreateIndex
CREATE INDEX "report_directive_id_state_idx" ON "report"("directive_id", "state");

-- CreateIndex
CREATE INDEX "report_channel_unit_id_state_idx" ON "report"("channel_unit_id", "state");

-- CreateIndex
CREATE INDEX "report_drafting_unit_id_idx" ON "report"("drafting_unit_id");

-- CreateIndex
CREATE INDEX "report_unit_id_idx" ON "report"("unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "section_report_id_outline_item_id_key" ON "section"("report_id", "outline_item_id");

-- CreateIndex
CREATE UNIQUE INDEX "section_revision_section_id_revision_key" ON "section_revision"("section_id", "revision");

-- CreateIndex
CREATE INDEX "writing_spell_report_id_person_id_idx" ON "writing_spell"("report_id", "person_id");

-- CreateIndex
CREATE INDEX "recommendation_report_id_idx" ON "recommendation"("report_id");

-- CreateIndex
CREATE INDEX "report_version_digest_idx" ON "report_version"("digest");

-- CreateIndex
CREATE UNIQUE INDEX "report_version_report_id_number_key" ON "report_version"("report_id", "number");

-- CreateIndex
CREATE INDEX "approval_report_id_idx" ON "approval"("report_id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_receipt_key" ON "submission"("receipt");

-- CreateIndex
CREATE INDEX "submission_report_id_idx" ON "submission"("report_id");

-- CreateIndex
CREATE INDEX "custody_report_id_since_idx" ON "custody"("report_id", "since");

-- CreateIndex
CREATE INDEX "review_report_id_idx" ON "review"("report_id");

-- CreateIndex
CREATE INDEX "review_reviewer_id_state_idx" ON "review"("reviewer_id", "state");

-- CreateIndex
CREATE INDEX "returned_item_report_id_round_idx" ON "returned_item"("report_id", "round");

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_event" ADD CONSTRAINT "audit_event_on_behalf_of_id_fkey" FOREIGN KEY ("on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_leaf" ADD CONSTRAINT "audit_leaf_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "audit_event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_citation" ADD CONSTRAINT "source_citation_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_citation" ADD CONSTRAINT "source_citation_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_citation" ADD CONSTRAINT "source_citation_source_report_id_fkey" FOREIGN KEY ("source_report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_citation" ADD CONSTRAINT "source_citation_source_version_id_fkey" FOREIGN KEY ("source_version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_citation" ADD CONSTRAINT "source_citation_source_outline_item_id_fkey" FOREIGN KEY ("source_outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_citation" ADD CONSTRAINT "source_citation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bound_figure" ADD CONSTRAINT "bound_figure_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bound_figure" ADD CONSTRAINT "bound_figure_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absent_source" ADD CONSTRAINT "absent_source_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absent_source" ADD CONSTRAINT "absent_source_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absent_source" ADD CONSTRAINT "absent_source_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_given_by_id_fkey" FOREIGN KEY ("given_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_response" ADD CONSTRAINT "opinion_response_opinion_id_fkey" FOREIGN KEY ("opinion_id") REFERENCES "opinion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_response" ADD CONSTRAINT "opinion_response_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch" ADD CONSTRAINT "dispatch_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch" ADD CONSTRAINT "dispatch_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch" ADD CONSTRAINT "dispatch_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch" ADD CONSTRAINT "dispatch_recipient_unit_id_fkey" FOREIGN KEY ("recipient_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch" ADD CONSTRAINT "dispatch_channel_unit_id_fkey" FOREIGN KEY ("channel_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dispatch" ADD CONSTRAINT "dispatch_received_by_id_fkey" FOREIGN KEY ("received_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_kind" ADD CONSTRAINT "unit_kind_level_code_fkey" FOREIGN KEY ("level_code") REFERENCES "level"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_kind_code_fkey" FOREIGN KEY ("kind_code") REFERENCES "unit_kind"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_level_code_fkey" FOREIGN KEY ("level_code") REFERENCES "level"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_ancestor" ADD CONSTRAINT "unit_ancestor_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_ancestor" ADD CONSTRAINT "unit_ancestor_ancestor_id_fkey" FOREIGN KEY ("ancestor_id") REFERENCES "unit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_successor" ADD CONSTRAINT "unit_successor_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_successor" ADD CONSTRAINT "unit_successor_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_granted_by_id_fkey" FOREIGN KEY ("granted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_from_person_id_fkey" FOREIGN KEY ("from_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_to_person_id_fkey" FOREIGN KEY ("to_person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delegation" ADD CONSTRAINT "delegation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_issuing_unit_id_fkey" FOREIGN KEY ("issuing_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_lead_unit_id_fkey" FOREIGN KEY ("lead_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_body" ADD CONSTRAINT "directive_body_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive_body" ADD CONSTRAINT "directive_body_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_monitor" ADD CONSTRAINT "plan_monitor_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_monitor" ADD CONSTRAINT "plan_monitor_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_distribution" ADD CONSTRAINT "plan_distribution_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_milestone" ADD CONSTRAINT "plan_milestone_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_milestone" ADD CONSTRAINT "plan_milestone_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_milestone" ADD CONSTRAINT "plan_milestone_level_code_fkey" FOREIGN KEY ("level_code") REFERENCES "level"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_milestone" ADD CONSTRAINT "plan_milestone_recipient_unit_id_fkey" FOREIGN KEY ("recipient_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_milestone" ADD CONSTRAINT "plan_milestone_channel_unit_id_fkey" FOREIGN KEY ("channel_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outline_item" ADD CONSTRAINT "outline_item_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outline_item" ADD CONSTRAINT "outline_item_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outline_address" ADD CONSTRAINT "outline_address_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outline_address" ADD CONSTRAINT "outline_address_kind_code_fkey" FOREIGN KEY ("kind_code") REFERENCES "unit_kind"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_indicator" ADD CONSTRAINT "plan_indicator_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "amendment" ADD CONSTRAINT "amendment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_drafting_unit_id_fkey" FOREIGN KEY ("drafting_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_recipient_unit_id_fkey" FOREIGN KEY ("recipient_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_channel_unit_id_fkey" FOREIGN KEY ("channel_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_level_code_fkey" FOREIGN KEY ("level_code") REFERENCES "level"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_step" ADD CONSTRAINT "assignment_step_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment_step" ADD CONSTRAINT "assignment_step_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "milestone" ADD CONSTRAINT "milestone_confirmed_by_id_fkey" FOREIGN KEY ("confirmed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_milestone_id_fkey" FOREIGN KEY ("milestone_id") REFERENCES "milestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "extension" ADD CONSTRAINT "extension_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance" ADD CONSTRAINT "guidance_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance" ADD CONSTRAINT "guidance_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance" ADD CONSTRAINT "guidance_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance" ADD CONSTRAINT "guidance_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guidance" ADD CONSTRAINT "guidance_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "inspection" ADD CONSTRAINT "inspection_by_unit_id_fkey" FOREIGN KEY ("by_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_drafting_unit_id_fkey" FOREIGN KEY ("drafting_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_recipient_unit_id_fkey" FOREIGN KEY ("recipient_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_channel_unit_id_fkey" FOREIGN KEY ("channel_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_accepted_version_id_fkey" FOREIGN KEY ("accepted_version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_holder_unit_id_fkey" FOREIGN KEY ("holder_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section" ADD CONSTRAINT "section_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_revision" ADD CONSTRAINT "section_revision_section_id_fkey" FOREIGN KEY ("section_id") REFERENCES "section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "section_revision" ADD CONSTRAINT "section_revision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_author" ADD CONSTRAINT "report_author_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_author" ADD CONSTRAINT "report_author_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "writing_spell" ADD CONSTRAINT "writing_spell_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "writing_spell" ADD CONSTRAINT "writing_spell_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_opening" ADD CONSTRAINT "report_opening_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_opening" ADD CONSTRAINT "report_opening_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_opening" ADD CONSTRAINT "report_opening_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_value" ADD CONSTRAINT "indicator_value_updated_by_id_fkey" FOREIGN KEY ("updated_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_merged_into_id_fkey" FOREIGN KEY ("merged_into_id") REFERENCES "recommendation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recommendation" ADD CONSTRAINT "recommendation_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_version" ADD CONSTRAINT "report_version_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "approval" ADD CONSTRAINT "approval_on_behalf_of_id_fkey" FOREIGN KEY ("on_behalf_of_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointed_approver" ADD CONSTRAINT "appointed_approver_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointed_approver" ADD CONSTRAINT "appointed_approver_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointed_approver" ADD CONSTRAINT "appointed_approver_appointed_by_id_fkey" FOREIGN KEY ("appointed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "submission" ADD CONSTRAINT "submission_submitted_by_id_fkey" FOREIGN KEY ("submitted_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arrival_register" ADD CONSTRAINT "arrival_register_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custody" ADD CONSTRAINT "custody_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custody" ADD CONSTRAINT "custody_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "custody" ADD CONSTRAINT "custody_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "report_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_reviewer_id_fkey" FOREIGN KEY ("reviewer_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "review" ADD CONSTRAINT "review_concluded_by_id_fkey" FOREIGN KEY ("concluded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_item" ADD CONSTRAINT "returned_item_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_item" ADD CONSTRAINT "returned_item_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_item" ADD CONSTRAINT "returned_item_outline_item_id_fkey" FOREIGN KEY ("outline_item_id") REFERENCES "outline_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_item" ADD CONSTRAINT "returned_item_indicator_id_fkey" FOREIGN KEY ("indicator_id") REFERENCES "indicator"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_item" ADD CONSTRAINT "returned_item_replied_by_id_fkey" FOREIGN KEY ("replied_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_item" ADD CONSTRAINT "returned_item_settled_by_id_fkey" FOREIGN KEY ("settled_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_item" ADD CONSTRAINT "returned_item_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "returned_item" ADD CONSTRAINT "returned_item_previous_id_fkey" FOREIGN KEY ("previous_id") REFERENCES "returned_item"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
