//! Addresses of accounts: signing in, one's own, those of others.

use crate::i18n::Lang;

/// Sign-in.
pub fn sign_in(lang: Lang) -> String {
    format!("/{lang}/login")
}

/// The page between password and desk that asks for a code.
pub fn sign_in_code(lang: Lang) -> String {
    format!("/{lang}/login/code")
}

/// Where one asks for a link that sets a new password.
pub fn forgot_password(lang: Lang) -> String {
    format!("/{lang}/password/forgot")
}

/// What the answer to that request leads to, whoever asked.
pub fn password_sent(lang: Lang) -> String {
    format!("/{lang}/password/sent")
}

/// Where a password is set by a link from an e-mail.
pub fn set_password(lang: Lang, token: &str) -> String {
    format!("/{lang}/password/{token}")
}

/// Registration of visitors (R95-2-3h2).
pub fn register(lang: Lang) -> String {
    format!("/{lang}/register")
}

/// What a registration leads to, whether the e-mail address was known or not.
pub fn registered(lang: Lang) -> String {
    format!("/{lang}/register/sent")
}

/// Where a registration is confirmed by a link from an e-mail.
pub fn confirm_registration(lang: Lang, token: &str) -> String {
    format!("/{lang}/register/{token}")
}

/// Where another e-mail address of an account is confirmed by a link from a letter.
pub fn confirm_email(lang: Lang, token: &str) -> String {
    format!("/{lang}/email/{token}")
}

pub const ADMIN_USERS: &str = "/admin/users";
pub const ADMIN_INVITE: &str = "/admin/users/invite";
pub const ADMIN_TWO_STEP: &str = "/admin/settings/two-step";

/// One account.
pub fn admin_user(id: i64) -> String {
    format!("{ADMIN_USERS}/{id}")
}

/// Where a form about an account is sent: `name`, `grants`, `close` …
pub fn admin_user_action(id: i64, action: &str) -> String {
    format!("{ADMIN_USERS}/{id}/{action}")
}

/// Where the withdrawal of a right is sent.
pub fn admin_grant_removal(user: i64, grant: i64) -> String {
    format!("{ADMIN_USERS}/{user}/grants/{grant}/remove")
}

/// One's own account.
pub const fn account() -> &'static str {
    "/account"
}

/// Where a new password is sent.
pub const fn change_password() -> &'static str {
    "/account/password"
}

/// Where one's own name and language are sent.
pub const fn account_name() -> &'static str {
    "/account/name"
}

/// Where another e-mail address of one's own account is asked for.
pub const fn account_email() -> &'static str {
    "/account/email"
}

/// The second step of signing in: what it is, switching it on and off.
pub const fn two_step() -> &'static str {
    "/account/two-step"
}

/// Where switching the second step off is sent.
pub const fn two_step_off() -> &'static str {
    "/account/two-step/off"
}

/// Where other recovery codes are asked for.
pub const fn two_step_codes() -> &'static str {
    "/account/two-step/codes"
}

/// Where ending every session but this one is sent.
pub const fn end_other_sessions() -> &'static str {
    "/account/sessions/end-others"
}

/// Where ending one of one's own sessions is sent.
pub fn end_session(key: &str) -> String {
    format!("/account/sessions/{key}/end")
}

/// Where signing out is sent.
pub const fn sign_out() -> &'static str {
    "/account/sign-out"
}
