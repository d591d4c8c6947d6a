const HEADS =
  /^(?:tt|stt|so tt|noi dung|cong viec|nhiem vu|hoat dong|don vi|co quan|cap|doi tuong|chu tri|phoi hop|thoi gian|thoi han|tien do|han|ngay|ghi chu|san pham|ket qua|van ban|ten|nguoi|noi|(?:cac )?(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|dia phuong|co so|chi bo|dang bo|chi, dang)|tong ket|so ket|gui|bao cao|hoan thanh|hoi nghi|nghi quyet|chi thi|quyet dinh|quy dinh|ket luan|de an|nq|ct|qd|kl|buoc|giai doan)(?![a-z])/u;

/** Whether words, folded, head a column of a table. */
export const headsColumn = (folded: string): boolean => HEADS.test(folded);
