ALTER TABLE "media" ADD COLUMN "announced_sha256" text;--> statement-breakpoint
ALTER TABLE "media_imports" ADD COLUMN "is_named" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "media_fetching" ON "media" USING btree ("workspace_id","created_at") WHERE "media"."status" = 'fetching';--> statement-breakpoint
CREATE INDEX "media_imports_media" ON "media_imports" USING btree ("media_id");