"""One studio per data folder: starting it, finding it, ending it."""

from .address import Address, read_address
from .lock import FolderLock

__all__ = ["Address", "FolderLock", "read_address"]
