export function Media() {
  return (
    <>
      <p>
        <code>media_url</code> is fetched by Cuepost, in parts, resumed after an interruption, and looked at
        before it is used. It must be reachable without a login from public addresses; redirects are followed
        and checked anew. What cannot be fetched, or what TikTok would refuse, is explained on the post and on
        the medium.
      </p>
      <p>
        To send a file yourself, ask <code>POST /media</code> for an address, put the bytes there, say{" "}
        <code>POST /media/{"{media_id}"}/complete</code>, and use the id in <code>media_ids</code>. One file
        serves any number of posts. <code>POST /media/import</code> fetches a file into the library without a
        post.
      </p>
    </>
  );
}
