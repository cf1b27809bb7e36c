export function Times() {
  return (
    <>
      <p>
        <code>publish_at</code> is an instant in RFC 3339 (<code>2027-04-15T14:00:00Z</code>,{" "}
        <code>2027-04-15T16:00:00+02:00</code>), or a clock without an offset beside a <code>timezone</code> (
        <code>2027-04-15T16:00</code>, <code>Europe/Paris</code>). Without it, the request makes a draft,
        unless <code>publish_now</code> is true. <code>queue</code> in place of a time takes the next free
        place of the account's queue.
      </p>
      <p>
        Answers say the time three ways: <code>utc</code>, <code>local</code> and <code>timezone</code>. A
        time that a clock change skips moves later by the length of the gap; one that exists twice means the
        first. <code>note</code> says so when it happened.
      </p>
      <p>Every other instant in answers is UTC.</p>
    </>
  );
}
