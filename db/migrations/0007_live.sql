-- Hints for open pages, `<workspace> <topic> <id>`: what changed, never how. Postgres sends them with the commit, and
-- one that a transaction repeats only once.
CREATE FUNCTION tell_live(workspace uuid, topic text, id uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('live', workspace || ' ' || topic || ' ' || id) WHERE workspace IS NOT NULL
$$;
--> statement-breakpoint
-- For tables with a workspace and an id of their own; the topic is the trigger's argument.
CREATE FUNCTION tell_row_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM tell_live(OLD.workspace_id, TG_ARGV[0], OLD.id);
  ELSE
    PERFORM tell_live(NEW.workspace_id, TG_ARGV[0], NEW.id);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- For tables that belong to a post or a file: its workspace is looked up, and is gone when the whole is deleted.
CREATE FUNCTION tell_post_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  post uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.post_id ELSE NEW.post_id END;
BEGIN
  PERFORM tell_live((SELECT workspace_id FROM posts WHERE id = post), TG_ARGV[0], post);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION tell_media_part_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  file uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.media_id ELSE NEW.media_id END;
BEGIN
  PERFORM tell_live((SELECT workspace_id FROM media WHERE id = file), TG_ARGV[0], file);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER posts_live_rows AFTER INSERT OR DELETE ON posts
  FOR EACH ROW EXECUTE FUNCTION tell_row_change('post');
--> statement-breakpoint
-- Signs of life and the times of coming looks show nowhere, and change every few seconds.
CREATE TRIGGER posts_live AFTER UPDATE ON posts
  FOR EACH ROW WHEN (
    (to_jsonb(OLD) - '{run_id,run_seen_at,run_expected_at,announced_at,drift_look_at,look_at,updated_at}'::text[])
    IS DISTINCT FROM
    (to_jsonb(NEW) - '{run_id,run_seen_at,run_expected_at,announced_at,drift_look_at,look_at,updated_at}'::text[])
  ) EXECUTE FUNCTION tell_row_change('post');
--> statement-breakpoint
-- What is held is told of on every page.
CREATE TRIGGER posts_live_notice AFTER UPDATE ON posts
  FOR EACH ROW WHEN (
    (OLD.status = 'needs attention' OR NEW.status = 'needs attention')
    AND (OLD.status, OLD.hold_code, OLD.scheduled_at) IS DISTINCT FROM (NEW.status, NEW.hold_code, NEW.scheduled_at)
  ) EXECUTE FUNCTION tell_row_change('notice');
--> statement-breakpoint
CREATE TRIGGER post_events_live AFTER INSERT ON post_events
  FOR EACH ROW EXECUTE FUNCTION tell_post_part_change('post');
--> statement-breakpoint
CREATE TRIGGER publish_attempts_live AFTER UPDATE ON publish_attempts
  FOR EACH ROW WHEN (OLD.uploaded_bytes IS DISTINCT FROM NEW.uploaded_bytes)
  EXECUTE FUNCTION tell_post_part_change('progress');
--> statement-breakpoint
CREATE TRIGGER media_live_rows AFTER INSERT OR DELETE ON media
  FOR EACH ROW EXECUTE FUNCTION tell_row_change('media');
--> statement-breakpoint
CREATE TRIGGER media_live AFTER UPDATE ON media
  FOR EACH ROW WHEN (OLD.* IS DISTINCT FROM NEW.*) EXECUTE FUNCTION tell_row_change('media');
--> statement-breakpoint
CREATE TRIGGER accounts_live_rows AFTER INSERT OR DELETE ON accounts
  FOR EACH ROW EXECUTE FUNCTION tell_row_change('account');
--> statement-breakpoint
-- Each call to TikTok leaves a time, each renewal new tokens.
CREATE TRIGGER accounts_live AFTER UPDATE ON accounts
  FOR EACH ROW WHEN (
    (to_jsonb(OLD) - '{access_token,refresh_token,access_expires_at,refresh_expires_at,refreshed_at,last_success_at,last_failure_at,last_failure}'::text[])
    IS DISTINCT FROM
    (to_jsonb(NEW) - '{access_token,refresh_token,access_expires_at,refresh_expires_at,refreshed_at,last_success_at,last_failure_at,last_failure}'::text[])
  ) EXECUTE FUNCTION tell_row_change('account');
--> statement-breakpoint
CREATE TRIGGER labels_live AFTER INSERT OR UPDATE OR DELETE ON labels
  FOR EACH ROW EXECUTE FUNCTION tell_row_change('label');
--> statement-breakpoint
CREATE TRIGGER post_labels_live AFTER INSERT OR DELETE ON post_labels
  FOR EACH ROW EXECUTE FUNCTION tell_post_part_change('post');
--> statement-breakpoint
CREATE TRIGGER media_labels_live AFTER INSERT OR DELETE ON media_labels
  FOR EACH ROW EXECUTE FUNCTION tell_media_part_change('media');
