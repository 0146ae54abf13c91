//! Who is behind a request: [`SignedIn`] for everybody with an account, [`Staff`] for those
//! who may enter `/admin`. Handlers take one of them as an argument.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use super::model::User;
use super::store;
use crate::error::{PortalError, Result};
use crate::features::one_time::hashed;
use crate::features::rights::{self, Action, Actor, Place, may};
use crate::i18n::Lang;
use crate::paths;
use crate::server::Portal;

/// Where a session keeps who signed in.
const USER: &str = "user";
/// Where a session keeps the language of the staff's side.
pub(super) const LANG: &str = "lang";
/// Where a session keeps which browser it is in.
const AGENT: &str = "agent";
/// Where a session keeps whose password was right, until the code is.
const HALF: &str = "half";
/// Where a session keeps when it was used last, to the minute.
const SEEN: &str = "seen";
/// Use within this time is not written down again: looking at pages costs no writes.
const SEEN_EVERY: TimeDelta = TimeDelta::minutes(1);
/// So long one may take to find the telephone.
const HALF_TERM: TimeDelta = TimeDelta::minutes(10);
/// However busy, after this time one signs in again.
const LONGEST: TimeDelta = TimeDelta::hours(12);

/// What a session remembers.
#[derive(Debug, Serialize, Deserialize)]
struct Remembered {
    id: i64,
    stamp: String,
    since: DateTime<Utc>,
}

/// Somebody with an account, staff or citizen.
#[derive(Clone, Debug)]
pub struct SignedIn {
    pub user: User,
    pub actor: Actor,
    /// The language of the staff's side, chosen by `?lang=` and kept in the session.
    pub lang: Lang,
    /// The network address the request came from, for the audit log.
    pub address: String,
    pub session: Session,
}

/// Somebody who may enter `/admin`: has a right and no one-time password any more.
#[derive(Clone, Debug)]
pub struct Staff(pub SignedIn);

impl std::ops::Deref for Staff {
    type Target = SignedIn;

    fn deref(&self) -> &SignedIn {
        &self.0
    }
}

impl SignedIn {
    /// Refuses who may not do `action` in `place`.
    pub fn require(&self, action: Action, place: &Place) -> Result<()> {
        if self.may(action, place) { Ok(()) } else { Err(PortalError::Forbidden) }
    }

    /// Whether a role of this person demands the second step and it is not set up.
    pub async fn lacks_two_step(&self, portal: &Portal) -> Result<bool> {
        if self.user.totp_secret.is_some() || !self.actor.is_staff() {
            return Ok(false);
        }
        let demanded = store::two_step::demanded_of(portal.db()).await?;
        Ok(self.actor.grants.iter().any(|grant| demanded.contains(&grant.role)))
    }

    /// The key of this session's row.
    pub fn session_key(&self) -> String {
        self.session.id().map(|id| session_key(&id.to_string())).unwrap_or_default()
    }

    /// Whether a button for `action` is worth showing.
    pub fn may(&self, action: Action, place: &Place) -> bool {
        may(&self.actor, action, place)
    }
}

/// Ties a session to the user and to the password of the moment: when that changes, every
/// other session of theirs is over.
pub(super) async fn remember(session: &Session, user: &User, now: DateTime<Utc>) -> Result<()> {
    let remembered = Remembered { id: user.id, stamp: user.password_stamp(), since: now };
    session.insert(USER, remembered).await.map_err(PortalError::unavailable)
}

/// Opens the session of somebody who proved who they are; the id before is worth nothing.
pub(super) async fn open(session: &Session, user: &User, lang: Lang, agent: &str, now: DateTime<Utc>) -> Result<()> {
    session.cycle_id().await.map_err(PortalError::unavailable)?;
    session.remove_value(HALF).await.map_err(PortalError::unavailable)?;
    remember(session, user, now).await?;
    session.insert(AGENT, agent).await.map_err(PortalError::unavailable)?;
    session.insert(LANG, lang).await.map_err(PortalError::unavailable)
}

/// Remembers that the password was right; nobody is signed in yet.
pub(super) async fn open_half(session: &Session, user: &User, now: DateTime<Utc>) -> Result<()> {
    session.cycle_id().await.map_err(PortalError::unavailable)?;
    let half = Remembered { id: user.id, stamp: user.password_stamp(), since: now };
    session.insert(HALF, half).await.map_err(PortalError::unavailable)
}

/// Whose password was right in this session a moment ago.
pub(super) async fn half_open(portal: &Portal, session: &Session) -> Result<Option<User>> {
    let half: Option<Remembered> = session.get(HALF).await.map_err(PortalError::unavailable)?;
    let Some(half) = half.filter(|half| portal.now() - half.since <= HALF_TERM) else { return Ok(None) };
    let user = store::by_id(portal.db(), half.id).await?;
    Ok(user.filter(|user| user.password_stamp() == half.stamp && !user.is_disabled))
}

/// The network address of a request.
pub struct Address(pub String);

impl<S: Sync> FromRequestParts<S> for Address {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(address(parts)))
    }
}

/// What the database keeps of the id in a session's cookie.
pub fn session_key(id: &str) -> String {
    hashed(id)
}

async fn signed_in(parts: &mut Parts, portal: &Portal) -> Result<SignedIn> {
    let session =
        Session::from_request_parts(parts, portal).await.map_err(|(_, message)| PortalError::internal(message))?;
    let remembered: Remembered =
        session.get(USER).await.map_err(PortalError::unavailable)?.ok_or(PortalError::SignInNeeded)?;
    if portal.now() - remembered.since > LONGEST {
        return Err(PortalError::SignInNeeded);
    }
    let user = store::by_id(portal.db(), remembered.id).await?;
    let is_same = |user: &User| user.password_stamp() == remembered.stamp && !user.is_disabled;
    let user = user.filter(is_same).ok_or(PortalError::SignInNeeded)?;
    let actor = Actor { id: user.id, grants: rights::grants_of(portal.db(), user.id).await? };
    let lang = language(parts, &session).await?;
    mark_use(&session, portal.now()).await?;
    Ok(SignedIn { user, actor, lang, address: address(parts), session })
}

/// Every use puts off the end of the session.
async fn mark_use(session: &Session, now: DateTime<Utc>) -> Result<()> {
    let seen: Option<DateTime<Utc>> = session.get(SEEN).await.map_err(PortalError::unavailable)?;
    if seen.is_some_and(|seen| (now - seen).abs() < SEEN_EVERY) {
        return Ok(());
    }
    session.insert(SEEN, now).await.map_err(PortalError::unavailable)
}

/// `?lang=` chooses the language and the session keeps it.
async fn language(parts: &Parts, session: &Session) -> Result<Lang> {
    let kept: Option<Lang> = session.get(LANG).await.map_err(PortalError::unavailable)?;
    let query = parts.uri.query().unwrap_or_default();
    let asked = query.split('&').find_map(|pair| Lang::from_code(pair.strip_prefix("lang=")?));
    match asked {
        Some(lang) if kept != Some(lang) => {
            session.insert(LANG, lang).await.map_err(PortalError::unavailable)?;
            Ok(lang)
        }
        _ => Ok(asked.or(kept).unwrap_or_default()),
    }
}

/// Where a request comes from; only a proxy on this machine is believed about it.
pub fn address(parts: &Parts) -> String {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    // The last value of the last line is the proxy's own; what stands before it anybody may write.
    let forwarded = parts.headers.get_all("x-forwarded-for").iter().next_back().and_then(|value| value.to_str().ok());
    match (peer, forwarded) {
        (Some(peer), Some(list)) if peer.is_loopback() => {
            list.rsplit(',').next().unwrap_or(list).trim().chars().take(45).collect()
        }
        (Some(peer), _) => IpAddr::to_string(&peer),
        (None, _) => String::new(),
    }
}

impl FromRequestParts<Portal> for SignedIn {
    type Rejection = PortalError;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        signed_in(parts, portal).await
    }
}

impl FromRequestParts<Portal> for Staff {
    type Rejection = PortalError;

    async fn from_request_parts(parts: &mut Parts, portal: &Portal) -> Result<Self> {
        let signed_in = signed_in(parts, portal).await?;
        if !signed_in.actor.is_staff() {
            return Err(PortalError::Forbidden);
        }
        if signed_in.user.must_change_password {
            return Err(PortalError::SeeOther(paths::account().to_owned()));
        }
        if signed_in.lacks_two_step(portal).await? {
            return Err(PortalError::SeeOther(paths::two_step().to_owned()));
        }
        Ok(Self(signed_in))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(peer: &str, forwarded: &[&str]) -> String {
        let mut request = axum::http::Request::new(());
        for line in forwarded {
            request.headers_mut().append("x-forwarded-for", line.parse().unwrap());
        }
        let (mut parts, ()) = request.into_parts();
        parts.extensions.insert(ConnectInfo(SocketAddr::new(peer.parse().unwrap(), 1)));
        address(&parts)
    }

    #[test]
    fn only_what_the_proxy_itself_wrote_is_believed() {
        for (peer, forwarded, address) in [
            ("127.0.0.1", &["192.0.2.1"][..], "192.0.2.1"),
            ("127.0.0.1", &["198.51.100.9, 192.0.2.1"], "192.0.2.1"),
            ("127.0.0.1", &["198.51.100.9", "192.0.2.1"], "192.0.2.1"),
            ("127.0.0.1", &["198.51.100.9", "198.51.100.8, 192.0.2.1"], "192.0.2.1"),
            ("127.0.0.1", &[], "127.0.0.1"),
            ("203.0.113.5", &["192.0.2.1"], "203.0.113.5"),
        ] {
            assert_eq!(from(peer, forwarded), address, "{peer} {forwarded:?}");
        }
    }
}
