/** An error in S3's own terms: its code and status are what SDKs know it by. */
export class S3Error extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string = code) {
    super(message);
    this.name = "S3Error";
    this.status = status;
    this.code = code;
  }
}
