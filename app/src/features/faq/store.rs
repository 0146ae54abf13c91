//! Topics and questions in the database. What people write is sealed.

mod questions;
mod topics;

pub use questions::{
    add_of_appeal, answered, by_appeal, by_id, by_mark, drafted, erase, key_of, list, purpose, receive, refused,
    waiting,
};
pub use topics::{add_topic, change_topic, counts, move_topic, remove_topic, topics};
