-- Hints say whose account it is, `<workspace> <topic> <id> <account>`, so that nobody hears of one they were not given.
DROP FUNCTION tell_live(uuid, text, uuid);
--> statement-breakpoint
CREATE FUNCTION tell_live(workspace uuid, topic text, id uuid, account uuid DEFAULT NULL) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('live', workspace || ' ' || topic || ' ' || id || coalesce(' ' || account, ''))
  WHERE workspace IS NOT NULL
$$;
--> statement-breakpoint
-- A post that went to another account concerns those of both.
CREATE OR REPLACE FUNCTION tell_row_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := to_jsonb(CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END);
  account uuid := changed->>(CASE TG_TABLE_NAME WHEN 'accounts' THEN 'id' ELSE 'account_id' END);
BEGIN
  PERFORM tell_live((changed->>'workspace_id')::uuid, TG_ARGV[0], (changed->>'id')::uuid, account);
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'posts' AND (to_jsonb(OLD)->>'account_id')::uuid <> account THEN
    PERFORM tell_live(OLD.workspace_id, TG_ARGV[0], OLD.id, (to_jsonb(OLD)->>'account_id')::uuid);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_post_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  post uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.post_id ELSE NEW.post_id END;
BEGIN
  PERFORM tell_live(workspace_id, TG_ARGV[0], id, account_id) FROM posts WHERE id = post;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION tell_queue_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  account uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.account_id ELSE NEW.account_id END;
BEGIN
  PERFORM tell_live((SELECT workspace_id FROM accounts WHERE id = account), 'queue', account, account);
  RETURN NULL;
END $$;
