//! Encryption of what the database must not hold in the clear: secrets of the second step,
//! later personal data. The key is a file of its own in the data folder, so that a stolen
//! copy of the database tells nothing (R95-1-9.2e).

use std::fmt::Write as _;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit as _, XChaCha20Poly1305, XNonce};
use hmac::{Hmac, KeyInit, Mac as _};
use sha2::Sha256;

use crate::error::{PortalError, Result};

/// The file with the key, in the data folder.
const FILE: &str = "secret.key";
const KEY_LENGTH: usize = 32;
const NONCE_LENGTH: usize = 24;

/// Encrypts and decrypts with the key of this portal.
#[derive(Clone)]
pub struct Sealer {
    cipher: XChaCha20Poly1305,
    fingerprints: Hmac<Sha256>,
}

impl Sealer {
    /// Reads the key from the data folder; the first time makes one that only the owner may read.
    pub fn open(data_dir: &Path) -> Result<Self> {
        let file = data_dir.join(FILE);
        if !file.exists() {
            make(data_dir, &file)?;
        }
        let key = fs::read(&file).map_err(|error| PortalError::internal(format!("{}: {error}", file.display())))?;
        let cipher = XChaCha20Poly1305::new_from_slice(&key)
            .map_err(|_| PortalError::internal(format!("{}: a key has {KEY_LENGTH} bytes", file.display())))?;
        let fingerprints = <Hmac<Sha256> as KeyInit>::new_from_slice(&key).map_err(PortalError::internal)?;
        Ok(Self { cipher, fingerprints })
    }

    /// Encrypts `text`. `purpose` and whose it is belong to it: moved to another row or column
    /// it does not open any more.
    pub fn seal(&self, text: &[u8], purpose: &str) -> Result<String> {
        let nonce: [u8; NONCE_LENGTH] = rand::random();
        let payload = Payload { msg: text, aad: purpose.as_bytes() };
        let sealed = self
            .cipher
            .encrypt(XNonce::from_slice(&nonce), payload)
            .map_err(|_| PortalError::internal("sealing failed"))?;
        Ok(URL_SAFE_NO_PAD.encode([nonce.as_slice(), &sealed].concat()))
    }

    /// Stands for `text` where it is only to be recognised: the same for the same purpose, and
    /// without the key nobody finds out of what it was made by trying.
    pub fn fingerprint(&self, text: &str, purpose: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.mac(text.as_bytes(), purpose))
    }

    /// The same as bytes.
    pub fn mac(&self, text: &[u8], purpose: &str) -> [u8; 32] {
        let mut mac = self.fingerprints.clone();
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text);
        mac.finalize().into_bytes().into()
    }

    /// Decrypts what [`Sealer::seal`] made for the same purpose.
    pub fn unseal(&self, sealed: &str, purpose: &str) -> Result<Vec<u8>> {
        let broken = || PortalError::internal("a sealed value does not open");
        let bytes = URL_SAFE_NO_PAD.decode(sealed).map_err(|_| broken())?;
        let (nonce, msg) = bytes.split_at_checked(NONCE_LENGTH).ok_or_else(broken)?;
        let payload = Payload { msg, aad: purpose.as_bytes() };
        self.cipher.decrypt(XNonce::from_slice(nonce), payload).map_err(|_| broken())
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
fn make(data_dir: &Path, file: &Path) -> Result<()> {
    let draft = data_dir.join(format!("{FILE}.{:016x}", rand::random::<u64>()));
    let key: [u8; KEY_LENGTH] = rand::random();
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options
        .open(&draft)
        .and_then(|mut open| open.write_all(&key).and_then(|()| open.sync_all()))
        .and_then(|()| fs::hard_link(&draft, file));
    let _ = fs::remove_file(&draft);
    match written {
        Err(error) if !file.exists() => Err(PortalError::internal(format!("{}: {error}", file.display()))),
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
