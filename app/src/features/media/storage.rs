//! Where the bytes of the library lie: a folder, or a bucket of an S3-compatible service.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use futures_util::TryStreamExt as _;
use object_store::buffered::BufWriter;
use object_store::local::LocalFileSystem;
use object_store::path::Path as ObjectPath;
use object_store::{GetOptions, GetResult, ObjectStore, ObjectStoreExt as _};
use tokio::io::AsyncWriteExt as _;

use crate::error::{PortalError, Result};

/// The folder of what is never served by its address: sealed files of other features.
pub const PRIVATE: &str = "private";

/// The storage; cheap to clone.
#[derive(Clone, Debug)]
pub struct Storage(Place);

#[derive(Clone, Debug)]
enum Place {
    Folder(PathBuf),
    Remote(Arc<dyn ObjectStore>),
}

impl Storage {
    /// A folder of this machine; made when the first file comes.
    pub fn folder(folder: impl Into<PathBuf>) -> Self {
        Self(Place::Folder(folder.into()))
    }

    /// A storage in memory, which behaves as one elsewhere and forgets everything; for tests.
    pub fn memory() -> Self {
        Self(Place::Remote(Arc::new(object_store::memory::InMemory::new())))
    }

    /// `s3://key:secret@bucket/prefix?endpoint=https://…&region=…`; without them the keys come from
    /// `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`. Needs the program's feature `s3`.
    #[cfg(feature = "s3")]
    pub fn open(address: &str) -> Result<Self> {
        use object_store::aws::AmazonS3Builder;
        use object_store::prefix::PrefixStore;

        // The address may hold a secret: it is not repeated.
        let wrong = || PortalError::internal("no address of a storage (s3://bucket/prefix?endpoint=…&region=…)");
        let decoded = |text| percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
        let (place, query) = address.split_once('?').unwrap_or((address, ""));
        let place = place.strip_prefix("s3://").ok_or_else(wrong)?;
        let (keys, place) = place.rsplit_once('@').map_or((None, place), |(keys, place)| (Some(keys), place));
        let (bucket, prefix) = place.split_once('/').unwrap_or((place, ""));
        // Not every service knows how to delete several objects at once.
        let mut builder = AmazonS3Builder::from_env().with_bucket_name(bucket).with_disable_bulk_delete(true);
        if let Some(keys) = keys {
            let (key, secret) = keys.split_once(':').ok_or_else(wrong)?;
            builder = builder.with_access_key_id(decoded(key)).with_secret_access_key(decoded(secret));
        }
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            builder = match pair.split_once('=').ok_or_else(wrong)? {
                ("endpoint", endpoint) => {
                    builder.with_endpoint(endpoint).with_allow_http(endpoint.starts_with("http://"))
                }
                ("region", region) => builder.with_region(region),
                _ => return Err(wrong()),
            };
        }
        let store = builder.build().map_err(PortalError::internal)?;
        Ok(Self(Place::Remote(Arc::new(PrefixStore::new(store, prefix)))))
    }

    /// Without the feature `s3` there is no other storage than the folder.
    #[cfg(not(feature = "s3"))]
    pub fn open(address: &str) -> Result<Self> {
        let scheme = address.split("://").next().unwrap_or_default();
        Err(PortalError::internal(format!("`{scheme}` needs a program built with the feature `s3`")))
    }

    /// The folder, if it is one.
    pub fn as_folder(&self) -> Option<&Path> {
        match &self.0 {
            Place::Folder(folder) => Some(folder),
            Place::Remote(_) => None,
        }
    }

    fn store(&self) -> Result<Arc<dyn ObjectStore>> {
        match &self.0 {
            Place::Remote(store) => Ok(Arc::clone(store)),
            Place::Folder(folder) => {
                std::fs::create_dir_all(folder).map_err(PortalError::internal)?;
                let folder = LocalFileSystem::new_with_prefix(folder).map_err(PortalError::internal)?;
                // A receipt speaks for the files too: they are on disk when it is given.
                Ok(Arc::new(folder.with_fsync(true)))
            }
        }
    }

    /// Stores bytes under a path; they are there as a whole or not at all.
    pub async fn put(&self, path: &str, bytes: Vec<u8>) -> Result<()> {
        self.store()?.put(&object(path)?, bytes.into()).await.map_err(PortalError::internal)?;
        Ok(())
    }

    /// Stores a file piece by piece; it is there as a whole or not at all.
    pub async fn put_file(&self, path: &str, file: &Path) -> Result<()> {
        let mut reader = tokio::fs::File::open(file).await.map_err(PortalError::internal)?;
        let mut writer = BufWriter::new(self.store()?, object(path)?);
        if let Err(error) = tokio::io::copy(&mut reader, &mut writer).await {
            let _ = writer.abort().await;
            return Err(PortalError::internal(error));
        }
        writer.shutdown().await.map_err(PortalError::internal)
    }

    /// All bytes of a path.
    pub async fn read(&self, path: &str) -> Result<Vec<u8>> {
        let found = self.get(path, GetOptions::default()).await?;
        Ok(found.bytes().await.map_err(PortalError::internal)?.into())
    }

    /// What lies under a path, or the part of it that is asked for.
    pub async fn get(&self, path: &str, options: GetOptions) -> Result<GetResult> {
        match self.store()?.get_opts(&object(path)?, options).await {
            Ok(found) => Ok(found),
            Err(object_store::Error::NotFound { .. }) => Err(PortalError::NotFound),
            Err(error) => Err(PortalError::internal(error)),
        }
    }

    /// Every path there is, in order.
    pub async fn every_path(&self) -> Result<Vec<String>> {
        let there: Vec<_> = self.store()?.list(None).try_collect().await.map_err(PortalError::internal)?;
        let mut paths: Vec<_> = there.into_iter().map(|about| about.location.to_string()).collect();
        paths.sort();
        Ok(paths)
    }

    /// Removes a path; that it is not there is no error.
    pub async fn remove(&self, path: &str) -> Result<()> {
        match self.store()?.delete(&object(path)?).await {
            Ok(()) | Err(object_store::Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(PortalError::internal(error)),
        }
    }

    /// The paths of everything below a folder.
    pub async fn list(&self, folder: &str) -> Result<Vec<String>> {
        let there: Vec<_> =
            self.store()?.list(Some(&object(folder)?)).try_collect().await.map_err(PortalError::internal)?;
        Ok(there.into_iter().map(|about| about.location.to_string()).collect())
    }

    /// Removes everything whose path begins with `stem`, which names a folder and the beginning
    /// of a name.
    pub async fn remove_all(&self, stem: &str) -> Result<()> {
        let folder = stem.rsplit_once('/').map(|(folder, _)| object(folder)).transpose()?;
        let store = self.store()?;
        let there: Vec<_> = store.list(folder.as_ref()).try_collect().await.map_err(PortalError::internal)?;
        for about in there.into_iter().filter(|about| about.location.as_ref().starts_with(stem)) {
            self.remove(about.location.as_ref()).await?;
        }
        Ok(())
    }
}

fn object(path: &str) -> Result<ObjectPath> {
    ObjectPath::parse(path).map_err(|_| PortalError::NotFound)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_storage_elsewhere_does_the_same() {
        let storage = Storage::memory();
        storage.put("ab/one.txt", b"one".to_vec()).await.unwrap();
        assert_eq!(storage.read("ab/one.txt").await.unwrap(), b"one");
        assert_eq!(storage.every_path().await.unwrap(), ["ab/one.txt"]);
        storage.remove_all("ab/o").await.unwrap();
        assert!(storage.read("ab/one.txt").await.is_err() && storage.as_folder().is_none());
    }

    #[tokio::test]
    async fn what_is_stored_is_read_and_removed() {
        let folder = tempfile::tempdir().unwrap();
        let storage = Storage::folder(folder.path().join("media"));
        storage.put("ab/one.txt", b"one".to_vec()).await.unwrap();
        let file = folder.path().join("two");
        std::fs::write(&file, vec![7; 12_000_000]).unwrap();
        storage.put_file("ab/two.bin", &file).await.unwrap();
        assert_eq!(storage.read("ab/one.txt").await.unwrap(), b"one");
        assert_eq!(storage.read("ab/two.bin").await.unwrap().len(), 12_000_000);
        storage.remove("ab/one.txt").await.unwrap();
        storage.remove("ab/one.txt").await.unwrap();
        assert!(matches!(storage.read("ab/one.txt").await, Err(PortalError::NotFound)));
        assert!(storage.read("../secret").await.is_err());
    }
}
