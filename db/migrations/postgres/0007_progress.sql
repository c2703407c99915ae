CREATE TABLE "evaluation_changes" (
	"id" text PRIMARY KEY NOT NULL,
	"question_id" text NOT NULL,
	"kind" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"changed_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_plans" (
	"id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"fixed_on" date NOT NULL,
	"fixed_at" timestamp (3) with time zone NOT NULL,
	"fixed_by" text NOT NULL,
	"note" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"question" text NOT NULL,
	"measure_ids" jsonb NOT NULL,
	"sources" text NOT NULL,
	"owner_organisation_id" text,
	"owner_role" text DEFAULT '' NOT NULL,
	"frequency" text NOT NULL,
	"method" text NOT NULL,
	"success" text NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"drafted_by" text NOT NULL,
	"dropped_at" timestamp (3) with time zone,
	"revision" bigint DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_reminders" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"mark" text NOT NULL,
	"reminded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"author" text NOT NULL,
	"covers" text NOT NULL,
	"text" text NOT NULL,
	"digest" text NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"response_due_on" date NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evaluation_responses" (
	"report_id" text PRIMARY KEY NOT NULL,
	"body_id" text NOT NULL,
	"text" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_citations" (
	"id" text PRIMARY KEY NOT NULL,
	"evidence_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"cited_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_supersessions" (
	"id" text PRIMARY KEY NOT NULL,
	"earlier_id" text NOT NULL,
	"later_id" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text
);
--> statement-breakpoint
CREATE TABLE "feed_counts" (
	"submission_id" text PRIMARY KEY NOT NULL,
	"content" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "feed_submissions" (
	"id" text PRIMARY KEY NOT NULL,
	"feed_id" text NOT NULL,
	"version" bigint NOT NULL,
	"measure_version" bigint NOT NULL,
	"reason" text NOT NULL,
	"way" text NOT NULL,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"submitted_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "measure_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"measure_id" text NOT NULL,
	"version" bigint NOT NULL,
	"definition" text NOT NULL,
	"unit" text NOT NULL,
	"numerator" text NOT NULL,
	"denominator" text NOT NULL,
	"dimensions" jsonb NOT NULL,
	"caveat" text NOT NULL,
	"reason" text NOT NULL,
	"replaced_at" timestamp (3) with time zone NOT NULL,
	"replaced_by" text
);
--> statement-breakpoint
CREATE TABLE "standing_promises" (
	"id" text PRIMARY KEY NOT NULL,
	"measure_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"frequency" text NOT NULL,
	"due_days" bigint NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "taxonomy_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"dimension" text NOT NULL,
	"code" text NOT NULL,
	"label" text NOT NULL,
	"position" bigint NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_on" date
);
--> statement-breakpoint
CREATE TABLE "release_plan_moves" (
	"id" text PRIMARY KEY NOT NULL,
	"plan_id" text NOT NULL,
	"former_day" date NOT NULL,
	"new_day" date NOT NULL,
	"reason" text NOT NULL,
	"moved_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "release_plans" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"period" text NOT NULL,
	"planned_on" date NOT NULL,
	"planned_at" timestamp (3) with time zone NOT NULL,
	"planned_by" text NOT NULL,
	"dropped_at" timestamp (3) with time zone,
	"drop_reason" text DEFAULT '' NOT NULL,
	"release_id" text
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "about_release" text;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "slug" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "source_address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "definition" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "design_kind" text DEFAULT 'not-said' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD COLUMN "words" jsonb;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD COLUMN "replaced_by" text;--> statement-breakpoint
ALTER TABLE "feeds" ADD COLUMN "reminded" text;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "statistic" text DEFAULT 'people' NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "kind" text DEFAULT 'count' NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "numerator" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "denominator" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "dimensions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "goal" text DEFAULT 'none' NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "version" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "measures" ADD COLUMN "version_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "release_tables" ADD COLUMN "measure_version" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "release_tables" ADD COLUMN "recipe" jsonb;--> statement-breakpoint
ALTER TABLE "release_tables" ADD COLUMN "named" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "withdrawn_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "withdrawn_by" text;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "withdrawal_reason" text;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "insiders" text DEFAULT 'warn' NOT NULL;--> statement-breakpoint
ALTER TABLE "evaluation_changes" ADD CONSTRAINT "evaluation_changes_question_id_evaluation_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."evaluation_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_changes" ADD CONSTRAINT "evaluation_changes_changed_by_people_id_fk" FOREIGN KEY ("changed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_plans" ADD CONSTRAINT "evaluation_plans_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_plans" ADD CONSTRAINT "evaluation_plans_fixed_by_people_id_fk" FOREIGN KEY ("fixed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_questions" ADD CONSTRAINT "evaluation_questions_owner_organisation_id_organisations_id_fk" FOREIGN KEY ("owner_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_questions" ADD CONSTRAINT "evaluation_questions_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_reminders" ADD CONSTRAINT "evaluation_reminders_report_id_evaluation_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."evaluation_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_reports" ADD CONSTRAINT "evaluation_reports_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_responses" ADD CONSTRAINT "evaluation_responses_report_id_evaluation_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."evaluation_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_responses" ADD CONSTRAINT "evaluation_responses_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evaluation_responses" ADD CONSTRAINT "evaluation_responses_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_citations" ADD CONSTRAINT "evidence_citations_evidence_id_evidence_id_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_supersessions" ADD CONSTRAINT "evidence_supersessions_earlier_id_evidence_id_fk" FOREIGN KEY ("earlier_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_supersessions" ADD CONSTRAINT "evidence_supersessions_later_id_evidence_id_fk" FOREIGN KEY ("later_id") REFERENCES "public"."evidence"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_supersessions" ADD CONSTRAINT "evidence_supersessions_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_counts" ADD CONSTRAINT "feed_counts_submission_id_feed_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."feed_submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_submissions" ADD CONSTRAINT "feed_submissions_feed_id_feeds_id_fk" FOREIGN KEY ("feed_id") REFERENCES "public"."feeds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feed_submissions" ADD CONSTRAINT "feed_submissions_submitted_by_people_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_versions" ADD CONSTRAINT "measure_versions_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_versions" ADD CONSTRAINT "measure_versions_replaced_by_people_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_promises" ADD CONSTRAINT "standing_promises_measure_id_measures_id_fk" FOREIGN KEY ("measure_id") REFERENCES "public"."measures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "standing_promises" ADD CONSTRAINT "standing_promises_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_plan_moves" ADD CONSTRAINT "release_plan_moves_plan_id_release_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."release_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_plans" ADD CONSTRAINT "release_plans_planned_by_people_id_fk" FOREIGN KEY ("planned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_plans" ADD CONSTRAINT "release_plans_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "evaluation_changes_question" ON "evaluation_changes" USING btree ("question_id","changed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_questions_number" ON "evaluation_questions" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_reminders_mark" ON "evaluation_reminders" USING btree ("report_id","mark");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_reports_slug" ON "evaluation_reports" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "evaluation_reports_due" ON "evaluation_reports" USING btree ("response_due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_citations_text" ON "evidence_citations" USING btree ("evidence_id","kind","key");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_supersessions_pair" ON "evidence_supersessions" USING btree ("earlier_id","later_id");--> statement-breakpoint
CREATE INDEX "evidence_supersessions_later" ON "evidence_supersessions" USING btree ("later_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feed_submissions_version" ON "feed_submissions" USING btree ("feed_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "measure_versions_version" ON "measure_versions" USING btree ("measure_id","version");--> statement-breakpoint
CREATE INDEX "standing_promises_measure" ON "standing_promises" USING btree ("measure_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "taxonomy_codes_code" ON "taxonomy_codes" USING btree ("dimension","code");--> statement-breakpoint
CREATE INDEX "release_plan_moves_plan" ON "release_plan_moves" USING btree ("plan_id","moved_at");--> statement-breakpoint
CREATE INDEX "release_plans_day" ON "release_plans" USING btree ("planned_on");--> statement-breakpoint
CREATE UNIQUE INDEX "release_plans_release" ON "release_plans" USING btree ("release_id");--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD CONSTRAINT "evidence_revisions_replaced_by_people_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- The slugs that entries were cited by until now, made of place, period and measure, are kept from here on.
UPDATE "evidence" SET "slug" = CASE WHEN "told"."n" = 1 THEN "told"."base" ELSE "told"."base" || '-' || "told"."n" END
FROM (
	SELECT "id", "base", row_number() OVER (PARTITION BY "base" ORDER BY "id") AS "n" FROM (
		SELECT "id", coalesce(nullif(trim(BOTH '-' FROM substr(regexp_replace(regexp_replace(lower("place"), '[''’]', '', 'g'), '[^a-z0-9]+', '-', 'g'), 1, 60)), ''), 'x') || '-' ||
			coalesce(nullif(trim(BOTH '-' FROM substr(regexp_replace(regexp_replace(lower("period"), '[''’]', '', 'g'), '[^a-z0-9]+', '-', 'g'), 1, 60)), ''), 'x') || '-' ||
			coalesce(nullif(trim(BOTH '-' FROM substr(regexp_replace(regexp_replace(lower("measure"), '[''’]', '', 'g'), '[^a-z0-9]+', '-', 'g'), 1, 60)), ''), 'x') AS "base" FROM "evidence"
	) "slugs"
) "told" WHERE "told"."id" = "evidence"."id";--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_slug" ON "evidence" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "evidence_design" ON "evidence" USING btree ("design_kind");