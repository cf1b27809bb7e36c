export function TestKeys() {
  return (
    <p>
      A key that begins with <code>cp_test_</code> sees the accounts of the sandbox TikTok and nothing else:
      what it posts runs through the same upload, review and profile, and reaches no audience. Posts say{" "}
      <code>test: true</code>; their events go to endpoints for tests alone. Whoever runs this Cuepost decides
      whether it has a sandbox; where it has one, the accounts page offers “Connect a test account”.
    </p>
  );
}
