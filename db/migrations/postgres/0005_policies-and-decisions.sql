CREATE TABLE "decision_supersessions" (
	"id" text PRIMARY KEY NOT NULL,
	"superseded_id" text NOT NULL,
	"decision_id" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "policy_versions" ADD COLUMN "applies_in" jsonb;--> statement-breakpoint
ALTER TABLE "decision_supersessions" ADD CONSTRAINT "decision_supersessions_superseded_id_decisions_id_fk" FOREIGN KEY ("superseded_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_supersessions" ADD CONSTRAINT "decision_supersessions_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_supersessions" ADD CONSTRAINT "decision_supersessions_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "decision_supersessions_superseded" ON "decision_supersessions" USING btree ("superseded_id");--> statement-breakpoint
CREATE INDEX "decision_supersessions_decision" ON "decision_supersessions" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "agreement_events_holds" ON "agreement_events" USING btree ("holds_from","seq");--> statement-breakpoint
CREATE INDEX "agreement_events_organisation" ON "agreement_events" USING btree ("organisation_id","policy_id");--> statement-breakpoint
CREATE INDEX "agreement_events_version" ON "agreement_events" USING btree ("policy_version_id");--> statement-breakpoint
CREATE INDEX "agreement_events_kind" ON "agreement_events" USING btree ("kind");