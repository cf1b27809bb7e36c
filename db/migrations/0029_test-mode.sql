ALTER TABLE "oauth_states" ADD COLUMN "is_test" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "webhooks" ADD COLUMN "is_test" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- Which TikTok an account belongs to decides where its tokens go: it is settled once.
CREATE FUNCTION keep_account_world() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'An account stays with the TikTok that it was connected at.';
END $$;--> statement-breakpoint
CREATE TRIGGER accounts_keep_world BEFORE UPDATE OF is_test ON accounts
  FOR EACH ROW WHEN (OLD.is_test IS DISTINCT FROM NEW.is_test) EXECUTE FUNCTION keep_account_world();
