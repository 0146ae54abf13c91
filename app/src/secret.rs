//! Encryption of what the database must not hold in the clear: secrets of the second step and
//! what applicants write. The keys are a file of their own, so that a stolen copy of the
//! database tells nothing (R95-1-9.2e). How a key is exchanged: `docs/keeping.md`.
//!
//! The file is a row of 32 bytes each: first the key of the keyed hashes, which stays as long as
//! the portal, then the keys that seal, the newest last. A file of one key uses it for both.

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::SystemTime;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, KeyInit, Mac as _};
use sha2::{Digest as _, Sha256};

use crate::error::{PortalError, Result};

/// The file with the keys, in the data folder.
const FILE: &str = "secret.key";
const KEY_LENGTH: usize = 32;
const NONCE_LENGTH: usize = 24;
/// Bytes of a key's name: enough to tell a handful of keys apart.
const NAME_LENGTH: usize = 4;

/// Encrypts and decrypts with the keys of this portal; cheap to clone. Follows its file: a key
/// that another process added is used from the next call on.
#[derive(Clone)]
pub struct Sealer(Arc<Inner>);

struct Inner {
    file: PathBuf,
    ring: RwLock<Arc<Ring>>,
}

/// The keys as of the last look at the file.
struct Ring {
    stamp: Option<Stamp>,
    lookups: Hmac<Sha256>,
    /// The newest last.
    keys: Vec<Key>,
    bytes: Vec<[u8; KEY_LENGTH]>,
}

/// When the file was written, and its size.
type Stamp = (SystemTime, u64);

struct Key {
    name: String,
    cipher: XChaCha20Poly1305,
}

impl Key {
    fn new(bytes: &[u8; KEY_LENGTH]) -> Result<Self> {
        let digest = Sha256::new().chain_update(b"name of a key").chain_update(bytes).finalize();
        let cipher = XChaCha20Poly1305::new_from_slice(bytes).map_err(PortalError::internal)?;
        Ok(Self { name: hex(&digest[..NAME_LENGTH]), cipher })
    }

    fn open(&self, bytes: &[u8], purpose: &str) -> Option<Vec<u8>> {
        let (nonce, msg) = bytes.split_at_checked(NONCE_LENGTH)?;
        self.cipher.decrypt(XNonce::from_slice(nonce), Payload { msg, aad: purpose.as_bytes() }).ok()
    }
}

impl Ring {
    fn read(file: &Path) -> Result<Self> {
        let fault = |error: std::io::Error| PortalError::internal(format!("{}: {error}", file.display()));
        let stamp = stamp(file);
        let kept = fs::read(file).map_err(fault)?;
        let (mut bytes, rest) = (kept.as_chunks::<KEY_LENGTH>().0.to_vec(), kept.as_chunks::<KEY_LENGTH>().1);
        if bytes.is_empty() || !rest.is_empty() {
            return Err(PortalError::internal(format!("{}: a key has {KEY_LENGTH} bytes", file.display())));
        }
        if let [only] = bytes[..] {
            bytes.push(only);
        }
        let lookups = <Hmac<Sha256> as KeyInit>::new_from_slice(&bytes[0]).map_err(PortalError::internal)?;
        let keys = bytes[1..].iter().map(Key::new).collect::<Result<_>>()?;
        Ok(Self { stamp, lookups, keys, bytes })
    }

    fn newest(&self) -> Result<&Key> {
        self.keys.last().ok_or_else(|| PortalError::internal("there is no key"))
    }
}

fn stamp(file: &Path) -> Option<Stamp> {
    let about = fs::metadata(file).ok()?;
    Some((about.modified().ok()?, about.len()))
}

impl Sealer {
    /// Reads the keys of the data folder; the first time makes one that only the owner may read.
    pub fn open(data_dir: &Path) -> Result<Self> {
        Self::at(&data_dir.join(FILE))
    }

    /// Whether the data folder has keys.
    pub fn is_in(data_dir: &Path) -> bool {
        data_dir.join(FILE).exists()
    }

    /// The same with a file elsewhere.
    pub fn at(file: &Path) -> Result<Self> {
        if !file.exists() {
            make(file)?;
        }
        let ring = RwLock::new(Arc::new(Ring::read(file)?));
        Ok(Self(Arc::new(Inner { file: file.to_owned(), ring })))
    }

    /// The keys, read again if the file is another one.
    fn ring(&self) -> Arc<Ring> {
        let known = Arc::clone(&self.0.ring.read().unwrap_or_else(PoisonError::into_inner));
        let found = stamp(&self.0.file);
        if found.is_none() || found == known.stamp {
            return known;
        }
        match Ring::read(&self.0.file) {
            Ok(ring) => {
                let ring = Arc::new(ring);
                *self.0.ring.write().unwrap_or_else(PoisonError::into_inner) = Arc::clone(&ring);
                ring
            }
            // Half a file cannot be: it is replaced as a whole. What is read once stays good.
            Err(_) => known,
        }
    }

    /// Encrypts `text`. `purpose` and whose it is belong to it: moved to another row or column
    /// it does not open any more.
    pub fn seal(&self, text: &[u8], purpose: &str) -> Result<String> {
        let ring = self.ring();
        let key = ring.newest()?;
        let nonce: [u8; NONCE_LENGTH] = rand::random();
        let payload = Payload { msg: text, aad: purpose.as_bytes() };
        let sealed = key
            .cipher
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| PortalError::internal("sealing failed"))?;
        Ok(format!("{}.{}", key.name, URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat())))
    }

    /// Stands for `text` where it is only to be recognised: the same for the same purpose, and
    /// without the key nobody finds out of what it was made by trying.
    pub fn fingerprint(&self, text: &str, purpose: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.mac(text.as_bytes(), purpose))
    }

    /// The same as bytes. It stays the same when the sealing key is exchanged.
    pub fn mac(&self, text: &[u8], purpose: &str) -> [u8; 32] {
        let mut mac = self.ring().lookups.clone();
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text);
        mac.finalize().into_bytes().into()
    }

    /// Decrypts what [`Sealer::seal`] made for the same purpose, with whichever key.
    pub fn unseal(&self, sealed: &str, purpose: &str) -> Result<Vec<u8>> {
        let broken = || PortalError::internal("a sealed value does not open");
        // Values of the first releases name no key.
        let (name, text) = sealed.split_once('.').map_or((None, sealed), |(name, text)| (Some(name), text));
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| broken())?;
        let ring = self.ring();
        let keys = ring.keys.iter().rev().filter(|key| name.is_none_or(|name| name == key.name));
        keys.into_iter().find_map(|key| key.open(&bytes, purpose)).ok_or_else(broken)
    }

    /// A value sealed anew with the newest key; nothing where it is already.
    pub fn resealed(&self, sealed: &str, purpose: &str) -> Result<Option<String>> {
        if self.is_newest(sealed)? {
            return Ok(None);
        }
        self.seal(&self.unseal(sealed, purpose)?, purpose).map(Some)
    }

    /// Whether the newest key sealed a value.
    pub fn is_newest(&self, sealed: &str) -> Result<bool> {
        let newest = self.newest_key()?;
        Ok(sealed.split_once('.').is_some_and(|(name, _)| name == newest))
    }

    /// The name of the key with which everything is sealed now.
    pub fn newest_key(&self) -> Result<String> {
        Ok(self.ring().newest()?.name.clone())
    }

    /// Names of the keys that open, the newest last.
    pub fn key_names(&self) -> Vec<String> {
        self.ring().keys.iter().map(|key| key.name.clone()).collect()
    }

    /// Adds a key with which everything is sealed from now on; the others still open.
    pub fn add_key(&self) -> Result<()> {
        let mut bytes = self.ring().bytes.clone();
        bytes.push(rand::random());
        self.replace(&bytes)
    }

    /// Leaves only the newest key, and that of the keyed hashes.
    pub fn forget_old_keys(&self) -> Result<()> {
        let bytes = self.ring().bytes.clone();
        match (bytes.first(), bytes.last()) {
            (Some(lookups), Some(newest)) => self.replace(&[*lookups, *newest]),
            _ => Ok(()),
        }
    }

    fn replace(&self, keys: &[[u8; KEY_LENGTH]]) -> Result<()> {
        let file = &self.0.file;
        let fault = |error: std::io::Error| PortalError::internal(format!("{}: {error}", file.display()));
        let draft = draft(file, &keys.concat()).map_err(fault)?;
        fs::rename(&draft, file).map_err(fault)?;
        sync_folder_of(file).map_err(fault)?;
        let ring = Arc::new(Ring::read(file)?);
        *self.0.ring.write().unwrap_or_else(PoisonError::into_inner) = ring;
        Ok(())
    }
}

/// Bytes as two hexadecimal digits each.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Writes a new key beside its place and links it there, which fails where another replica was
/// first: nobody ever reads half a key, and none is written over.
fn make(file: &Path) -> Result<()> {
    let key: [u8; KEY_LENGTH] = rand::random();
    let written = draft(file, &key).and_then(|draft| {
        let linked = fs::hard_link(&draft, file);
        let _ = fs::remove_file(&draft);
        linked.and_then(|()| sync_folder_of(file))
    });
    match written {
        Err(error) if !file.exists() => Err(PortalError::internal(format!("{}: {error}", file.display()))),
        _ => Ok(()),
    }
}

/// A file beside `file` that only its owner may read, on disk.
fn draft(file: &Path, bytes: &[u8]) -> std::io::Result<PathBuf> {
    let draft = file.with_extension(format!("key.{:016x}", rand::random::<u64>()));
    write_private(&draft, bytes)?;
    Ok(draft)
}

/// Writes a new file that only its owner may read; when it returns, the bytes are on disk.
pub fn write_private(file: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut open = options.open(file)?;
    open.write_all(bytes)?;
    open.sync_all()
}

/// Makes names in the folder of `file` permanent.
pub fn sync_folder_of(file: &Path) -> std::io::Result<()> {
    match file.parent() {
        Some(folder) if cfg!(unix) => fs::File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder() -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("portal-secret-{:016x}", rand::random::<u64>()));
        fs::create_dir_all(&folder).unwrap();
        folder
    }

    #[test]
    fn what_is_sealed_opens_for_its_own_purpose_only() {
        let folder = folder();
        let sealer = Sealer::open(&folder).unwrap();
        let kept = sealer.seal("құпия".as_bytes(), "totp:1").unwrap();
        assert_ne!(kept, sealer.seal("құпия".as_bytes(), "totp:1").unwrap());
        assert_eq!(Sealer::open(&folder).unwrap().unseal(&kept, "totp:1").unwrap(), "құпия".as_bytes());
        assert!(sealer.unseal(&kept, "totp:2").is_err());
        assert!(sealer.unseal("", "totp:1").is_err());
        assert!(Sealer::open(&self::folder()).unwrap().unseal(&kept, "totp:1").is_err(), "another key");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn another_key_opens_what_the_one_before_sealed_and_hashes_stay() {
        let folder = folder();
        let sealer = Sealer::open(&folder).unwrap();
        let running = Sealer::open(&folder).unwrap();
        let kept = sealer.seal(b"one", "p").unwrap();
        // As the first releases wrote it.
        let nameless = kept.split_once('.').unwrap().1;
        let hash = sealer.mac(b"x", "code");
        sealer.add_key().unwrap();
        assert_eq!((sealer.key_names().len(), sealer.mac(b"x", "code")), (2, hash));
        for old in [kept.as_str(), nameless] {
            assert_eq!(sealer.unseal(old, "p").unwrap(), b"one");
            let anew = sealer.resealed(old, "p").unwrap().unwrap();
            assert_eq!(sealer.resealed(&anew, "p").unwrap(), None);
            assert_eq!(running.unseal(&anew, "p").unwrap(), b"one", "a running portal follows the file");
        }
        let anew = running.seal(b"two", "p").unwrap();
        sealer.forget_old_keys().unwrap();
        assert_eq!((running.unseal(&anew, "p").unwrap(), running.mac(b"x", "code")), (b"two".to_vec(), hash));
        assert!(running.unseal(&kept, "p").is_err() && running.unseal(nameless, "p").is_err());
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no draft is left");
        fs::remove_dir_all(folder).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads_the_key() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = folder();
        Sealer::open(&folder).unwrap();
        assert_eq!(fs::metadata(folder.join(FILE)).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "no draft is left");
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_damaged_key_is_refused_and_kept() {
        let folder = folder();
        fs::write(folder.join(FILE), "short").unwrap();
        assert!(Sealer::open(&folder).is_err());
        assert_eq!(fs::read(folder.join(FILE)).unwrap(), b"short");
        fs::remove_dir_all(folder).unwrap();
    }
}
