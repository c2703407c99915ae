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
ALTER TABLE "evidence" ADD COLUMN "slug" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "source_address" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "definition" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "design_kind" text DEFAULT 'not-said' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD COLUMN "words" jsonb;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD COLUMN "replaced_by" text;--> statement-breakpoint
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
CREATE INDEX "evaluation_changes_question" ON "evaluation_changes" USING btree ("question_id","changed_at");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_questions_number" ON "evaluation_questions" USING btree ("number");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_reminders_mark" ON "evaluation_reminders" USING btree ("report_id","mark");--> statement-breakpoint
CREATE UNIQUE INDEX "evaluation_reports_slug" ON "evaluation_reports" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "evaluation_reports_due" ON "evaluation_reports" USING btree ("response_due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_citations_text" ON "evidence_citations" USING btree ("evidence_id","kind","key");--> statement-breakpoint
CREATE UNIQUE INDEX "evidence_supersessions_pair" ON "evidence_supersessions" USING btree ("earlier_id","later_id");--> statement-breakpoint
CREATE INDEX "evidence_supersessions_later" ON "evidence_supersessions" USING btree ("later_id");--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD CONSTRAINT "evidence_revisions_replaced_by_people_id_fk" FOREIGN KEY ("replaced_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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