CREATE TABLE "removed_workspaces" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"removed_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspace_logos" (
	"workspace_id" uuid PRIMARY KEY NOT NULL,
	"webp" "bytea" NOT NULL,
	"version" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "consents" DROP CONSTRAINT "consents_user_id_users_id_fk";
--> statement-breakpoint
DROP INDEX "invitations_workspace";--> statement-breakpoint
ALTER TABLE "consents" ALTER COLUMN "user_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "permission_ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
DELETE FROM "invitations";--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "email" text NOT NULL;--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "account_ids" uuid[];--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "brand_colour" text;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "delete_after" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "deletion_asked_by" uuid;--> statement-breakpoint
ALTER TABLE "workspaces" ADD COLUMN "removing_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "workspace_logos" ADD CONSTRAINT "workspace_logos_workspace_id_workspaces_id_fk" FOREIGN KEY ("workspace_id") REFERENCES "public"."workspaces"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_deletion_asked_by_users_id_fk" FOREIGN KEY ("deletion_asked_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_erase" ON "accounts" USING btree ("permission_ended_at") WHERE "accounts"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "webhooks_open_id" ON "webhooks" USING btree ("open_id");--> statement-breakpoint
CREATE INDEX "invitations_email" ON "invitations" USING btree ("email");--> statement-breakpoint
CREATE INDEX "workspaces_delete" ON "workspaces" USING btree ("delete_after");--> statement-breakpoint
CREATE INDEX "invitations_workspace" ON "invitations" USING btree ("workspace_id","created_at");--> statement-breakpoint
UPDATE accounts SET permission_ended_at = now() WHERE status <> 'connected';
--> statement-breakpoint
CREATE FUNCTION note_permission_end() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.status = 'connected' THEN
    NEW.permission_ended_at := NULL;
  ELSE
    NEW.permission_ended_at := coalesce(NEW.permission_ended_at, now());
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER accounts_permission_end BEFORE INSERT OR UPDATE OF status ON accounts
  FOR EACH ROW EXECUTE FUNCTION note_permission_end();
