//! How entries of each kind look in a list and alone.

pub mod about;
pub mod banners;
pub mod documents;
pub mod events;
pub mod facts;
pub mod gallery;
pub mod indicators;
pub mod links;
pub mod org_chart;
pub mod organisations;
pub mod pages;
pub mod persons;
pub mod place;
pub mod sample;
pub mod vacancies;
