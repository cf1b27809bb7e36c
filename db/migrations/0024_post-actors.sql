ALTER TABLE "post_events" ADD COLUMN "key_name" text;--> statement-breakpoint
CREATE INDEX "posts_created" ON "posts" USING btree ("workspace_id","created_at","id");