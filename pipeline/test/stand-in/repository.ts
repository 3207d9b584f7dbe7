/** For tests: branches, tags, pull requests and comments. */
import { type Asked, jsonOf, notFound, pageOf, type Reply, type Route } from './routes.ts';
import { blobSha, type StoredComment, type StoredPull } from './state.ts';

const R = '/repos/[^/]+/[^/]+';
const path = (rest: string): RegExp => new RegExp(`^${R}${rest}$`, 'u');

/** any hash will do: nothing looks behind it */
const headOf = (branch: string): string => blobSha(branch);

function refOf({ state, parts: [ref = ''] }: Asked): Reply {
  const [kind, ...rest] = ref.split('/');
  const name = rest.join('/');
  const sha = kind === 'tags' ? state.tags.get(name) : state.branches.has(name) ? headOf(name) : undefined;
  return sha === undefined ? notFound : { status: 200, json: { object: { sha, type: 'commit' } } };
}

function createRef(asked: Asked): Reply {
  const { ref } = jsonOf<{ ref: string }>(asked);
  const name = ref.replace('refs/heads/', '');
  if (asked.state.branches.has(name)) return { status: 422, json: { message: 'Reference already exists' } };
  asked.state.branches.set(name, new Map(asked.state.branches.get('main')));
  return { status: 201, json: {} };
}

function readContent({ state, parts: [file = ''], query }: Asked): Reply {
  const text = state.branches.get(query.get('ref') ?? 'main')?.get(file);
  if (text === undefined) return notFound;
  const content = Buffer.from(text).toString('base64');
  return { status: 200, json: { sha: blobSha(text), content, encoding: 'base64' } };
}

function writeContent(asked: Asked): Reply {
  const [file = ''] = asked.parts;
  const { branch, content, sha } = jsonOf<{ branch: string; content: string; sha?: string }>(asked);
  const files = asked.state.branches.get(branch);
  const before = files?.get(file);
  if (!files) return notFound;
  if ((before === undefined ? undefined : blobSha(before)) !== sha) {
    return { status: 409, json: { message: `${file} does not match` } };
  }
  files.set(file, Buffer.from(content, 'base64').toString('utf8'));
  return { status: 201, json: {} };
}

const pullJson = (pull: StoredPull, { state }: Asked) => ({
  number: pull.number,
  state: pull.state,
  title: pull.title,
  html_url: `https://github.com/${state.repository}/pull/${pull.number}`,
  head: { sha: pull.headSha, ref: pull.head, repo: { full_name: pull.headRepository } },
});

function createPull(asked: Asked): Reply {
  const { title, head, base, body } = jsonOf<{ title: string; head: string; base: string; body: string }>(asked);
  const open = asked.state.pulls.some((pull) => pull.state === 'open' && pull.head === head);
  if (open) return { status: 422, json: { message: 'A pull request already exists' } };
  const { repository } = asked.state;
  const number = asked.state.nextId++;
  const pull: StoredPull = { number, title, body, head, base, state: 'open', headSha: '', headRepository: repository };
  asked.state.pulls.push({ ...pull, headSha: headOf(head) });
  return { status: 201, json: pullJson(pull, asked) };
}

function listPulls(asked: Asked): Reply {
  const head = asked.query.get('head')?.split(':')[1] ?? null;
  const found = asked.state.pulls.filter((pull) => pull.state === 'open' && (head === null || pull.head === head));
  return { status: 200, json: pageOf(found, asked).map((pull) => pullJson(pull, asked)) };
}

const commentJson = ({ id, issue, body, user }: StoredComment, { state }: Asked) => ({
  id,
  body,
  user,
  html_url: `https://github.com/${state.repository}/pull/${issue}#issuecomment-${id}`,
});

function createComment(asked: Asked): Reply {
  const user = { login: 'github-actions[bot]', type: 'Bot' } as const;
  const { body } = jsonOf<{ body: string }>(asked);
  const comment: StoredComment = { id: asked.state.nextId++, issue: Number(asked.parts[0]), body, user };
  asked.state.comments.push(comment);
  return { status: 201, json: commentJson(comment, asked) };
}

function changeComment(asked: Asked): Reply {
  const comment = asked.state.comments.find(({ id }) => id === Number(asked.parts[0]));
  if (!comment) return notFound;
  comment.body = jsonOf<{ body: string }>(asked).body;
  return { status: 200, json: commentJson(comment, asked) };
}

function listComments(asked: Asked): Reply {
  const own = asked.state.comments.filter(({ issue }) => issue === Number(asked.parts[0]));
  return { status: 200, json: pageOf(own, asked).map((each) => commentJson(each, asked)) };
}

function onePull(asked: Asked): Reply {
  const pull = asked.state.pulls.find(({ number }) => number === Number(asked.parts[0]));
  return pull ? { status: 200, json: pullJson(pull, asked) } : notFound;
}

export const REPOSITORY_ROUTES: readonly Route[] = [
  { method: 'GET', path: path(''), needs: null, answer: () => ({ status: 200, json: { default_branch: 'main' } }) },
  { method: 'GET', path: path('/git/ref/(.+)'), needs: null, answer: refOf },
  { method: 'POST', path: path('/git/refs'), needs: 'contents', answer: createRef },
  { method: 'GET', path: path('/contents/(.+)'), needs: null, answer: readContent },
  { method: 'PUT', path: path('/contents/(.+)'), needs: 'contents', answer: writeContent },
  { method: 'GET', path: path('/pulls'), needs: null, answer: listPulls },
  { method: 'POST', path: path('/pulls'), needs: 'pull-requests', answer: createPull },
  { method: 'GET', path: path('/pulls/(\\d+)'), needs: null, answer: onePull },
  { method: 'GET', path: path('/issues/(\\d+)/comments'), needs: null, answer: listComments },
  { method: 'POST', path: path('/issues/(\\d+)/comments'), needs: 'pull-requests', answer: createComment },
  { method: 'PATCH', path: path('/issues/comments/(\\d+)'), needs: 'pull-requests', answer: changeComment },
];
