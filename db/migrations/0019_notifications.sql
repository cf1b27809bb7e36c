CREATE TABLE "notification_choices" (
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"mail" text NOT NULL,
	CONSTRAINT "notification_choices_user_id_kind_pk" PRIMARY KEY("user_id","kind")
);
--> statement-breakpoint
CREATE TABLE "notification_settings" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"locale" text,
	"time_zone" text,
	"digest" text DEFAULT 'daily' NOT NULL,
	"digest_hour" smallint DEFAULT 8 NOT NULL,
	"quiet_from" smallint,
	"quiet_to" smallint,
	"urgent_anyway" boolean DEFAULT true NOT NULL
);
--> statement-breakpoint
ALTER TABLE "notification_choices" ADD CONSTRAINT "notification_choices_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification_settings" ADD CONSTRAINT "notification_settings_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mails_created" ON "mails" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "notifications_unread" ON "notifications" USING btree ("user_id") WHERE "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_created" ON "notifications" USING btree ("created_at");--> statement-breakpoint
-- A hint for the pages of one person, in the place of a workspace.
CREATE FUNCTION tell_inbox_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed notifications := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
BEGIN
  PERFORM tell_live(changed.user_id, 'inbox', changed.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER notifications_live_rows AFTER INSERT OR DELETE ON notifications
  FOR EACH ROW EXECUTE FUNCTION tell_inbox_change();
--> statement-breakpoint
CREATE TRIGGER notifications_live AFTER UPDATE ON notifications
  FOR EACH ROW WHEN (OLD.read_at IS DISTINCT FROM NEW.read_at) EXECUTE FUNCTION tell_inbox_change();
