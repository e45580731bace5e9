import type { Problem } from './types';

/** The server's refusal, or our own word for a server that could not be reached. */
export class ApiProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

export function toProblem(body: unknown, response: Response): Problem {
  return isProblem(body) ? body : unreadable(response);
}

/** What any thrown value means to a person. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiProblem) {
    return error.problem;
  }
  return {
    type: 'about:blank',
    title: 'The server could not be reached',
    status: 0,
    code: 'unreachable',
    detail: 'Nothing has changed. Check your connection and try again.',
    request_id: '',
  };
}

function unreadable(response: Response): Problem {
  return {
    type: 'about:blank',
    title: 'Something went wrong on our side',
    status: response.status,
    code: 'unreadable',
    detail: 'The answer could not be read. Please try again in a moment.',
    request_id: response.headers.get('X-Request-Id') ?? '',
  };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'status' in body;
}
