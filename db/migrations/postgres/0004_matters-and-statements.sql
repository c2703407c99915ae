CREATE TABLE "matter_subscriptions" (
	"id" text PRIMARY KEY NOT NULL,
	"matter_id" text NOT NULL,
	"person_id" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement_partners" (
	"id" text PRIMARY KEY NOT NULL,
	"statement_id" text NOT NULL,
	"version" bigint NOT NULL,
	"organisation_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statement_sign_offs" (
	"id" text PRIMARY KEY NOT NULL,
	"statement_id" text NOT NULL,
	"version" bigint NOT NULL,
	"organisation_id" text NOT NULL,
	"ordinal" bigint NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"signed_by" text NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawal_reason" text
);
--> statement-breakpoint
CREATE TABLE "statement_texts" (
	"id" text PRIMARY KEY NOT NULL,
	"statement_id" text NOT NULL,
	"version" bigint NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL,
	"written_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "statements" (
	"id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"body_id" text NOT NULL,
	"decision_id" text,
	"version" bigint DEFAULT 1 NOT NULL,
	"drafted_at" timestamp (3) with time zone NOT NULL,
	"drafted_by" text NOT NULL,
	"released_at" timestamp (3) with time zone,
	"released_by" text,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text,
	"withdrawal_reason" text
);
--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "opened_for_body_id" text;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "acknowledge_by" date;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "acknowledged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "acknowledged_by" text;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "sent_to" text;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "merged_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "merged_by" text;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "merge_reason" text;--> statement-breakpoint
ALTER TABLE "matters" ADD COLUMN "revision" bigint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "matter_subscriptions" ADD CONSTRAINT "matter_subscriptions_matter_id_matters_id_fk" FOREIGN KEY ("matter_id") REFERENCES "public"."matters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matter_subscriptions" ADD CONSTRAINT "matter_subscriptions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_partners" ADD CONSTRAINT "statement_partners_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_partners" ADD CONSTRAINT "statement_partners_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_sign_offs" ADD CONSTRAINT "statement_sign_offs_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_sign_offs" ADD CONSTRAINT "statement_sign_offs_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_sign_offs" ADD CONSTRAINT "statement_sign_offs_signed_by_people_id_fk" FOREIGN KEY ("signed_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_sign_offs" ADD CONSTRAINT "statement_sign_offs_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_texts" ADD CONSTRAINT "statement_texts_statement_id_statements_id_fk" FOREIGN KEY ("statement_id") REFERENCES "public"."statements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statement_texts" ADD CONSTRAINT "statement_texts_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_body_id_bodies_id_fk" FOREIGN KEY ("body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_drafted_by_people_id_fk" FOREIGN KEY ("drafted_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_released_by_people_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements" ADD CONSTRAINT "statements_withdrawn_by_people_id_fk" FOREIGN KEY ("withdrawn_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "matter_subscriptions_once" ON "matter_subscriptions" USING btree ("matter_id","person_id");--> statement-breakpoint
CREATE INDEX "matter_subscriptions_person" ON "matter_subscriptions" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_partners_once" ON "statement_partners" USING btree ("statement_id","version","organisation_id");--> statement-breakpoint
CREATE INDEX "statement_partners_organisation" ON "statement_partners" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_sign_offs_ordinal" ON "statement_sign_offs" USING btree ("statement_id","version","organisation_id","ordinal");--> statement-breakpoint
CREATE UNIQUE INDEX "statement_texts_version" ON "statement_texts" USING btree ("statement_id","version");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_number" ON "statements" USING btree ("number");--> statement-breakpoint
CREATE INDEX "statements_body" ON "statements" USING btree ("body_id");--> statement-breakpoint
CREATE INDEX "statements_decision" ON "statements" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "statements_released" ON "statements" USING btree ("released_at");--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_opened_for_body_id_bodies_id_fk" FOREIGN KEY ("opened_for_body_id") REFERENCES "public"."bodies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_acknowledged_by_people_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "matters" ADD CONSTRAINT "matters_merged_by_people_id_fk" FOREIGN KEY ("merged_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "matters_merged" ON "matters" USING btree ("merged_into_id");