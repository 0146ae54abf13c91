//! The shortest way to a page that is in memory: past every layer that only makes or mends
//! pages. What it answers carries the same headers and is counted the same.

use std::convert::Infallible;
use std::future::{Ready, ready};
use std::sync::Arc;
use std::task::{Context, Poll};

use axum::Router;
use axum::extract::Request;
use axum::response::Response;
use axum::routing::future::RouteFuture;
use futures_util::future::Either;
use tower::Service;

use crate::page_cache::PageCache;
use crate::security_headers::SecurityHeaders;
use crate::visitors::{Counter, OwnRequest};

/// Answers from memory where that is possible, and lets the portal do the rest.
#[derive(Clone)]
pub struct FrontDoor {
    cache: Arc<PageCache>,
    counter: Counter,
    security: SecurityHeaders,
    portal: Router,
}

impl FrontDoor {
    pub fn new(cache: Arc<PageCache>, counter: Counter, security: SecurityHeaders, portal: Router) -> Self {
        Self { cache, counter, security, portal }
    }

    fn at_hand(&self, request: &Request) -> Option<Response> {
        if self.counter.is_closed() || request.extensions().get::<OwnRequest>().is_some() {
            return None;
        }
        let mut response = self.cache.at_hand(request)?;
        self.counter.count_answer(request, &response);
        self.security.add_to(&mut response);
        Some(response)
    }
}

impl Service<Request> for FrontDoor {
    type Response = Response;
    type Error = Infallible;
    type Future = Either<Ready<Result<Response, Infallible>>, RouteFuture<Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request) -> Self::Future {
        match self.at_hand(&request) {
            Some(response) => Either::Left(ready(Ok(response))),
            None => Either::Right(self.portal.call(request)),
        }
    }
}
