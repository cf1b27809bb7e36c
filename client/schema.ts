// Written by `npm run generate:client` from the OpenAPI document. Changes here are lost.

export interface paths {
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
        /** account.connected */
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
        /** account.disconnected */
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
        /** account.reconnect_needed */
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
        /** approval.approved */
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
        /** approval.changes_requested */
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
        /** approval.declined */
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
        /** approval.requested */
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
        /** approval.voided */
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
        /** media.ready */
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
        /** media.rejected */
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
        /** post.canceled */
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
        /** post.failed */
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
        /** post.in_inbox */
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
        /** post.needs_attention */
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
        /** post.outcome_unknown */
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
        /** post.published */
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
        /** post.scheduled */
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
        /** post.unpublished */
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
        /** post.unscheduled */
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
        /** post.uploading */
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
        PostList: {
            data: components["schemas"]["Post"][];
            /** @description Null on the last page. */
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
            code: "unauthenticated" | "key_revoked" | "key_expired" | "missing_scope" | "forbidden" | "two_factor_required" | "not_found" | "no_such_endpoint" | "method_not_allowed" | "invalid_json" | "invalid_request" | "unknown_field" | "body_too_large" | "unsupported_media_type" | "account_ambiguous" | "privacy_not_stated" | "declaration_missing" | "conflict" | "post_locked" | "external_id_taken" | "idempotency_conflict" | "idempotency_in_flight" | "precondition_required" | "precondition_failed" | "rate_limited" | "tiktok_rate_limited" | "tiktok_unavailable" | "reconnect_needed" | "unavailable" | "internal_error";
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
            code: "unauthenticated" | "key_revoked" | "key_expired" | "missing_scope" | "forbidden" | "two_factor_required" | "not_found" | "no_such_endpoint" | "method_not_allowed" | "invalid_json" | "invalid_request" | "unknown_field" | "body_too_large" | "unsupported_media_type" | "account_ambiguous" | "privacy_not_stated" | "declaration_missing" | "conflict" | "post_locked" | "external_id_taken" | "idempotency_conflict" | "idempotency_in_flight" | "precondition_required" | "precondition_failed" | "rate_limited" | "tiktok_rate_limited" | "tiktok_unavailable" | "reconnect_needed" | "unavailable" | "internal_error";
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
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
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
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Exactly this one. */
                external_id?: string;
                group_id?: string;
                label_id?: string;
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
            query?: never;
            header?: never;
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
