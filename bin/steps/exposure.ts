import { realNow } from "#lib/platform/clock.ts";
import { db } from "#lib/platform/db.ts";
import { settings } from "#lib/platform/settings.ts";
import { Failure } from "./failure.ts";

/**
 * Sample accounts sign in without a password, so they may exist only where nobody else can reach the portal.
 *
 * @throws Failure when the portal is to listen beyond this machine and one of them is still open
 */
export async function refuseExposedSamples(): Promise<void> {
  if (settings.loopback) return;
  const open = await db().person.count({
    where: { sample: true, OR: [{ closedAt: null }, { closedAt: { gt: realNow() } }] },
  });
  if (open === 0) return;
  throw new Failure(
    `Có ${open} tài khoản mẫu đăng nhập được, nên không mở cổng ra ngoài máy này (HOST=${settings.host}).`,
    `${open} sample accounts can sign in, so the portal does not listen beyond this machine.`,
    `đóng chúng · close them: npm run -s portal -- person close --sample
hoặc chỉ nghe trên máy này · or listen on this machine only: HOST=127.0.0.1`,
  );
}
