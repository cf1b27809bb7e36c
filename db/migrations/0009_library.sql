DROP INDEX "media_workspace";--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "max_video_seconds" integer;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "is_hdr" boolean;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "audio_channels" integer;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "audio_sample_rate" integer;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "remove_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "kept_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "files_removing_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "files_removed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "retention_days" integer;--> statement-breakpoint
CREATE INDEX "media_name" ON "media" USING btree ("workspace_id",lower("name"),"id") WHERE "media"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "media_size" ON "media" USING btree ("workspace_id","size_bytes","id") WHERE "media"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "media_duration" ON "media" USING btree ("workspace_id",coalesce("duration_ms", -1),"id") WHERE "media"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "media_remove" ON "media" USING btree ("remove_at") WHERE "media"."remove_at" is not null;--> statement-breakpoint
CREATE INDEX "media_files_due" ON "media" USING btree ("deleted_at") WHERE "media"."files_removed_at" is null and ("media"."deleted_at" is not null or "media"."status" = 'removed');--> statement-breakpoint
CREATE INDEX "media_workspace" ON "media" USING btree ("workspace_id","created_at","id") WHERE "media"."deleted_at" is null;