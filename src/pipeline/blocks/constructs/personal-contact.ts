import type { LineConstruct } from "./construct.ts";

/** 承办人：…, 联系电话：0471-… */
const pattern = /^(承办人|经办人|联系人|联系电话|联系方式|电话|手机|传真|电子邮箱|邮箱|邮编)(及电话)?：/u;

/**
 * Recognise a handler's name or number below a letter. Such lines are excluded from the published
 * text; the signatory (签发人) is published.
 */
export const personalContact: LineConstruct = (text) => pattern.test(text);
