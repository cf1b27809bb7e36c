ALTER TABLE "oauth_accounts" DROP COLUMN "refresh_token";--> statement-breakpoint
ALTER TABLE "oauth_accounts" DROP COLUMN "access_token";--> statement-breakpoint
ALTER TABLE "oauth_accounts" DROP COLUMN "expires_at";--> statement-breakpoint
ALTER TABLE "oauth_accounts" DROP COLUMN "token_type";--> statement-breakpoint
ALTER TABLE "oauth_accounts" DROP COLUMN "scope";--> statement-breakpoint
ALTER TABLE "oauth_accounts" DROP COLUMN "id_token";--> statement-breakpoint
ALTER TABLE "oauth_accounts" DROP COLUMN "session_state";