// Written by `npm run generate:client` from the OpenAPI document. Changes here are lost.

export interface paths {
    "/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One account
         * @description A TikTok account, and whether posts can be made for it.
         *
         *     Needs the scope `accounts:read`.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/capacity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much it may still post
         * @description Posts and open drafts of the last 24 hours, what is left, and when there is room again.
         *
         *     Needs the scope `accounts:read`.
         */
        get: operations["getAccountCapacity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/creator-info": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What it may post right now
         * @description Asks TikTok afresh, as TikTok wants before each post: who may see it, what is switched off, how long a video may be, and whether it can post at all. TikTok allows an account 20 such questions a minute, and the dashboard asks as well: beyond that the answer is `tiktok_rate_limited`.
         *
         *     Needs the scope `accounts:read`.
         */
        get: operations["getCreatorInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{account_id}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Will its posts go through?
         * @description The connection, its permissions in words, how long they live, what TikTok answered last, and which posts wait. TikTok is not asked for it.
         *
         *     Needs the scope `accounts:read`.
         */
        get: operations["getAccountHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/self": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the key that asks
         * @description When it expires, what it may do, and whether another one has taken its place.
         *
         *     Any key will do.
         */
        get: operations["getOwnKey"];
        put?: never;
        post?: never;
        /**
         * Revoke the key that asks
         * @description It opens nothing from this answer on. Posts that it scheduled go out all the same.
         *
         *     Needs the scope `keys:write`.
         */
        delete: operations["revokeOwnKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/self/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the key a new secret
         * @description The new key has the name, scopes, accounts and expiry of the one that asks, which goes on for the overlap and then ends by itself. The secret is in this answer and in no other: an `Idempotency-Key` lets you ask again where the answer was lost.
         *
         *     Needs the scope `keys:write`.
         */
        post: operations["rotateOwnKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I?
         * @description The key that asks: its workspace, its scopes, and the accounts that it sees.
         *
         *     Any key will do.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List posts
         * @description The posts of the accounts that the key sees, newest first unless asked otherwise. Pages stay stable while posts are made: a cursor names a place, not a number.
         *
         *     Needs the scope `posts:read`.
         */
        get: operations["listPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a post
         * @description One post as it is now. Its ETag is what `If-Match` wants of whoever changes it.
         *
         *     Needs the scope `posts:read`.
         */
        get: operations["getPost"];
        put?: never;
        post?: never;
        /**
         * Delete a post
         * @description Takes a draft, or a post that waits, failed or is held, off the calendar: it goes nowhere. Its record stays, and it is told as `canceled`. What TikTok has already is deleted in the TikTok app. `If-Match` with an ETag does it to that version alone, else 412; without it, to the post as it is by then.
         *
         *     Needs the scope `posts:write`.
         */
        delete: operations["deletePost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a post, or stop it on its way
         * @description What waits is canceled. What is going out is stopped for as long as TikTok does not have it whole; where TikTok fetches the file itself, it is asked to stop, the answer is 202, and the post's events tell what came of it. A post that is canceled already is answered as it is. `If-Match` with an ETag does it to that version alone, else 412; without it, to the post as it is by then.
         *
         *     Needs the scope `posts:write`.
         */
        post: operations["cancelPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post_id}/publish-now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let a post go out now
         * @description What waits for its time goes out before it, by what was agreed; what failed or is held, at once. A draft says first who may see it: PATCH it with `publish_now`. `If-Match` with an ETag does it to that version alone, else 412; without it, to the post as it is by then.
         *
         *     Needs the scope `posts:publish`.
         */
        post: operations["publishPostNow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try again what failed or is held
         * @description Lets it go out by what was agreed about it. An upload that TikTok still knows is continued. A post of which nobody knows whether it is out is refused until `confirmed_absent` says that somebody looked. `If-Match` with an ETag does it to that version alone, else 412; without it, to the post as it is by then.
         *
         *     Needs the scope `posts:publish`.
         */
        post: operations["retryPost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much is used
         * @description Requests of the last days, some seconds behind. A key whose maker manages keys sees all of its world (live or test), any other sees itself.
         *
         *     Needs the scope `usage:read`.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "account.connected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An account was connected */
        post: operations["on_account_connected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "account.disconnected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An account was disconnected */
        post: operations["on_account_disconnected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "account.reconnect_needed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TikTok ended an account's permission */
        post: operations["on_account_reconnect_needed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "approval.approved": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody said yes */
        post: operations["on_approval_approved"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "approval.changes_requested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody wants it another way */
        post: operations["on_approval_changes_requested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "approval.declined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody said no */
        post: operations["on_approval_declined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "approval.requested": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A post awaits a yes */
        post: operations["on_approval_requested"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "approval.voided": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A change made the request void */
        post: operations["on_approval_voided"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "media.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A file can be posted */
        post: operations["on_media_ready"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "media.rejected": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A file cannot be posted */
        post: operations["on_media_rejected"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.canceled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was canceled */
        post: operations["on_post_canceled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It did not go out, and will not by itself */
        post: operations["on_post_failed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.in_inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It lies in the creator's inbox as a draft */
        post: operations["on_post_in_inbox"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.needs_attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is held until a person looks */
        post: operations["on_post_needs_attention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.outcome_unknown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Nobody knows yet whether it is out */
        post: operations["on_post_outcome_unknown"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.published": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is out */
        post: operations["on_post_published"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.scheduled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A post waits for its time */
        post: operations["on_post_scheduled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.unpublished": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** TikTok took it off the profile */
        post: operations["on_post_unpublished"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.unscheduled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It is a draft again */
        post: operations["on_post_unscheduled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "post.uploading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Its file is on the way to TikTok */
        post: operations["on_post_uploading"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description A TikTok account that posts can be made for. */
        Account: {
            /** @description TikTok's link; it lives about two hours. */
            avatar_url: string | null;
            /** @description It is connected, and direct posts were allowed. */
            can_publish: boolean;
            /** @description It is connected, and inbox drafts were allowed. */
            can_send_drafts: boolean;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            connected_at: string;
            display_name: string;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            /** @description When TikTok's permission ends unless it is renewed, which Cuepost does. */
            permission_ends_at: string | null;
            /** @enum {string} */
            status: "connected" | "reconnect_needed" | "disconnected";
            /** @description Why it is so, and what a person can do, in a sentence. */
            status_reason: string | null;
            /** @description Of the sandbox TikTok. A live key sees none of these. */
            test: boolean;
            /**
             * @description Empty until TikTok has told it.
             * @example slowlanebikes
             */
            username: string;
        };
        /** @description How much an account may still do, as Cuepost has counted. */
        AccountCapacity: {
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            account_id: string;
            /** @description Inbox drafts that nobody has finished in the TikTok app: open shares. */
            drafts: {
                limit: number;
                /** @description Null while there is room. */
                next_free_at: string | null;
                remaining: number;
                used: number;
            };
            /** @description Direct posts. */
            posts: {
                limit: number;
                /**
                 * @description usual: what TikTok describes. learned: what its answers have taught of this account. Other apps use the same limit, and TikTok's answer decides.
                 * @enum {string}
                 */
                limit_source: "usual" | "learned";
                /** @description Null while there is room. */
                next_free_at: string | null;
                remaining: number;
                used: number;
            };
            /**
             * @description Rolling: the hours before this moment.
             * @constant
             */
            window_hours: 24;
        };
        /** @description Whether an account's posts will go through. */
        AccountHealth: {
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            account_id: string;
            /** @description Calls to TikTok in the last minute, of those that it allows. */
            calls: {
                /** @description TikTok said to wait until then. */
                blocked_until: string | null;
                endpoint: string;
                limit: number;
                used: number;
            }[];
            connected: boolean;
            held_posts: {
                /** @description Posts that wait for somebody. */
                total: number;
                /** @description Of these, those that go on once it is connected. */
                waiting_for_connection: number;
            };
            last_failure: {
                /**
                 * Format: date-time
                 * @example 2027-04-15T14:00:00Z
                 */
                at: string;
                /** @description TikTok's word. */
                code: string;
                detail: string;
                endpoint: string | null;
                /** @description By which TikTok's support finds the call. */
                log_id: string | null;
            } | null;
            last_success_at: string | null;
            permissions: {
                granted: {
                    /** @example video.publish */
                    scope: string;
                    /** @example publish videos */
                    words: string;
                }[];
                missing: {
                    /** @example video.publish */
                    scope: string;
                    /** @example publish videos */
                    words: string;
                }[];
            };
            /** @enum {string} */
            status: "connected" | "reconnect_needed" | "disconnected";
            status_reason: string | null;
            /** @description How long TikTok's permission lives. The tokens themselves leave Cuepost never. */
            token: {
                access_expires_at: string | null;
                permission_ends_at: string | null;
                /** @description TikTok's answer to a renewal was lost then, and none has worked since. */
                renewal_lost_at: string | null;
                renewed_at: string | null;
            };
        };
        /** @description A key, without its secret. */
        ApiKey: {
            /** @description The accounts it is restricted to; null is all that its maker sees. */
            account_ids: string[] | null;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            created_at: string;
            /** @description Until when the secret works beside the one that took its place; null unless it was rotated. */
            ends_at: string | null;
            expires_at: string | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            /**
             * @description How it ends.
             * @example x7Ka
             */
            last_four: string;
            /** @description To the minute. */
            last_used_at: string | null;
            /** @enum {string} */
            mode: "live" | "test";
            /** @example Nightly import */
            name: string;
            /**
             * @description How the secret begins.
             * @example cp_live_9fQ2
             */
            prefix: string;
            /** @description The key whose place it took. */
            replaces: string | null;
            scopes: ("accounts:read" | "media:read" | "media:write" | "posts:read" | "posts:write" | "posts:publish" | "webhooks:read" | "webhooks:write" | "keys:write" | "usage:read")[];
        };
        /** @description What TikTok lets this account post at this moment. */
        CreatorInfo: {
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            account_id: string;
            /** @description False while TikTok has not audited this Cuepost's app: it then takes only SELF_ONLY posts, to private accounts. Null where nobody knows. */
            app_audited: boolean | null;
            /**
             * Format: date-time
             * @description When TikTok said so: with this request.
             * @example 2027-04-15T14:00:00Z
             */
            asked_at: string;
            /** @description Why it cannot post now. Then everything below is null. */
            blocked: {
                /**
                 * @description TikTok's word.
                 * @example spam_risk_too_many_posts
                 */
                code: string;
                detail: string;
                /** @description When one of the day's posts falls out of the 24 hours, where that is the reason. */
                until: string | null;
            } | null;
            can_post: boolean;
            /** @description Switched off in the TikTok app: state allow_comment: false. */
            comment_disabled: boolean | null;
            display_name: string | null;
            duet_disabled: boolean | null;
            max_video_duration_seconds: number | null;
            /**
             * @description What tiktok.privacy_level may be.
             * @example [
             *       "PUBLIC_TO_EVERYONE",
             *       "SELF_ONLY"
             *     ]
             */
            privacy_levels: string[] | null;
            stitch_disabled: boolean | null;
            username: string | null;
        };
        EventAccount: {
            display_name: string;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            /** @enum {string} */
            status: "connected" | "reconnect_needed" | "disconnected";
            status_reason: string | null;
            /** @description Of an account of the sandbox TikTok. */
            test: boolean;
            username: string;
        };
        EventApproval: {
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            account_id: string;
            by: {
                name: string;
                /** @enum {string} */
                via: "session" | "client_link" | "api_key" | "cuepost";
            };
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            due_at: string;
            /** @description Your own name for the post. */
            external_id: string | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            post_id: string;
            reason: string | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            request_id: string;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            requested_at: string;
            revision: number | null;
            /** @description Of an account of the sandbox TikTok. */
            test: boolean;
        };
        EventMedia: {
            content_type: string;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            created_at: string;
            duration_ms: number | null;
            height: number | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            /** @enum {string} */
            kind: "video" | "photo";
            name: string;
            /** @description What TikTok would not take, and why. */
            problem: string | null;
            sha256: string | null;
            size_bytes: number;
            /** @enum {string} */
            status: "ready" | "rejected";
            width: number | null;
        };
        /** @description A post as it was when this happened. */
        EventPost: {
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            account_id: string;
            content: string;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            created_at: string;
            /** @enum {string} */
            delivery: "direct" | "inbox";
            /** @description Your own name for the post. */
            external_id: string | null;
            group_id: string | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            /** @enum {string} */
            previous_status: "draft" | "waiting_for_media" | "awaiting_approval" | "scheduled" | "preparing" | "uploading" | "processing" | "in_review" | "published" | "in_inbox" | "failed" | "needs_attention" | "outcome_unknown" | "canceled";
            publish_at: {
                local: string | null;
                timezone: string | null;
                /**
                 * Format: date-time
                 * @example 2027-04-15T14:00:00Z
                 */
                utc: string;
            } | null;
            published_at: string | null;
            revision: number;
            /** @enum {string} */
            status: "draft" | "waiting_for_media" | "awaiting_approval" | "scheduled" | "preparing" | "uploading" | "processing" | "in_review" | "published" | "in_inbox" | "failed" | "needs_attention" | "outcome_unknown" | "canceled";
            status_reason: string | null;
            /** @description Of an account of the sandbox TikTok. */
            test: boolean;
            tiktok_post_id: string | null;
            /** @description When TikTok took it off the profile. */
            unpublished_at: string | null;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            updated_at: string;
            url: string | null;
        };
        /** @description Who the key is, what it may do, and for whom it acts. */
        Me: {
            acts_for: {
                /**
                 * Format: uuid
                 * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                 */
                id: string;
                name: string;
                role: string;
            };
            key: {
                account_ids: string[];
                /**
                 * Format: uuid
                 * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                 */
                id: string;
                /** @enum {string} */
                mode: "live" | "test";
                name: string;
                scopes: ("accounts:read" | "media:read" | "media:write" | "posts:read" | "posts:write" | "posts:publish" | "webhooks:read" | "webhooks:write" | "keys:write" | "usage:read")[];
            };
            workspace: {
                /**
                 * Format: uuid
                 * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                 */
                id: string;
                name: string;
                time_zone: string;
            };
        };
        /** @description One post of one account. */
        Post: {
            account: {
                display_name: string;
                /**
                 * Format: uuid
                 * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                 */
                id: string;
                username: string;
            };
            /** @description The key that made it; null where a person did in the dashboard. */
            api_key_id: string | null;
            content: string;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            created_at: string;
            external_id: string | null;
            /** @description Posts that were made together share it. */
            group_id: string | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            labels: {
                /**
                 * Format: uuid
                 * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                 */
                id: string;
                name: string;
            }[];
            media: components["schemas"]["PostMedium"][];
            publish_at: components["schemas"]["PublishTime"] | null;
            published_at: string | null;
            /** @description Grows with every change; the ETag is made of it. */
            revision: number;
            /** @enum {string} */
            status: "draft" | "waiting_for_media" | "awaiting_approval" | "scheduled" | "preparing" | "uploading" | "processing" | "in_review" | "published" | "in_inbox" | "failed" | "needs_attention" | "outcome_unknown" | "canceled";
            status_reason: string | null;
            /** @description On an account of the sandbox TikTok. */
            test: boolean;
            tiktok: components["schemas"]["PostTikTok"];
            /** @description As text: it has more digits than a number holds. */
            tiktok_post_id: string | null;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            updated_at: string;
            /** @description Where it can be watched, once TikTok gave an id. */
            url: string | null;
        };
        /** @description A page of posts. */
        PostList: {
            data: components["schemas"]["Post"][];
            /** @description Send it as `cursor` for what comes next; null at the end. */
            next_cursor: string | null;
        };
        PostMedium: {
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            /** @enum {string} */
            kind: "video" | "photo";
            name: string;
            problem: string | null;
            /** @enum {string} */
            status: "fetching" | "checking" | "ready" | "rejected" | "removed";
        };
        /** @description What TikTok is told beside the content. */
        PostTikTok: {
            allow_comment: boolean;
            allow_duet: boolean;
            allow_stitch: boolean;
            auto_add_music: boolean;
            cover_timestamp_ms: number;
            /** @enum {string} */
            delivery: "direct" | "inbox";
            discloses_promotion: boolean;
            is_ai_generated: boolean;
            is_branded_content: boolean;
            is_your_brand: boolean;
            photo_cover_index: number;
            privacy_level: ("PUBLIC_TO_EVERYONE" | "MUTUAL_FOLLOW_FRIENDS" | "FOLLOWER_OF_CREATOR" | "SELF_ONLY") | null;
            /** @description Of photo posts alone. */
            title: string;
        };
        /** @description Why a request was not carried out (RFC 9457). */
        Problem: {
            /**
             * @description Stable: what programs branch on.
             * @enum {string}
             */
            code: "unauthenticated" | "key_revoked" | "key_expired" | "missing_scope" | "forbidden" | "two_factor_required" | "not_found" | "no_such_endpoint" | "method_not_allowed" | "invalid_json" | "invalid_request" | "unknown_field" | "body_too_large" | "unsupported_media_type" | "account_ambiguous" | "privacy_not_stated" | "declaration_missing" | "conflict" | "post_locked" | "wrong_state" | "outcome_unknown" | "external_id_taken" | "idempotency_conflict" | "idempotency_in_flight" | "precondition_required" | "precondition_failed" | "rate_limited" | "tiktok_rate_limited" | "tiktok_unavailable" | "reconnect_needed" | "unavailable" | "internal_error";
            /** @description What is wrong with this very request. */
            detail: string;
            /** @description All that is wrong, not the first alone. */
            errors?: components["schemas"]["ProblemPart"][];
            /**
             * @description Of the query or the path.
             * @example limit
             */
            parameter?: string;
            /**
             * @description JSON pointer (RFC 6901) into the body.
             * @example /publish_at
             */
            pointer?: string;
            /** @description What to do about it. */
            remedy: string;
            /** @description Names this request in the logs. */
            request_id: string;
            status: number;
            /** @description The same for every problem of this code. */
            title: string;
            /**
             * Format: uri
             * @description Where this code is explained.
             */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /** @description One thing that is not right, and where. */
        ProblemPart: {
            /** @enum {string} */
            code: "unauthenticated" | "key_revoked" | "key_expired" | "missing_scope" | "forbidden" | "two_factor_required" | "not_found" | "no_such_endpoint" | "method_not_allowed" | "invalid_json" | "invalid_request" | "unknown_field" | "body_too_large" | "unsupported_media_type" | "account_ambiguous" | "privacy_not_stated" | "declaration_missing" | "conflict" | "post_locked" | "wrong_state" | "outcome_unknown" | "external_id_taken" | "idempotency_conflict" | "idempotency_in_flight" | "precondition_required" | "precondition_failed" | "rate_limited" | "tiktok_rate_limited" | "tiktok_unavailable" | "reconnect_needed" | "unavailable" | "internal_error";
            detail: string;
            /**
             * @description Of the query or the path.
             * @example limit
             */
            parameter?: string;
            /**
             * @description JSON pointer (RFC 6901) into the body.
             * @example /publish_at
             */
            pointer?: string;
            remedy?: string;
        } & {
            [key: string]: unknown;
        };
        /** @description When a post goes out, as it was understood. */
        PublishTime: {
            /**
             * @description The clock in that zone.
             * @example 2027-04-15T16:00
             */
            local: string;
            /** @description What a clock change did to the time that was asked for. */
            note: {
                detail: string;
                /** @enum {string} */
                kind: "gap" | "overlap" | "late";
            } | null;
            /**
             * @description IANA zone.
             * @example Europe/Paris
             */
            timezone: string;
            /**
             * Format: date-time
             * @description The instant, in UTC.
             * @example 2027-04-15T14:00:00Z
             */
            utc: string;
        };
        /** @description A key with a new secret. */
        RotatedKey: {
            key: components["schemas"]["ApiKey"];
            replaced: {
                /**
                 * Format: date-time
                 * @example 2027-04-15T14:00:00Z
                 */
                ends_at: string;
                /**
                 * Format: uuid
                 * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                 */
                id: string;
            };
            /**
             * @description Shown this once.
             * @example cp_live_…
             */
            secret: string;
        };
        /** @description How much keys were used, by day. Days without a request are left out. */
        Usage: {
            days: {
                /** Format: date */
                day: string;
                /** @description Answered with 5xx. */
                failed: number;
                key: {
                    /**
                     * Format: uuid
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    name: string;
                };
                /** @description Answered with 4xx. */
                refused: number;
                requests: number;
            }[];
            /**
             * Format: date
             * @description The first of these days, in UTC.
             */
            from: string;
            limits: {
                /** @description `GET` and `HEAD`, for each key. */
                reads_per_minute: number;
                /** @description All else, for each key. */
                writes_per_minute: number;
            };
            /**
             * Format: date
             * @description Today, in UTC.
             */
            to: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account */
            200: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing. */
            404: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountCapacity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its capacity */
            200: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountCapacity"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing. */
            404: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getCreatorInfo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description TikTok's newest answer */
            200: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatorInfo"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing. */
            404: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `rate_limited`: Too many requests to Cuepost.
             *
             *     `tiktok_rate_limited`: TikTok takes no more of this account for now.
             */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unavailable`: Not possible at the moment.
             *
             *     `tiktok_unavailable`: TikTok does not answer.
             */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAccountHealth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its health */
            200: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountHealth"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing. */
            404: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOwnKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key */
            200: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeOwnKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateOwnKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, a new one for each new request. The same request sent again with it is carried out once and answered alike, for 24 hours at least. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How long the old secret goes on; 0 ends it at once.
                     * @default 24
                     * @example 24
                     * @enum {number}
                     */
                    overlap_hours?: 0 | 1 | 24 | 168;
                };
            };
        };
        responses: {
            /** @description The new key */
            201: {
                headers: {
                    /** @description `true`: this is the answer that the first request with this Idempotency-Key got. */
                    "Idempotency-Replayed"?: "true";
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedKey"];
                };
            };
            /** @description `invalid_json`: The body is no JSON. */
            400: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_conflict`: This Idempotency-Key was used for another request.
             *
             *     `idempotency_in_flight`: The same request is being worked on.
             *
             *     `conflict`: It is not as you think.
             */
            409: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: A body of another kind. */
            415: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key */
            200: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPosts: {
        parameters: {
            query?: {
                /** @description One or several, by commas. */
                account_id?: string;
                created_after?: string;
                created_before?: string;
                /** @description `next_cursor` of the answer before, as it stands there, with the same filters. */
                cursor?: string;
                /** @description Exactly this one. */
                external_id?: string;
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
                group_id?: string;
                label_id?: string;
                /** @description How many at once, 100 at the most. */
                limit?: number;
                order?: "asc" | "desc";
                /** @description Goes out, or went out, at this time or later. */
                publish_after?: string;
                /** @description Goes out, or went out, before this time. */
                publish_before?: string;
                /** @description By publish_at, posts without a time are left out. */
                sort?: "created_at" | "publish_at";
                /** @description One or several, by commas. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts */
            200: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostList"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPost: {
        parameters: {
            query?: {
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
            };
            header?: {
                /** @description The `ETag` of what you have: where it is still so, the answer is 304. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description The post's id. */
                post_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post */
            200: {
                headers: {
                    /** @description The version that was answered; send it back as If-Match. */
                    ETag?: string;
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description As it was. */
            304: {
                headers: {
                    /** @description The version that was answered; send it back as If-Match. */
                    ETag?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing. */
            404: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deletePost: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the version that you mean, or `*` for whichever it is by then. `PATCH` without it is answered 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The post's id. */
                post_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post, canceled */
            200: {
                headers: {
                    /** @description The version that was answered; send it back as If-Match. */
                    ETag?: string;
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing. */
            404: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `post_locked`: The post is on its way.
             *
             *     `outcome_unknown`: Nobody knows whether the post is out.
             */
            409: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed`: It has changed since. */
            412: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, a new one for each new request. The same request sent again with it is carried out once and answered alike, for 24 hours at least. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version that you mean, or `*` for whichever it is by then. `PATCH` without it is answered 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The post's id. */
                post_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post: canceled, or with 202 still to be stopped */
            200: {
                headers: {
                    /** @description The version that was answered; send it back as If-Match. */
                    ETag?: string;
                    /** @description `true`: this is the answer that the first request with this Idempotency-Key got. */
                    "Idempotency-Replayed"?: "true";
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing. */
            404: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_conflict`: This Idempotency-Key was used for another request.
             *
             *     `idempotency_in_flight`: The same request is being worked on.
             *
             *     `post_locked`: The post is on its way.
             *
             *     `outcome_unknown`: Nobody knows whether the post is out.
             */
            409: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed`: It has changed since. */
            412: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    publishPostNow: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, a new one for each new request. The same request sent again with it is carried out once and answered alike, for 24 hours at least. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version that you mean, or `*` for whichever it is by then. `PATCH` without it is answered 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The post's id. */
                post_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post: it goes out within seconds */
            202: {
                headers: {
                    /** @description The version that was answered; send it back as If-Match. */
                    ETag?: string;
                    /** @description `true`: this is the answer that the first request with this Idempotency-Key got. */
                    "Idempotency-Replayed"?: "true";
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing. */
            404: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_conflict`: This Idempotency-Key was used for another request.
             *
             *     `idempotency_in_flight`: The same request is being worked on.
             *
             *     `post_locked`: The post is on its way.
             *
             *     `wrong_state`: Not in the state that the post is in.
             *
             *     `outcome_unknown`: Nobody knows whether the post is out.
             */
            409: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed`: It has changed since. */
            412: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             *
             *     `privacy_not_stated`: Nobody said who may see the post.
             *
             *     `declaration_missing`: Nobody agreed to TikTok's declaration.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryPost: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, a new one for each new request. The same request sent again with it is carried out once and answered alike, for 24 hours at least. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of the version that you mean, or `*` for whichever it is by then. `PATCH` without it is answered 428. */
                "If-Match"?: string;
            };
            path: {
                /** @description The post's id. */
                post_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description Of a post whose outcome is unknown: somebody looked at the profile, and it is not there. Needs `If-Match` with an ETag, so that no repeated request lets it go out twice. */
                    confirmed_absent?: boolean;
                    /**
                     * @description `planned_time` keeps the time that it has, while that lies ahead; `next_free_time` is the next of its account's. Left out: its planned time where that lies ahead, else now.
                     * @enum {string}
                     */
                    when?: "now" | "planned_time" | "next_free_time";
                };
            };
        };
        responses: {
            /** @description The post, scheduled or waiting for approval */
            200: {
                headers: {
                    /** @description The version that was answered; send it back as If-Match. */
                    ETag?: string;
                    /** @description `true`: this is the answer that the first request with this Idempotency-Key got. */
                    "Idempotency-Replayed"?: "true";
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Post"];
                };
            };
            /** @description `invalid_json`: The body is no JSON. */
            400: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not_found`: There is no such thing. */
            404: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `idempotency_conflict`: This Idempotency-Key was used for another request.
             *
             *     `idempotency_in_flight`: The same request is being worked on.
             *
             *     `post_locked`: The post is on its way.
             *
             *     `wrong_state`: Not in the state that the post is in.
             *
             *     `outcome_unknown`: Nobody knows whether the post is out.
             */
            409: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_failed`: It has changed since. */
            412: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body_too_large`: The body is too large. */
            413: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unsupported_media_type`: A body of another kind. */
            415: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             *
             *     `declaration_missing`: Nobody agreed to TikTok's declaration.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `precondition_required`: Say which version you change. */
            428: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: {
                /** @description How many days back, today included. */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days */
            200: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
            /**
             * @description `unauthenticated`: No key that opens anything.
             *
             *     `key_revoked`: The key was revoked.
             *
             *     `key_expired`: The key has expired.
             */
            401: {
                headers: {
                    /** @description How to say who you are. */
                    "WWW-Authenticate"?: string;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `two_factor_required`: The key's maker lacks a second step.
             *
             *     `forbidden`: Not allowed.
             *
             *     `missing_scope`: The key may not do this.
             */
            403: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /**
             * @description `invalid_request`: The request does not fit.
             *
             *     `unknown_field`: A field that nobody knows.
             */
            422: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate_limited`: Too many requests to Cuepost. */
            429: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal_error`: Cuepost made a mistake. */
            500: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: Not possible at the moment. */
            503: {
                headers: {
                    /** @description Requests that this key has in its window. */
                    "RateLimit-Limit"?: number;
                    /** @description Requests and seconds of the window: `600;w=60`. */
                    "RateLimit-Policy"?: string;
                    /** @description How many of them are left. */
                    "RateLimit-Remaining"?: number;
                    /** @description Seconds until the window is full again. */
                    "RateLimit-Reset"?: number;
                    /** @description Seconds to wait before this is sent again. */
                    "Retry-After"?: number;
                    /** @description Names this request in the logs. */
                    "X-Request-Id": string;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    on_account_connected: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        account: components["schemas"]["EventAccount"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "account.connected";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_account_disconnected: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        account: components["schemas"]["EventAccount"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "account.disconnected";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_account_reconnect_needed: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        account: components["schemas"]["EventAccount"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "account.reconnect_needed";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_approval_approved: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        approval: components["schemas"]["EventApproval"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "approval.approved";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_approval_changes_requested: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        approval: components["schemas"]["EventApproval"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "approval.changes_requested";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_approval_declined: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        approval: components["schemas"]["EventApproval"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "approval.declined";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_approval_requested: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        approval: components["schemas"]["EventApproval"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "approval.requested";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_approval_voided: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        approval: components["schemas"]["EventApproval"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "approval.voided";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_media_ready: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        media: components["schemas"]["EventMedia"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "media.ready";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_media_rejected: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        media: components["schemas"]["EventMedia"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "media.rejected";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_post_canceled: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        post: components["schemas"]["EventPost"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "post.canceled";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_post_failed: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        post: components["schemas"]["EventPost"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "post.failed";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_post_in_inbox: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        post: components["schemas"]["EventPost"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "post.in_inbox";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_post_needs_attention: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        post: components["schemas"]["EventPost"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "post.needs_attention";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_post_outcome_unknown: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        post: components["schemas"]["EventPost"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "post.outcome_unknown";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_post_published: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        post: components["schemas"]["EventPost"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "post.published";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_post_scheduled: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        post: components["schemas"]["EventPost"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "post.scheduled";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_post_unpublished: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        post: components["schemas"]["EventPost"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "post.unpublished";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_post_unscheduled: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        post: components["schemas"]["EventPost"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "post.unscheduled";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    on_post_uploading: {
        parameters: {
            query?: never;
            header: {
                /** @description Names the event; the same however often it is sent. */
                "webhook-id": string;
                /** @description `v1,` and base64 of HMAC-SHA256 over id, timestamp and body; two of them while a secret is replaced. */
                "webhook-signature": string;
                /** @description Seconds since 1970, of this try. */
                "webhook-timestamp": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    data: {
                        post: components["schemas"]["EventPost"];
                    };
                    /**
                     * Format: uuid
                     * @description Names the event; the header `webhook-id` says it as well.
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    /**
                     * Format: date-time
                     * @description When it happened.
                     * @example 2027-04-15T14:00:00Z
                     */
                    timestamp: string;
                    /** @constant */
                    type: "post.uploading";
                };
            };
        };
        responses: {
            /** @description Taken. Anything else, or nothing within the time, is tried again for three days. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
