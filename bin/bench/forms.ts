/**
 * A form of a page, sent as a browser without JavaScript sends it: every hidden field the page drew, and what a person
 * fills in. So a move is measured with everything a person waits for.
 */
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
const plain = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");

/** The form that has all these fields; throws when the page has none such. */
export function formWith(html: string, fields: readonly string[]): FormData {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const found = forms.find((form) => fields.every((field) => form.includes(`name="${field}"`)));
  if (found === undefined) throw new Error(`no form with ${fields.join(", ")} on the page`);
  const data = new FormData();
  for (const tag of found.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? []) {
    const name = attribute(tag, "name");
    if (name !== undefined) data.append(plain(name), plain(attribute(tag, "value") ?? ""));
  }
  return data;
}

/** Opens a page and gives its text; throws where it is not there. */
export async function open(url: string, cookie: string): Promise<string> {
  const answer = await fetch(url, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.text();
}

/** Posts a form to its page; throws unless the portal took it (an answer or a way on). */
export async function post(url: string, cookie: string, form: FormData): Promise<void> {
  const answer = await fetch(url, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin: new URL(url).origin },
    body: form,
  });
  const text = await answer.text();
  if (answer.status >= 400 || text.includes('role="alert"')) throw new Error(`${url} refused: ${answer.status}`);
}
