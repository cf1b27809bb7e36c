CREATE TABLE "upload_slots" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "post_events" ADD COLUMN "moved_from" text;--> statement-breakpoint
ALTER TABLE "post_events" ADD COLUMN "moved_to" text;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "late_minutes_max" integer;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "drift_look_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "run_expected_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "late_minutes_max" integer DEFAULT 30 NOT NULL;--> statement-breakpoint
ALTER TABLE "upload_slots" ADD CONSTRAINT "upload_slots_attempt_id_publish_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."publish_attempts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posts_drift" ON "posts" USING btree ("drift_look_at");