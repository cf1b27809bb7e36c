import { titled } from "@/app/_i18n/titled";
import { orNotFound } from "@/lib/auth/or-not-found";
import { requireMember } from "@/lib/auth/require-member";
import { listThreads } from "@/lib/comments/queries";
import { getPost } from "@/lib/posts/queries";
import { may } from "@/lib/workspaces/permissions";
import { PostView } from "./_components/post-view";

export const generateMetadata = titled("post");

interface PostPageProps {
  params: Promise<{ id: string }>;
}

export default async function PostPage({ params }: PostPageProps) {
  const member = await requireMember();
  const { id } = await params;
  const [post, threads] = await orNotFound(Promise.all([getPost(member, id), listThreads(member, id)]));
  return (
    <PostView
      post={post}
      threads={threads}
      timeZone={member.timeZone}
      canCompose={may(member.role, "compose posts")}
      canApprove={may(member.role, "approve posts")}
      canShare={may(member.role, "share with clients")}
      canComment={may(member.role, "comment on posts")}
      isTeam={may(member.role, "view workspace")}
    />
  );
}
