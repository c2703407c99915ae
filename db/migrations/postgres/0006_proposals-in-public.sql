CREATE TABLE "comment_summaries" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"text" text NOT NULL,
	"tally" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"ordinal" bigint NOT NULL,
	"leaning" text NOT NULL,
	"text" text NOT NULL,
	"locale" text NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"form_hash" text NOT NULL,
	"moderated_at" timestamp (3) with time zone,
	"moderated_by" text,
	"redactions" bigint DEFAULT 0 NOT NULL,
	"withheld_for" text
);
--> statement-breakpoint
CREATE TABLE "proposal_extensions" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"former_closes_at" timestamp (3) with time zone NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"extended_at" timestamp (3) with time zone NOT NULL,
	"extended_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "proposal_reminders" (
	"id" text PRIMARY KEY NOT NULL,
	"proposal_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"mark" text NOT NULL,
	"closes_at" timestamp (3) with time zone NOT NULL,
	"reminded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "actions" ADD COLUMN "position_id" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "template" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "ended_as" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "comments_close_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "preceding_id" text;--> statement-breakpoint
ALTER TABLE "proposals" ADD COLUMN "preceding_link" text;--> statement-breakpoint
ALTER TABLE "comment_summaries" ADD CONSTRAINT "comment_summaries_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_summaries" ADD CONSTRAINT "comment_summaries_published_by_people_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_comments" ADD CONSTRAINT "proposal_comments_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_comments" ADD CONSTRAINT "proposal_comments_moderated_by_people_id_fk" FOREIGN KEY ("moderated_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_extensions" ADD CONSTRAINT "proposal_extensions_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_extensions" ADD CONSTRAINT "proposal_extensions_extended_by_people_id_fk" FOREIGN KEY ("extended_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_reminders" ADD CONSTRAINT "proposal_reminders_proposal_id_proposals_id_fk" FOREIGN KEY ("proposal_id") REFERENCES "public"."proposals"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_reminders" ADD CONSTRAINT "proposal_reminders_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "comment_summaries_proposal" ON "comment_summaries" USING btree ("proposal_id");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_comments_ordinal" ON "proposal_comments" USING btree ("proposal_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_comments_form" ON "proposal_comments" USING btree ("form_hash");--> statement-breakpoint
CREATE INDEX "proposal_comments_waiting" ON "proposal_comments" USING btree ("moderated_at");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_extensions_former" ON "proposal_extensions" USING btree ("proposal_id","former_closes_at");--> statement-breakpoint
CREATE UNIQUE INDEX "proposal_reminders_mark" ON "proposal_reminders" USING btree ("proposal_id","organisation_id","mark","closes_at");--> statement-breakpoint
ALTER TABLE "actions" ADD CONSTRAINT "actions_position_id_positions_id_fk" FOREIGN KEY ("position_id") REFERENCES "public"."positions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "actions_position" ON "actions" USING btree ("position_id");--> statement-breakpoint
CREATE INDEX "proposals_preceding" ON "proposals" USING btree ("preceding_id");