import type { ServerModule } from '#platform/module.ts';
import { buddies } from '../contract/buddy.ts';
import { comments } from '../contract/comment.ts';
import { conversations, participants } from '../contract/conversation.ts';
import { groups } from '../contract/group.ts';
import { groupMemberships } from '../contract/group-membership.ts';
import { messages } from '../contract/message.ts';
import { posts } from '../contract/post.ts';
import { postReactions } from '../contract/post-reaction.ts';

/** Groups, posts, pairs and private conversations. */
export const community: ServerModule = {
  name: 'community',
  resources: [
    groups,
    groupMemberships,
    posts,
    postReactions,
    comments,
    buddies,
    conversations,
    participants,
    messages,
  ],
  // Everybody sees an open group; only its members see what is said in it.
  belonging: { groups: 'select private.my_group_ids()' },
};
