CREATE TABLE "app_facts" (
	"name" text PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"details" jsonb
);
--> statement-breakpoint
CREATE TABLE "call_windows" (
	"account_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"called_at" timestamp (3) with time zone[] NOT NULL,
	"blocked_until" timestamp (3) with time zone,
	CONSTRAINT "call_windows_account_id_endpoint_pk" PRIMARY KEY("account_id","endpoint")
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"dedupe_key" text NOT NULL,
	"event" text NOT NULL,
	"open_id" text,
	"publish_id" text,
	"tiktok_post_id" text,
	"reason" text,
	"happened_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"worked_at" timestamp (3) with time zone,
	"outcome" text,
	CONSTRAINT "webhooks_dedupeKey_unique" UNIQUE("dedupe_key")
);
--> statement-breakpoint
CREATE TABLE "post_photos" (
	"post_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"media_id" uuid NOT NULL,
	CONSTRAINT "post_photos_post_id_position_pk" PRIMARY KEY("post_id","position")
);
--> statement-breakpoint
ALTER TABLE "publish_attempts" ALTER COLUMN "chunk_size_bytes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "publish_attempts" ALTER COLUMN "chunk_count" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "refreshed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "refresh_lost_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "video_source" text;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "is_private" boolean;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "daily_post_limit" integer;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "last_success_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "last_failure_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "last_failure" jsonb;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "kind" text DEFAULT 'video' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD COLUMN "prepared" jsonb;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "hold_code" text;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "delivery" text DEFAULT 'direct' NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "title" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "auto_add_music" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "photo_cover_index" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "share_url" text;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "public_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "public_ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "look_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "publish_attempts" ADD COLUMN "delivery" text DEFAULT 'direct' NOT NULL;--> statement-breakpoint
ALTER TABLE "publish_attempts" ADD COLUMN "source" text DEFAULT 'upload' NOT NULL;--> statement-breakpoint
ALTER TABLE "publish_attempts" ADD COLUMN "init_sent_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "publish_attempts" ADD COLUMN "stop_asked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "call_windows" ADD CONSTRAINT "call_windows_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_photos" ADD CONSTRAINT "post_photos_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "post_photos" ADD CONSTRAINT "post_photos_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "webhooks_unworked" ON "webhooks" USING btree ("worked_at","received_at");--> statement-breakpoint
CREATE INDEX "post_photos_media" ON "post_photos" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "accounts_expiry" ON "accounts" USING btree ("status","access_expires_at");--> statement-breakpoint
CREATE INDEX "posts_look" ON "posts" USING btree ("look_at");--> statement-breakpoint
CREATE INDEX "posts_published" ON "posts" USING btree ("account_id","published_at");--> statement-breakpoint
CREATE INDEX "publish_attempts_publish_id" ON "publish_attempts" USING btree ("publish_id");--> statement-breakpoint
UPDATE "posts" SET "look_at" = now()
WHERE "status" = 'published' AND "privacy_level" = 'PUBLIC_TO_EVERYONE' AND "tiktok_post_id" IS NULL
  AND "published_at" > now() - interval '1 day';
