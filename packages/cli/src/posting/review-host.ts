/** Something that was written where changes are reviewed, by whoever our token belongs to. */
export interface Post {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

/** A pull request (on GitLab: merge request) and the commit that was reviewed last. */
export interface MergedRequest {
  readonly number: string;
  readonly head: string;
}

/** Port: where changes are reviewed. What others wrote is never seen through it, so that it is never overwritten. */
export interface ReviewHost {
  readonly name: string;
  /** Where the log of this pipeline can be read. */
  readonly runUrl: URL | undefined;
  /** Our comments on the pull request of this pipeline. */
  comments(): Promise<readonly Post[]>;
  /** A new comment, or the text of one of ours. */
  writeComment(body: string, id?: string): Promise<void>;
  removeComment(id: string): Promise<void>;
  /** Our open issues. Undefined where the host has no issues with Markdown. */
  readonly issues?: {
    open(): Promise<readonly Post[]>;
    write(title: string, body: string, id?: string): Promise<void>;
    close(id: string): Promise<void>;
  };
  /** The pull request whose merge made a commit; undefined when there is none. */
  mergedBy(commit: string): Promise<MergedRequest | undefined>;
}
