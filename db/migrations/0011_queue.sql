CREATE TABLE "queue_slots" (
	"account_id" uuid NOT NULL,
	"weekday" smallint NOT NULL,
	"minute" smallint NOT NULL,
	CONSTRAINT "queue_slots_account_id_weekday_minute_pk" PRIMARY KEY("account_id","weekday","minute")
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "queue_slots" ADD CONSTRAINT "queue_slots_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
-- A hint for open pages, as in the migration "live".
CREATE FUNCTION tell_queue_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  account uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.account_id ELSE NEW.account_id END;
BEGIN
  PERFORM tell_live((SELECT workspace_id FROM accounts WHERE id = account), 'queue', account);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER queue_slots_live AFTER INSERT OR DELETE ON queue_slots
  FOR EACH ROW EXECUTE FUNCTION tell_queue_change();
--> statement-breakpoint
CREATE TRIGGER media_imports_live_rows AFTER INSERT OR DELETE ON media_imports
  FOR EACH ROW EXECUTE FUNCTION tell_row_change('import');
--> statement-breakpoint
CREATE TRIGGER media_imports_live AFTER UPDATE ON media_imports
  FOR EACH ROW WHEN (
    (OLD.status, OLD.name, OLD.problem, OLD.received_bytes, OLD.total_bytes, OLD.media_id)
    IS DISTINCT FROM
    (NEW.status, NEW.name, NEW.problem, NEW.received_bytes, NEW.total_bytes, NEW.media_id)
  ) EXECUTE FUNCTION tell_row_change('import');
