import type { Matching, OptimumCertificate } from "mentor-matching";

/** The proof of a matching that claims to be the best. */
export function optimumOf({ certificate }: Matching): OptimumCertificate {
  if (certificate.stable === true) throw new Error("this matching claims to be stable, not the best");
  return certificate;
}
