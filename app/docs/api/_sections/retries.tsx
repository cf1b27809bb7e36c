export function Retries() {
  return (
    <>
      <p>
        Send an <code>Idempotency-Key</code> with every <code>POST</code>: any text of your own, a new one for
        each new request. When a connection breaks, send the same request again with the same key. It is
        carried out once, and the second answer is the first one, with <code>Idempotency-Replayed: true</code>
        . Keys are remembered for two days, each workspace's and each world's (live, test) for itself. What
        was refused may be corrected under its key; what failed can be repeated as it was. Another body under
        the same key is refused with <a href="#problem-idempotency_conflict">idempotency_conflict</a>; while
        the first request is still at work the answer is{" "}
        <a href="#problem-idempotency_in_flight">idempotency_in_flight</a>.
      </p>
      <p>
        <code>external_id</code> is your own name for a post, unique in the workspace for good. A second post
        with the same one is refused and names the first.
      </p>
      <p>
        A post carries an <code>ETag</code>. Send it back as <code>If-Match</code> with <code>PATCH</code>:
        when somebody was faster, the answer is <a href="#problem-precondition_failed">precondition_failed</a>{" "}
        and nothing is overwritten.
      </p>
    </>
  );
}
