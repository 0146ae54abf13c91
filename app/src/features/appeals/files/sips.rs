//! The body of a form, read in sips: the reader of parts takes all there is whenever it is asked,
//! and holds the head of a part until it ends. Here it gets one piece at a time, and a head that
//! does not end is broken off.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};

use axum::body::{Body, BodyDataStream, Bytes};
use futures_util::Stream;

/// The longest head of a part, in bytes; browsers write some hundred.
const LONGEST_HEAD: usize = 64 * 1024;

/// How much more may come before the reader has to get somewhere.
#[derive(Clone)]
pub struct Gauge(Arc<AtomicUsize>);

impl Gauge {
    pub fn new() -> Self {
        Self(Arc::new(AtomicUsize::new(LONGEST_HEAD)))
    }

    /// What comes now is the head of a part.
    pub fn head(&self) {
        self.0.store(LONGEST_HEAD, Ordering::Relaxed);
    }

    /// What comes now is counted by whoever reads it.
    pub fn content(&self) {
        self.0.store(usize::MAX, Ordering::Relaxed);
    }
}

struct Sips {
    from: BodyDataStream,
    gauge: Gauge,
    /// Between two pieces the reader gets on with the one before.
    rests: bool,
}

/// The same body in sips.
pub fn of(body: Body, gauge: &Gauge) -> Body {
    Body::from_stream(Sips { from: body.into_data_stream(), gauge: gauge.clone(), rests: false })
}

impl Stream for Sips {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.rests {
            self.rests = false;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let left = self.gauge.0.load(Ordering::Relaxed);
        if left == 0 {
            return Poll::Ready(Some(Err(axum::Error::new("the head of a part does not end"))));
        }
        let piece = ready!(Pin::new(&mut self.from).poll_next(context));
        if let Some(Ok(bytes)) = &piece {
            self.gauge.0.store(left.saturating_sub(bytes.len()), Ordering::Relaxed);
            self.rests = true;
        }
        Poll::Ready(piece)
    }
}
