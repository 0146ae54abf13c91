//! Everything that runs as WebAssembly in the browser, and nothing else does. Each island
//! improves markup that works without it; the markup is an island's children, so the
//! browser gets none of it.

pub mod carousel;
pub mod display_panel;
#[cfg(any(test, feature = "hydrate"))]
pub mod links;
pub mod read_aloud;

/// Told to the document before another page takes the place of this one: what moves or
/// speaks stops.
pub const LEAVE_EVENT: &str = "portal:leave";

/// An element of the page, as directives get it.
pub type Element = leptos::tachys::renderer::types::Element;
