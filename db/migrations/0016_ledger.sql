CREATE TABLE "ledger_heads" (
	"post_id" uuid PRIMARY KEY NOT NULL,
	"workspace_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"seal" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger_seals" (
	"workspace_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"ends" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"seal" text NOT NULL,
	CONSTRAINT "ledger_seals_workspace_id_number_pk" PRIMARY KEY("workspace_id","number")
);
--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "body_sha256" text NOT NULL;--> statement-breakpoint
ALTER TABLE "ledger_entries" ADD COLUMN "seal" text NOT NULL;--> statement-breakpoint
CREATE INDEX "ledger_heads_workspace" ON "ledger_heads" USING btree ("workspace_id","at");
--> statement-breakpoint
CREATE FUNCTION refuse_shrinking() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW IS NOT DISTINCT FROM OLD THEN
    RETURN NEW;
  END IF;
  IF NEW.post_id <> OLD.post_id OR NEW.workspace_id <> OLD.workspace_id OR NEW.number <> OLD.number + 1 THEN
    RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER ledger_heads_grow BEFORE UPDATE ON ledger_heads FOR EACH ROW EXECUTE FUNCTION refuse_shrinking();
--> statement-breakpoint
CREATE TRIGGER ledger_heads_not_removed BEFORE DELETE ON ledger_heads FOR EACH ROW EXECUTE FUNCTION refuse_removal();
--> statement-breakpoint
CREATE TRIGGER ledger_heads_not_emptied BEFORE TRUNCATE ON ledger_heads EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_seals_kept BEFORE UPDATE ON ledger_seals FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER ledger_seals_not_removed BEFORE DELETE ON ledger_seals FOR EACH ROW EXECUTE FUNCTION refuse_removal();
--> statement-breakpoint
CREATE TRIGGER ledger_seals_not_emptied BEFORE TRUNCATE ON ledger_seals EXECUTE FUNCTION refuse_change();
