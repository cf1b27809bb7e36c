ALTER TABLE "api_keys" DROP CONSTRAINT "api_keys_created_by_users_id_fk";
--> statement-breakpoint
DROP INDEX "api_keys_maker";--> statement-breakpoint
ALTER TABLE "api_keys" ALTER COLUMN "created_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "api_keys" ADD COLUMN "created_by_name" text;--> statement-breakpoint
UPDATE "api_keys" SET "created_by_name" = coalesce("users"."name", "users"."email") FROM "users" WHERE "users"."id" = "api_keys"."created_by";--> statement-breakpoint
ALTER TABLE "api_keys" ALTER COLUMN "created_by_name" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "posting_profiles" ADD COLUMN "revoked_reason" text;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "posting_profiles_consenting" ON "posting_profiles" USING btree ("consented_by") WHERE "posting_profiles"."revoked_at" is null;--> statement-breakpoint
CREATE INDEX "api_keys_maker" ON "api_keys" USING btree ("created_by") WHERE "api_keys"."revoked_at" is null;--> statement-breakpoint
CREATE TRIGGER posting_profiles_kept BEFORE UPDATE OF workspace_id, account_id, name, settings, sentence, consented_by_name, consented_at ON posting_profiles FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER posting_profiles_end_once BEFORE UPDATE ON posting_profiles FOR EACH ROW
WHEN ((OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
  OR (NEW.is_default AND NOT OLD.is_default)
  OR (NEW.consented_by IS NOT NULL AND NEW.consented_by IS DISTINCT FROM OLD.consented_by))
EXECUTE FUNCTION refuse_change();
