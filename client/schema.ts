// Written by `npm run generate:client` from the OpenAPI document. Changes here are lost.

export interface paths {
    "/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All accounts
         * @description The TikTok accounts that the key sees, in the order in which they were connected. A live key sees none of the sandbox's, and a test key none but those.
         *
         *     Needs the scope `accounts:read`.
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/accounts/{account_id}/posting-profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was agreed to for its posts
         * @description The posting profiles of an account, those that hold first, then by when they were agreed to: 200 at the most. Only a person makes or revokes one, in the dashboard.
         *
         *     Needs the scope `accounts:read`.
         */
        get: operations["listPostingProfiles"];
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
    "/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List files
         * @description The workspace's library, the newest first, with what is on its way.
         *
         *     Needs the scope `media:read`.
         */
        get: operations["listMedia"];
        put?: never;
        /**
         * Begin an upload
         * @description Gives an address of the store to send the bytes to: they do not pass through the API. The file stands in the library as `fetching` and can be named by posts at once.
         *
         *     ```sh
         *     curl -X PUT -F file=@launch.mp4 "$UPLOAD_URL"
         *     ```
         *
         *     The store tells Cuepost by itself when everything is there; *Complete an upload* says so at once. An upload that breaks off can go on for a day, see `upload.resume`.
         *
         *     Needs the scope `media:write`.
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{media_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a file
         * @description What is known of a file, and how far it is.
         *
         *     Needs the scope `media:read`.
         */
        get: operations["getMedia"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description Out of the library at once; its bytes follow ten minutes later, and until then a person can take it back. A file that an unfinished post needs stays, and `post_id` names that post. What is still on its way is called off.
         *
         *     Needs the scope `media:write`.
         */
        delete: operations["deleteMedia"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{media_id}/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete an upload
         * @description Says that everything was sent; Cuepost asks the store whether that is so. Not needed where the store can reach Cuepost, and safe to call twice.
         *
         *     Needs the scope `media:write`.
         */
        post: operations["completeUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/{media_id}/probe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask what TikTok would say
         * @description Judges the file by TikTok's media specifications and by what each account of the key may post: its longest video, as TikTok named it last. Nothing is sent to TikTok.
         *
         *     Needs the scope `media:read`.
         */
        post: operations["probeMedia"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/media/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch a file from an address
         * @description A worker fetches the file and streams it to the store; it goes on where it stopped when the connection breaks and the server can show that the file is the same. The answer comes before a byte of it: `GET` the file for its `progress`, or wait for `media.ready` or `media.rejected`. What the bytes are counts, not what the server calls them. Addresses are kept encrypted and shown to nobody.
         *
         *     Needs the scope `media:write`.
         */
        post: operations["importMedia"];
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
        /**
         * Create a post
         * @description One request from a file and a caption to a scheduled post. Files by `media_url` are fetched in the background: the post stands in the calendar at once as `waiting_for_media`, is scheduled by itself when they are there, and needs attention, with the reason, when they do not come.
         *
         *     Who can see a post is never filled in for you: state `tiktok.privacy_level` and every interaction, name a `posting_profile`, or send it to the inbox. Whatever goes out needs the scope `posts:publish` as well. For several accounts all posts are made or none.
         *
         *     Send an `Idempotency-Key`: repeated with it, the request makes nothing twice.
         *
         *     Needs the scope `posts:write`.
         */
        post: operations["createPost"];
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
        /**
         * Change a post
         * @description What is named becomes another, all else stays. `publish_at: null` makes it a draft. What goes out is judged anew like a new post; what only moves to another time keeps its agreement. Needs `If-Match`. From `preparing` on a post is locked.
         *
         *     Needs the scope `posts:write`.
         */
        patch: operations["patchPost"];
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
    "/posts/{post_id}/disclosure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The evidence of a post
         * @description From the post's sealed record: who agreed to what, through what and when, what TikTok was asked and answered, and whether the record is whole. The key's maker must be one who may export records; the audit log names each export.
         *
         *     Needs the scope `posts:read`.
         */
        get: operations["getDisclosure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/{post_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a post, or wait for it
         * @description The timeline of a post, from the event behind `after`, oldest first.
         *
         *     With `wait`, an answer that would be empty waits for up to so many seconds, and comes within a second of the next event.
         *
         *     With `Accept: text/event-stream` the events come as server-sent events, each with its id: a client that reconnects sends it as `Last-Event-ID` and misses nothing. The stream ends by an event `end` when the post comes to its end, when the key ends, or after ten minutes; 204 says that there is nothing more to come.
         *
         *     A key waits, or streams, ten times at once.
         *
         *     Needs the scope `posts:read`.
         */
        get: operations["listPostEvents"];
        put?: never;
        post?: never;
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
    "/posts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create many posts
         * @description Up to 100 bodies of *Create a post*, each judged and made by itself: one that is refused stops no other. With `dry_run` each is checked, and nothing is made.
         *
         *     Needs the scope `posts:write`.
         */
        post: operations["bulkCreatePosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create posts from a CSV file
         * @description A header row with names of fields of *Create a post*, `tiktok.` before those of TikTok or left out, then up to 100 rows. Comma or semicolon, UTF-8. Several values of a list stand in one cell, a space between them.
         *
         *     Needs the scope `posts:write`.
         */
        post: operations["importPosts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/posts/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a post before it is made
         * @description The same body as *Create a post* and the same code up to the writing: what it would become, what is wrong with it, and what may not be meant. Files by `media_url` are not fetched, so what they hold is not known yet.
         *
         *     Needs the scope `posts:write`.
         */
        post: operations["validatePost"];
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
    "/webhook-deliveries/{delivery_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a delivery
         * @description With the body that was sent, and each try with what came back.
         *
         *     Needs the scope `webhooks:read`.
         */
        get: operations["getWebhookDelivery"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-deliveries/{delivery_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a delivery again
         * @description A delivery of its own, with the same `webhook-id` and body, behind what waits of the same subject. Where it waits already, that one is answered.
         *
         *     Needs the scope `webhooks:write`.
         */
        post: operations["replayWebhookDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List webhook endpoints
         * @description Those of the key's mode that hear of no account beyond the key's, oldest first: 20 at the most.
         *
         *     Needs the scope `webhooks:read`.
         */
        get: operations["listWebhookEndpoints"];
        put?: never;
        /**
         * Create a webhook endpoint
         * @description Events are sent there as the Standard Webhooks specification has it: a POST, signed with the secret that this answer shows once. An endpoint of a test key hears of test accounts alone.
         *
         *     Needs the scope `webhooks:write`.
         */
        post: operations["createWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{endpoint_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a webhook endpoint
         * @description Whether it takes what it is sent, and how much waits for it.
         *
         *     Needs the scope `webhooks:read`.
         */
        get: operations["getWebhookEndpoint"];
        put?: never;
        post?: never;
        /**
         * Delete a webhook endpoint
         * @description With its log, and with what still waits for it.
         *
         *     Needs the scope `webhooks:write`.
         */
        delete: operations["deleteWebhookEndpoint"];
        options?: never;
        head?: never;
        /**
         * Change a webhook endpoint, switch it off or on
         * @description What is left out stays. While it is off nothing new is written for it; what waits stays for 30 days, and goes out once it is on again.
         *
         *     Needs the scope `webhooks:write`.
         */
        patch: operations["updateWebhookEndpoint"];
        trace?: never;
    };
    "/webhook-endpoints/{endpoint_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List an endpoint's deliveries
         * @description Newest first, of the last 30 days.
         *
         *     Needs the scope `webhooks:read`.
         */
        get: operations["listWebhookDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{endpoint_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send again all that was given up
         * @description What was given up since a time and has not arrived another way, in its order: 1,000 at the most.
         *
         *     Needs the scope `webhooks:write`.
         */
        post: operations["replayWebhookEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{endpoint_id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace a webhook secret
         * @description The new secret is shown this once. Until the overlap is over, events carry a signature by each of the two, so that the receiver can change over in its own time.
         *
         *     Needs the scope `webhooks:write`.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook-endpoints/{endpoint_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test event
         * @description Sends `webhook.test` once, whether the endpoint is on or off, and tells what came back.
         *
         *     Needs the scope `webhooks:write`.
         */
        post: operations["testWebhookEndpoint"];
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
        /** The account was connected, or connected again. */
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
        /** The account was disconnected. */
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
        /** TikTok no longer lets Cuepost in: a person connects it again. */
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
        /** Everybody who has to has said yes. */
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
        /** Changes were asked for: the post is a draft again. */
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
        /** The post was declined: it is a draft again. */
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
        /** Somebody is asked to approve the post. */
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
        /** What was asked, or approved, no longer holds: the post has changed. */
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
        /** The file was checked and can be posted. */
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
        /** The file cannot be posted; `problem` says why. */
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
        /** It will not go out. */
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
        /** TikTok refused it, or it could not be sent. */
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
        /** It lies in the creator's TikTok inbox, to be finished there. */
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
        /** It is held until a person looks at it. */
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
        /** TikTok's answer was lost: a person looks whether it is out. */
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
        /** TikTok has published it. */
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
        /** It waits for its time: scheduled, moved to another time, or approved. */
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
        /** It was public and no longer is. */
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
        /** It was scheduled and is a draft again. */
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
        /** It is on its way: Cuepost sends the file, or TikTok fetches it. */
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
        AccountList: {
            data: components["schemas"]["Account"][];
            /** @description Send it as `cursor` for what comes next; null at the end. */
            next_cursor: string | null;
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
        BulkCreatePosts: {
            dry_run?: boolean;
            posts: unknown[];
        };
        BulkResult: {
            created?: components["schemas"]["CreatedPosts"];
            /** @description All that is wrong, the first included. */
            errors?: components["schemas"]["ProblemPart"][];
            /** @description In the request, counted from 0. */
            index: number;
            problem?: components["schemas"]["ProblemPart"];
            /** @description Of a CSV: its row in the file, the header being 1. */
            row?: number;
            /** @description As the request alone would have been answered. */
            status: number;
            /** @description Of a dry run. */
            validation?: components["schemas"]["Validation"];
        };
        BulkResults: {
            dry_run: boolean;
            failed: number;
            results: components["schemas"]["BulkResult"][];
            succeeded: number;
        };
        CreatedPosts: {
            /**
             * Format: uuid
             * @description Of the first account.
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            post_id: string;
            /** @description One for each account, in their order. */
            posts: components["schemas"]["Post"][];
            /** @description Null of a draft, and where the queue gives the time. */
            publish_at: components["schemas"]["PublishTime"] | null;
            /**
             * @description Of the first account's post.
             * @enum {string}
             */
            status: "draft" | "waiting_for_media" | "awaiting_approval" | "scheduled" | "preparing" | "uploading" | "processing" | "in_review" | "published" | "in_inbox" | "failed" | "needs_attention" | "outcome_unknown" | "canceled";
        };
        CreatedUpload: {
            media: components["schemas"]["Media"];
            upload: components["schemas"]["MediaUpload"];
        };
        /** @description What a post is, where it goes, and when. */
        CreatePost: {
            /**
             * Format: uuid
             * @description The same as `account_ids` with one entry.
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            account_id?: string;
            /** @description One post for each, all or none. Left out where the key sees one account. */
            account_ids?: string[];
            /** @description The same as `publish_at: "queue"`. */
            add_to_queue?: boolean;
            /** @description It goes out only once somebody has approved it, whatever the account asks for. */
            ask_approval?: boolean;
            /** @description The same as `content`. */
            caption?: string;
            /** @description Who agreed to this post on your side, and when: written into its record as you say it. */
            consent?: {
                /**
                 * Format: date-time
                 * @example 2027-04-15T14:00:00Z
                 */
                accepted_at: string;
                accepted_by: string;
            };
            /** @description A video's caption, a photo post's description, with #hashtags and @mentions. */
            content?: string;
            /** @description Your own name for the post: once in a workspace, for good. */
            external_id?: string;
            /** @description How late it may still go out by itself. Left out, the workspace's rule. */
            late_minutes_max?: number | null;
            /**
             * Format: uuid
             * @description The same as `media_ids` with one entry.
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            media_id?: string;
            /** @description Files of the library: one video, or photos in their order. */
            media_ids?: string[];
            /**
             * @description The same as `media_urls` with one entry.
             * @example https://cdn.example.com/video.mp4
             */
            media_url?: string;
            /** @description Where Cuepost fetches the video, or the photos in their order. The post waits for them. */
            media_urls?: string[];
            /** @description Only `tiktok`, which goes without saying. */
            platforms?: "tiktok"[];
            /** @description Id or name of a profile of the account, in which a person agreed to privacy, interactions and labels in the dashboard. */
            posting_profile?: string;
            /**
             * @description RFC 3339 with `Z` or an offset, or a local time without one beside `timezone`; to the minute, seconds count up. `queue` is the next free place of the account's queue. Left out, the post is a draft.
             * @example 2027-04-15T14:00:00Z
             */
            publish_at?: string | null;
            /** @description Goes out as soon as its files are there. */
            publish_now?: boolean;
            /** @description The same as `publish_at`. */
            scheduled_for?: string | null;
            tiktok?: components["schemas"]["TikTokFields"];
            /**
             * @description IANA zone of a local `publish_at`, and of the clock that answers tell. Left out, the workspace's.
             * @example Europe/Paris
             */
            timezone?: string;
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
        /** @description What can be shown of a post to whoever asks how it came about. */
        Disclosure: {
            /** @description Who agreed to what, oldest first. */
            consents: {
                /**
                 * Format: date-time
                 * @example 2027-04-15T14:00:00Z
                 */
                at: string;
                by: {
                    /** @example Reels robot (Ines Moreau) */
                    name: string;
                    /** @enum {string} */
                    via: "person" | "client_link" | "api_key" | "cuepost";
                };
                content_sha256: string;
                /** @description The sentence that was agreed to. */
                declaration: string;
                /** @description What TikTok's label was said to be. */
                label: string | null;
                /** @description Of the entry in the record, where it stands whole. */
                number: number;
                /** @description Everything that TikTok is told besides the files. */
                settings: {
                    [key: string]: unknown;
                };
                /** @description Null of the one that stands. */
                voided: {
                    /**
                     * Format: date-time
                     * @example 2027-04-15T14:00:00Z
                     */
                    at: string;
                    reason: string;
                } | null;
            }[];
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            exported_at: string;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            post_id: string;
            /** @description The whole record, as the dashboard exports it: saved as a file, `scripts/verify-ledger.ts` judges it without Cuepost. */
            record: {
                [key: string]: unknown;
            };
            /** @description The daily seals of the workspace, which name where each record ended. */
            seals: {
                is_intact: boolean;
                problem: {
                    kind: string;
                    number: number;
                } | null;
            };
            /** @description What TikTok was asked, and what it answered. */
            tiktok: {
                /**
                 * Format: date-time
                 * @example 2027-04-15T14:00:00Z
                 */
                at: string;
                facts: {
                    [key: string]: unknown;
                };
                /** @enum {string} */
                kind: "asked" | "answered";
                /** @description Of the entry in the record, where it stands whole. */
                number: number;
            }[];
            /** @description What checking the record came to. */
            verdict: {
                /** @description Where the chain ends: kept elsewhere, it shows later whether anything was rewritten. */
                end_hash: string;
                entries: number;
                /** @description Whether every link of the chain holds, recomputed now. */
                is_intact: boolean;
                /** @description The first link that does not hold. */
                problem: {
                    kind: string;
                    number: number;
                } | null;
            };
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
            test: boolean;
            username: string;
        };
        /** @description What was said to a request for approval, and by whom. */
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
            test: boolean;
        };
        /** @description A file once it is known whether it can be posted. */
        EventMedium: {
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
            /** @description Why TikTok would refuse it. */
            problem: string | null;
            sha256: string | null;
            size_bytes: number;
            /** @enum {string} */
            status: "ready" | "rejected";
            width: number | null;
        };
        /** @description A post as it was at that moment. */
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
            external_id: string | null;
            group_id: string | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            /**
             * @description What it was before.
             * @enum {string}
             */
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
            /** @description In words, where there is something to say. */
            status_reason: string | null;
            test: boolean;
            tiktok_post_id: string | null;
            /** @description Since when not everyone can see it any more. */
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
        /** @description A video or photo of the workspace's library. */
        Media: {
            audio_channels: number | null;
            /** @example AAC */
            audio_codec: string | null;
            audio_sample_rate: number | null;
            /** @example MP4 */
            container: string | null;
            /** @example video/mp4 */
            content_type: string;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            created_at: string;
            duration_ms: number | null;
            frames_per_second: number | null;
            height: number | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            is_hdr: boolean | null;
            /**
             * @description Guessed by the name while nothing of the file is known; what its first bytes say counts.
             * @enum {string}
             */
            kind: "video" | "photo";
            last_used_at: string | null;
            /** @example launch.mp4 */
            name: string;
            prepared: components["schemas"]["PreparedPhoto"] | null;
            /** @description Why it cannot be posted, and what to do, in a sentence. */
            problem: string | null;
            /** @description Of files that are fetched from an address. */
            progress: components["schemas"]["MediaProgress"] | null;
            /** @description When the workspace's retention removes the file; null when it does not. */
            remove_at: string | null;
            rotation: number | null;
            /** @description Of the file as it was sent, once it was read. */
            sha256: string | null;
            /** @description Null until it is known. */
            size_bytes: number | null;
            /**
             * @description `fetching`: on its way, from an address or from you. `checking`: here, and looked at. `ready`: it can be posted. `rejected`: it cannot, and `problem` says why. `removed`: the workspace keeps files no longer than this; facts stay.
             * @enum {string}
             */
            status: "fetching" | "checking" | "ready" | "rejected" | "removed";
            /** @description Posts that hold it, canceled ones left out. */
            use_count: number;
            /** @example H.264 */
            video_codec: string | null;
            /** @description As it is shown, turned upright. */
            width: number | null;
        };
        MediaFit: {
            account: {
                display_name: string;
                /**
                 * Format: uuid
                 * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                 */
                id: string;
                username: string;
            };
            detail: string;
            /** @enum {string} */
            fit: "fits" | "draft_only" | "too_long" | "length_unknown" | "not_granted" | "reconnect";
            /** @description The longest video that TikTok takes of this account, as it said last. */
            max_duration_seconds: number | null;
        };
        MediaList: {
            data: components["schemas"]["Media"][];
            /** @description Send it as `cursor` for what comes next; null at the end. */
            next_cursor: string | null;
        };
        /** @description What TikTok would say. */
        MediaProbe: {
            /** @description Of each account that the key sees, whether it may post a file like this. */
            accounts: components["schemas"]["MediaFit"][];
            /** @description TikTok takes it, on at least one account of the key. */
            can_be_posted: boolean;
            media: components["schemas"]["Media"];
            /** @description What TikTok would refuse about the file itself. */
            problems: string[];
        };
        /** @description How far the fetching of a file is. */
        MediaProgress: {
            percent: number | null;
            received_bytes: number;
            /** @description How often it had to begin anew, since another file lay there by then. */
            restarts: number;
            /** @description Null until the server was asked. */
            total_bytes: number | null;
        };
        /** @description Where to send the bytes: straight to the store. */
        MediaUpload: {
            /** @constant */
            content_type: "multipart/form-data";
            /**
             * Format: date-time
             * @description Until then a broken upload can go on.
             * @example 2027-04-15T14:00:00Z
             */
            expires_at: string;
            /**
             * @description The name of the form's only part, which holds the bytes.
             * @constant
             */
            field: "file";
            /** @constant */
            method: "PUT";
            /** @description HEAD on the same address answers with the header that says how many bytes are there. PUT the rest with this Range; the part then holds the rest alone. */
            resume: {
                /** @constant */
                method: "HEAD";
                /** @constant */
                offset_header: "x-ut-range-start";
                /** @constant */
                range_header: "Range: bytes={offset}-";
            };
            /**
             * Format: uri
             * @description Signed, for this file alone. Whoever has it can send the file.
             */
            url: string;
        };
        /** @description What becomes another; all else stays as it is. */
        PatchPost: {
            /**
             * Format: uuid
             * @description To another account: privacy and interactions are stated anew.
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            account_id?: string;
            /** @description The same as `publish_at: "queue"`. */
            add_to_queue?: boolean;
            /** @description It goes out only once somebody has approved it, whatever the account asks for. */
            ask_approval?: boolean;
            /** @description The same as `content`. */
            caption?: string;
            /** @description Who agreed to this post on your side, and when: written into its record as you say it. */
            consent?: {
                /**
                 * Format: date-time
                 * @example 2027-04-15T14:00:00Z
                 */
                accepted_at: string;
                accepted_by: string;
            };
            /** @description A video's caption, a photo post's description, with #hashtags and @mentions. */
            content?: string;
            /** @description How late it may still go out by itself. Left out, the workspace's rule. */
            late_minutes_max?: number | null;
            /**
             * Format: uuid
             * @description The same as `media_ids` with one entry.
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            media_id?: string;
            /** @description Files of the library: one video, or photos in their order. */
            media_ids?: string[];
            /**
             * @description The same as `media_urls` with one entry.
             * @example https://cdn.example.com/video.mp4
             */
            media_url?: string;
            /** @description Where Cuepost fetches the video, or the photos in their order. The post waits for them. */
            media_urls?: string[];
            /** @description Id or name of a profile of the account, in which a person agreed to privacy, interactions and labels in the dashboard. */
            posting_profile?: string;
            /**
             * @description RFC 3339 with `Z` or an offset, or a local time without one beside `timezone`; to the minute, seconds count up. `queue` is the next free place of the account's queue. Left out, the post is a draft.
             * @example 2027-04-15T14:00:00Z
             */
            publish_at?: string | null;
            /** @description Goes out as soon as its files are there. */
            publish_now?: boolean;
            /** @description The same as `publish_at`. */
            scheduled_for?: string | null;
            tiktok?: components["schemas"]["TikTokFields"];
            /**
             * @description IANA zone of a local `publish_at`, and of the clock that answers tell. Left out, the workspace's.
             * @example Europe/Paris
             */
            timezone?: string;
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
        /** @description Something that happened to a post. */
        PostEvent: {
            /** @description Null where Cuepost did it by itself, or TikTok did. */
            actor: {
                /** @example Reels robot (Ines Moreau) */
                name: string;
                /** @enum {string} */
                via: "person" | "api_key";
            } | null;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            at: string;
            /** @description What TikTok's support asks for, such as its log id. Its names may change. */
            details: {
                [key: string]: unknown;
            } | null;
            /** @description The states between which the post moved with it. */
            from: ("draft" | "waiting_for_media" | "awaiting_approval" | "scheduled" | "preparing" | "uploading" | "processing" | "in_review" | "published" | "in_inbox" | "failed" | "needs_attention" | "outcome_unknown" | "canceled") | null;
            /**
             * @description Grows with each event.
             * @example 48151
             */
            id: string;
            /** @description More may come: leave alone what you do not know. */
            kind: string;
            /** @description As people read it on the post's page, in English. */
            message: string;
            to: ("draft" | "waiting_for_media" | "awaiting_approval" | "scheduled" | "preparing" | "uploading" | "processing" | "in_review" | "published" | "in_inbox" | "failed" | "needs_attention" | "outcome_unknown" | "canceled") | null;
        };
        /** @description A part of a post's timeline, oldest first. */
        PostEvents: {
            data: components["schemas"]["PostEvent"][];
            /** @description Whether more have happened already than fit into `limit`. */
            has_more: boolean;
            /** @description Whether nothing more is to be expected by itself: published, in_inbox, failed or canceled. Then there is no waiting. */
            is_final: boolean;
            /** @description Send it as `after`, now or later: what comes next. */
            next_after: string;
            /**
             * @description Of the post, by now.
             * @enum {string}
             */
            status: "draft" | "waiting_for_media" | "awaiting_approval" | "scheduled" | "preparing" | "uploading" | "processing" | "in_review" | "published" | "in_inbox" | "failed" | "needs_attention" | "outcome_unknown" | "canceled";
        };
        /** @description What a person agreed to once for the posts of programs, of one account. */
        PostingProfile: {
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            account_id: string;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            consented_at: string;
            /** @description Their name. */
            consented_by: string;
            /** @description TikTok's declaration, as the person agreed to it. */
            declaration: string;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            /** @description Taken where a post names no profile. */
            is_default: boolean;
            /** @description What `posting_profile` of a post names; its id does as well. */
            name: string;
            /** @description Since when it no longer holds. */
            revoked_at: string | null;
            /** @description Null where a person revoked it. */
            revoked_reason: string | null;
            settings: {
                allow_comment: boolean;
                allow_duet: boolean;
                allow_stitch: boolean;
                auto_add_music: boolean;
                discloses_promotion: boolean;
                is_ai_generated: boolean;
                is_branded_content: boolean;
                is_your_brand: boolean;
                privacy_level: string;
            };
        };
        PostingProfileList: {
            data: components["schemas"]["PostingProfile"][];
            /** @description Send it as `cursor` for what comes next; null at the end. */
            next_cursor: string | null;
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
        /** @description What stops nothing, and may not be meant. */
        PostWarning: {
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            account_id: string;
            /** @enum {string} */
            code: "awaits_approval" | "over_daily_limit" | "close_to_another_post" | "same_file_again" | "file_not_seen";
            detail: string;
        };
        /** @description The picture that TikTok gets of a photo. */
        PreparedPhoto: {
            /** @description What was done to the original, in words. */
            changes: string[];
            /** @enum {string} */
            content_type: "image/jpeg" | "image/webp";
            height: number;
            sha256: string;
            size_bytes: number;
            width: number;
        };
        /** @description Why a request was not carried out (RFC 9457). */
        Problem: {
            /**
             * @description Stable: what programs branch on.
             * @enum {string}
             */
            code: "unauthenticated" | "key_revoked" | "key_expired" | "missing_scope" | "forbidden" | "two_factor_required" | "not_found" | "no_such_endpoint" | "method_not_allowed" | "invalid_json" | "invalid_request" | "unknown_field" | "body_too_large" | "unsupported_media_type" | "account_ambiguous" | "privacy_not_stated" | "declaration_missing" | "conflict" | "media_in_use" | "upload_incomplete" | "post_locked" | "wrong_state" | "outcome_unknown" | "external_id_taken" | "idempotency_conflict" | "idempotency_in_flight" | "precondition_required" | "precondition_failed" | "rate_limited" | "tiktok_rate_limited" | "tiktok_unavailable" | "reconnect_needed" | "unavailable" | "internal_error";
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
            code: "unauthenticated" | "key_revoked" | "key_expired" | "missing_scope" | "forbidden" | "two_factor_required" | "not_found" | "no_such_endpoint" | "method_not_allowed" | "invalid_json" | "invalid_request" | "unknown_field" | "body_too_large" | "unsupported_media_type" | "account_ambiguous" | "privacy_not_stated" | "declaration_missing" | "conflict" | "media_in_use" | "upload_incomplete" | "post_locked" | "wrong_state" | "outcome_unknown" | "external_id_taken" | "idempotency_conflict" | "idempotency_in_flight" | "precondition_required" | "precondition_failed" | "rate_limited" | "tiktok_rate_limited" | "tiktok_unavailable" | "reconnect_needed" | "unavailable" | "internal_error";
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
        /** @description What TikTok is told beside the content. */
        TikTokFields: {
            /** @description Stated for whatever is published. */
            allow_comment?: boolean;
            /** @description Stated for videos that are published. */
            allow_duet?: boolean;
            /** @description Stated for videos that are published. */
            allow_stitch?: boolean;
            /** @description Of photo posts: TikTok picks the music. */
            auto_add_music?: boolean;
            /** @description The same as `is_branded_content`. */
            brand_content_toggle?: boolean;
            /** @description The same as `is_your_brand`. */
            brand_organic_toggle?: boolean;
            /** @description Of a video: the frame that is its cover. */
            cover_timestamp_ms?: number;
            /**
             * @description `direct` publishes. `inbox` sends a draft that the creator finishes in the TikTok app. Left out, `direct`.
             * @enum {string}
             */
            delivery?: "direct" | "inbox";
            /** @description TikTok's spelling: the opposite of `allow_comment`. */
            disable_comment?: boolean;
            /** @description TikTok's spelling: the opposite of `allow_duet`. */
            disable_duet?: boolean;
            /** @description TikTok's spelling: the opposite of `allow_stitch`. */
            disable_stitch?: boolean;
            /** @description It promotes something. Implied by the two below. */
            discloses_promotion?: boolean;
            /** @description Made with AI. */
            is_ai_generated?: boolean;
            /** @description The same as `is_ai_generated`. */
            is_aigc?: boolean;
            /** @description Somebody else paid for it: “Paid partnership”. */
            is_branded_content?: boolean;
            /** @description It promotes the creator's own business: “Promotional content”. */
            is_your_brand?: boolean;
            /** @description Of photo posts: which photo is the cover, counted from 0. */
            photo_cover_index?: number;
            /**
             * @description Who can see it. Never filled in for you: state it, or name a `posting_profile`.
             * @enum {string}
             */
            privacy_level?: "PUBLIC_TO_EVERYONE" | "MUTUAL_FOLLOW_FRIENDS" | "FOLLOWER_OF_CREATOR" | "SELF_ONLY";
            /** @description Of photo posts. */
            title?: string;
            /** @description The same as `cover_timestamp_ms`. */
            video_cover_timestamp_ms?: number;
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
        /** @description What would become of a request. */
        Validation: {
            posts: {
                account: {
                    display_name: string;
                    /**
                     * Format: uuid
                     * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                     */
                    id: string;
                    username: string;
                };
                /** @description Whose agreement would stand behind it. Null of a draft. */
                agreed_by: {
                    /** @enum {string} */
                    kind: "posting profile" | "api key" | "request";
                    name: string;
                } | null;
                publish_at: components["schemas"]["PublishTime"] | null;
                /**
                 * @description `draft`, `waiting_for_media`, `awaiting_approval` or `scheduled`.
                 * @enum {string}
                 */
                status: "draft" | "waiting_for_media" | "awaiting_approval" | "scheduled" | "preparing" | "uploading" | "processing" | "in_review" | "published" | "in_inbox" | "failed" | "needs_attention" | "outcome_unknown" | "canceled";
                tiktok: components["schemas"]["PostTikTok"];
            }[];
            problems: components["schemas"]["ProblemPart"][];
            valid: boolean;
            warnings: components["schemas"]["PostWarning"][];
        };
        /** @description One try, and what came back. */
        WebhookAttempt: {
            /** @description The beginning of it. */
            answer: string | null;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            at: string;
            duration_ms: number;
            number: number;
            /** @description Why no answer came, or why it does not count. */
            problem: string | null;
            /** @description Null where no answer came. */
            status: number | null;
        };
        /** @description One event for one endpoint. */
        WebhookDelivery: {
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            created_at: string;
            ended_at: string | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            endpoint_id: string;
            /**
             * Format: uuid
             * @description The `webhook-id`: the same in each try, and when it is replayed.
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            event_id: string;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            next_try_at: string | null;
            /** @description Somebody wanted it once more. */
            replay: boolean;
            /** @enum {string} */
            status: "waiting" | "delivered" | "given_up";
            subject: {
                /**
                 * Format: uuid
                 * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                 */
                id: string;
                /** @enum {string} */
                kind: "post" | "media" | "account" | "endpoint";
            };
            tries: number;
            /** @enum {string} */
            type: "post.scheduled" | "post.uploading" | "post.published" | "post.in_inbox" | "post.failed" | "post.needs_attention" | "post.outcome_unknown" | "post.unpublished" | "post.canceled" | "post.unscheduled" | "media.ready" | "media.rejected" | "account.connected" | "account.reconnect_needed" | "account.disconnected" | "approval.requested" | "approval.approved" | "approval.changes_requested" | "approval.declined" | "approval.voided" | "webhook.test";
        };
        WebhookDeliveryDetail: {
            attempts: components["schemas"]["WebhookAttempt"][];
            /** @description As it is sent, to the letter. */
            body: string;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            created_at: string;
            ended_at: string | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            endpoint_id: string;
            /**
             * Format: uuid
             * @description The `webhook-id`: the same in each try, and when it is replayed.
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            event_id: string;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            next_try_at: string | null;
            /** @description Somebody wanted it once more. */
            replay: boolean;
            /** @enum {string} */
            status: "waiting" | "delivered" | "given_up";
            subject: {
                /**
                 * Format: uuid
                 * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
                 */
                id: string;
                /** @enum {string} */
                kind: "post" | "media" | "account" | "endpoint";
            };
            tries: number;
            /** @enum {string} */
            type: "post.scheduled" | "post.uploading" | "post.published" | "post.in_inbox" | "post.failed" | "post.needs_attention" | "post.outcome_unknown" | "post.unpublished" | "post.canceled" | "post.unscheduled" | "media.ready" | "media.rejected" | "account.connected" | "account.reconnect_needed" | "account.disconnected" | "approval.requested" | "approval.approved" | "approval.changes_requested" | "approval.declined" | "approval.voided" | "webhook.test";
        };
        /** @description Where events are sent to. */
        WebhookEndpoint: {
            /** @description Null is every account. */
            account_ids: string[] | null;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            created_at: string;
            disabled_at: string | null;
            /** @description Null where somebody did it. */
            disabled_reason: string | null;
            /** @description Null is every event. */
            events: ("post.scheduled" | "post.uploading" | "post.published" | "post.in_inbox" | "post.failed" | "post.needs_attention" | "post.outcome_unknown" | "post.unpublished" | "post.canceled" | "post.unscheduled" | "media.ready" | "media.rejected" | "account.connected" | "account.reconnect_needed" | "account.disconnected" | "approval.requested" | "approval.approved" | "approval.changes_requested" | "approval.declined" | "approval.voided")[] | null;
            /** @description Since when nothing has been taken. */
            failing_since: string | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            /**
             * @description That of the key that made it.
             * @enum {string}
             */
            mode: "live" | "test";
            name: string;
            /** @description Until then the secret before signs as well. */
            previous_secret_ends_at: string | null;
            /** @enum {string} */
            status: "enabled" | "failing" | "disabled";
            url: string;
            waiting_deliveries: number;
        };
        /** @description A new endpoint, with what signs its events. */
        WebhookEndpointWithSecret: {
            /** @description Null is every account. */
            account_ids: string[] | null;
            /**
             * Format: date-time
             * @example 2027-04-15T14:00:00Z
             */
            created_at: string;
            disabled_at: string | null;
            /** @description Null where somebody did it. */
            disabled_reason: string | null;
            /** @description Null is every event. */
            events: ("post.scheduled" | "post.uploading" | "post.published" | "post.in_inbox" | "post.failed" | "post.needs_attention" | "post.outcome_unknown" | "post.unpublished" | "post.canceled" | "post.unscheduled" | "media.ready" | "media.rejected" | "account.connected" | "account.reconnect_needed" | "account.disconnected" | "approval.requested" | "approval.approved" | "approval.changes_requested" | "approval.declined" | "approval.voided")[] | null;
            /** @description Since when nothing has been taken. */
            failing_since: string | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            id: string;
            /**
             * @description That of the key that made it.
             * @enum {string}
             */
            mode: "live" | "test";
            name: string;
            /** @description Until then the secret before signs as well. */
            previous_secret_ends_at: string | null;
            /**
             * @description Shown this once. It begins with whsec_.
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD
             */
            secret: string;
            /** @enum {string} */
            status: "enabled" | "failing" | "disabled";
            url: string;
            waiting_deliveries: number;
        };
        WebhookTestAnswer: {
            answer: string | null;
            /**
             * Format: uuid
             * @example 0195c2a4-6f0e-7d31-9c55-1f2a7f1f9d10
             */
            delivery_id: string;
            duration_ms: number;
            problem: string | null;
            status: number | null;
            /** @description It was answered with 2xx. */
            taken: boolean;
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
    listAccounts: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the answer before, as it stands there, with the same filters. */
                cursor?: string;
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
                /** @description How many at once, 100 at the most. */
                limit?: number;
                /** @description One or several, with commas between them. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts */
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
                    "application/json": components["schemas"]["AccountList"];
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
    getAccount: {
        parameters: {
            query?: {
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
            };
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
            query?: {
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
            };
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
            query?: {
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
            };
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
            query?: {
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
            };
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
    listPostingProfiles: {
        parameters: {
            query?: {
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
            };
            header?: never;
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its profiles */
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
                    "application/json": components["schemas"]["PostingProfileList"];
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
    listMedia: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the answer before, as it stands there, with the same filters. */
                cursor?: string;
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
                kind?: "video" | "photo";
                /** @description How many at once, 100 at the most. */
                limit?: number;
                /** @description A part of the name. */
                name?: string;
                /** @description One or several, with commas between them. */
                status?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files */
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
                    "application/json": components["schemas"]["MediaList"];
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
    createUpload: {
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
                     * @example video/mp4
                     * @enum {string}
                     */
                    content_type: "video/mp4" | "video/quicktime" | "video/webm" | "image/jpeg" | "image/webp" | "image/png" | "image/heic" | "image/avif" | "image/gif";
                    /**
                     * @description As people see it in the library.
                     * @example launch.mp4
                     */
                    name: string;
                    /** @description Of the whole file. What arrives with another one is rejected. */
                    sha256?: string;
                    /**
                     * @description Exactly: the store takes no other number. Videos up to 4000000000, photos up to 50000000.
                     * @example 18734201
                     */
                    size_bytes: number;
                };
            };
        };
        responses: {
            /** @description The file to come, and where to send it */
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
                    "application/json": components["schemas"]["CreatedUpload"];
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
    getMedia: {
        parameters: {
            query?: {
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
            };
            header?: never;
            path: {
                /** @description The file's id. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
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
                    "application/json": components["schemas"]["Media"];
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
    deleteMedia: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file's id. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted */
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
            /** @description `media_in_use`: A post needs this file. */
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
    completeUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, a new one for each new request. The same request sent again with it is carried out once and answered alike, for 24 hours at least. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The file's id. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file, now being checked */
            200: {
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
                    "application/json": components["schemas"]["Media"];
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
             *     `upload_incomplete`: The file has not arrived whole.
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
    probeMedia: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, a new one for each new request. The same request sent again with it is carried out once and answered alike, for 24 hours at least. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The file's id. */
                media_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The judgement */
            200: {
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
                    "application/json": components["schemas"]["MediaProbe"];
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
    importMedia: {
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
                    /** @description In place of what the server or the address call it. */
                    name?: string;
                    /**
                     * Format: uri
                     * @description Of the file itself, not of a page around it. Public addresses alone are asked, redirects (five at the most) included.
                     * @example https://files.example.com/launch.mp4
                     */
                    url: string;
                };
            };
        };
        responses: {
            /** @description The file to come */
            202: {
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
                    "application/json": components["schemas"]["Media"];
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
    createPost: {
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
                "application/json": components["schemas"]["CreatePost"];
            };
        };
        responses: {
            /** @description Made, and on its way as far as it asked for */
            202: {
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
                    "application/json": components["schemas"]["CreatedPosts"];
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
             *     `conflict`: It is not as you think.
             *
             *     `external_id_taken`: A post with this external_id exists.
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
             *
             *     `account_ambiguous`: Several accounts could be meant.
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
    patchPost: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["PatchPost"];
            };
        };
        responses: {
            /** @description As it is now */
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
             * @description `conflict`: It is not as you think.
             *
             *     `post_locked`: The post is on its way.
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
             *     `account_ambiguous`: Several accounts could be meant.
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
            /** @description `precondition_required`: Say which version you change. */
            428: {
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
            /** @description The post, canceled */
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
            /** @description The post: TikTok is asked to stop fetching it. */
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
    getDisclosure: {
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
            /** @description The evidence */
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
                    "application/json": components["schemas"]["Disclosure"];
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
    listPostEvents: {
        parameters: {
            query?: {
                /** @description `next_after` of the answer before. */
                after?: string;
                limit?: number;
                /** @description Seconds, 30 at the most. */
                wait?: number;
            };
            header?: never;
            path: {
                /** @description The post's id. */
                post_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events */
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
                    "application/json": components["schemas"]["PostEvents"];
                    "text/event-stream": string;
                };
            };
            /** @description Of a stream: there is nothing more to come. */
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
    bulkCreatePosts: {
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
                "application/json": components["schemas"]["BulkCreatePosts"];
            };
        };
        responses: {
            /** @description A result for each, in their order */
            207: {
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
                    "application/json": components["schemas"]["BulkResults"];
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
    importPosts: {
        parameters: {
            query?: {
                /** @description Check each row, and make nothing. */
                dry_run?: boolean;
            };
            header?: {
                /** @description Any text of your own, a new one for each new request. The same request sent again with it is carried out once and answered alike, for 24 hours at least. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
            };
        };
        responses: {
            /** @description A result for each row */
            207: {
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
                    "application/json": components["schemas"]["BulkResults"];
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
    validatePost: {
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
                "application/json": components["schemas"]["CreatePost"];
            };
        };
        responses: {
            /** @description What would become of it */
            200: {
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
                    "application/json": components["schemas"]["Validation"];
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
    getWebhookDelivery: {
        parameters: {
            query?: {
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
            };
            header?: never;
            path: {
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery */
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
                    "application/json": components["schemas"]["WebhookDeliveryDetail"];
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
    replayWebhookDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, a new one for each new request. The same request sent again with it is carried out once and answered alike, for 24 hours at least. */
                "Idempotency-Key"?: string;
            };
            path: {
                delivery_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new delivery */
            202: {
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
                    "application/json": components["schemas"]["WebhookDeliveryDetail"];
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
    listWebhookEndpoints: {
        parameters: {
            query?: {
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of them */
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
                    "application/json": {
                        data: components["schemas"]["WebhookEndpoint"][];
                        /** @description Send it as `cursor` for what comes next; null at the end. */
                        next_cursor: string | null;
                    };
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
    createWebhookEndpoint: {
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
                     * @description Null, or left out, is every account that the key may see. Media belong to no account, and are told of in any case.
                     * @default null
                     */
                    account_ids?: string[] | null;
                    /**
                     * @description Null, or left out, is every event, those of later versions among them.
                     * @default null
                     * @example [
                     *       "post.published",
                     *       "post.failed"
                     *     ]
                     */
                    events?: ("post.scheduled" | "post.uploading" | "post.published" | "post.in_inbox" | "post.failed" | "post.needs_attention" | "post.outcome_unknown" | "post.unpublished" | "post.canceled" | "post.unscheduled" | "media.ready" | "media.rejected" | "account.connected" | "account.reconnect_needed" | "account.disconnected" | "approval.requested" | "approval.approved" | "approval.changes_requested" | "approval.declined" | "approval.voided")[] | null;
                    /** @example Newsroom */
                    name: string;
                    /**
                     * @description Public, and https. Redirects are not followed.
                     * @example https://hooks.example.com/cuepost
                     */
                    url: string;
                };
            };
        };
        responses: {
            /** @description The endpoint, with its secret */
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
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
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
    getWebhookEndpoint: {
        parameters: {
            query?: {
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
            };
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint */
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
                    "application/json": components["schemas"]["WebhookEndpoint"];
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
    deleteWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone */
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
    updateWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Null, or left out, is every account that the key may see. Media belong to no account, and are told of in any case. */
                    account_ids?: string[] | null;
                    enabled?: boolean;
                    /**
                     * @description Null, or left out, is every event, those of later versions among them.
                     * @example [
                     *       "post.published",
                     *       "post.failed"
                     *     ]
                     */
                    events?: ("post.scheduled" | "post.uploading" | "post.published" | "post.in_inbox" | "post.failed" | "post.needs_attention" | "post.outcome_unknown" | "post.unpublished" | "post.canceled" | "post.unscheduled" | "media.ready" | "media.rejected" | "account.connected" | "account.reconnect_needed" | "account.disconnected" | "approval.requested" | "approval.approved" | "approval.changes_requested" | "approval.declined" | "approval.voided")[] | null;
                    /** @example Newsroom */
                    name?: string;
                    /**
                     * @description Public, and https. Redirects are not followed.
                     * @example https://hooks.example.com/cuepost
                     */
                    url?: string;
                };
            };
        };
        responses: {
            /** @description The endpoint */
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
                    "application/json": components["schemas"]["WebhookEndpoint"];
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
    listWebhookDeliveries: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the answer before, as it stands there, with the same filters. */
                cursor?: string;
                /** @description The fields to answer with, by their names at the top of the resource, with commas between them. `id` is always there. Left out: all. */
                fields?: string;
                /** @description How many at once, 100 at the most. */
                limit?: number;
                status?: "waiting" | "delivered" | "given_up";
            };
            header?: never;
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries */
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
                    "application/json": {
                        data: components["schemas"]["WebhookDelivery"][];
                        /** @description Send it as `cursor` for what comes next; null at the end. */
                        next_cursor: string | null;
                    };
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
    replayWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, a new one for each new request. The same request sent again with it is carried out once and answered alike, for 24 hours at least. */
                "Idempotency-Key"?: string;
            };
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date-time
                     * @example 2027-04-15T14:00:00Z
                     */
                    since: string;
                };
            };
        };
        responses: {
            /** @description How many */
            202: {
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
                    "application/json": {
                        replayed: number;
                    };
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
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, a new one for each new request. The same request sent again with it is carried out once and answered alike, for 24 hours at least. */
                "Idempotency-Key"?: string;
            };
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description How long the secret before signs as well. 0 ends it at once.
                     * @default 24
                     */
                    overlap_hours?: number;
                };
            };
        };
        responses: {
            /** @description The endpoint, with its new secret */
            200: {
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
                    "application/json": components["schemas"]["WebhookEndpointWithSecret"];
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
    testWebhookEndpoint: {
        parameters: {
            query?: never;
            header?: {
                /** @description Any text of your own, a new one for each new request. The same request sent again with it is carried out once and answered alike, for 24 hours at least. */
                "Idempotency-Key"?: string;
            };
            path: {
                endpoint_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What came back */
            200: {
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
                    "application/json": components["schemas"]["WebhookTestAnswer"];
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                        media: components["schemas"]["EventMedium"];
                    };
                    /**
                     * Format: uuid
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                        media: components["schemas"]["EventMedium"];
                    };
                    /**
                     * Format: uuid
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
                     * @description Of the event: the same in each try, and in `webhook-id`.
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
