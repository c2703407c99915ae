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
ALTER TABLE "release_plan_moves" ADD CONSTRAINT "release_plan_moves_plan_id_release_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."release_plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_plans" ADD CONSTRAINT "release_plans_planned_by_people_id_fk" FOREIGN KEY ("planned_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "release_plans" ADD CONSTRAINT "release_plans_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "release_plan_moves_plan" ON "release_plan_moves" USING btree ("plan_id","moved_at");--> statement-breakpoint
CREATE INDEX "release_plans_day" ON "release_plans" USING btree ("planned_on");--> statement-breakpoint
CREATE UNIQUE INDEX "release_plans_release" ON "release_plans" USING btree ("release_id");