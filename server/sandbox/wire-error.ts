import type { ContentfulStatusCode } from 'hono/utils/http-status';

const texts: Record<number, string> = {
  400: '400 Bad Request',
  401: 'Unauthenticated.',
  403: 'This action is unauthorized.',
  404: '404 Not Found',
  405: '405 Method Not Allowed',
  409: '409 Conflict',
  413: '413 Payload Too Large',
  422: '422 Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Server Error',
};

/** An error answer of the API. `status_code` is documented for 429 alone and sent with all. */
export class WireError extends Error {
  readonly status: ContentfulStatusCode;
  /** Field → texts, for 422. */
  readonly errors: Record<string, string[]> | undefined;

  constructor(
    status: ContentfulStatusCode,
    more: { message?: string; errors?: Record<string, string[]> } = {},
  ) {
    super(more.message ?? texts[status] ?? String(status));
    this.status = status;
    this.errors = more.errors;
  }

  get body() {
    return {
      message: this.message,
      ...(this.errors && { errors: this.errors }),
      status_code: this.status,
    };
  }
}
