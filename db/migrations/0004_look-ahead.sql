-- Posts from before there were looks ahead of their time get theirs.
UPDATE "posts" SET "drift_look_at" = greatest(now(), "scheduled_at" - interval '24 hours')
WHERE "status" = 'scheduled' AND "scheduled_at" > now();
