"""What the studio keeps: users, projects, assets, renders and credits in SQLite, media in files."""

from . import assets, ledger, renders, sessions, users
from .assets import Asset
from .database import Database
from .folder import DataFolder
from .migrations import NewerDatabase
from .renders import Render
from .sessions import Session
from .users import User

__all__ = [
    "Asset",
    "DataFolder",
    "Database",
    "NewerDatabase",
    "Render",
    "Session",
    "User",
    "assets",
    "ledger",
    "renders",
    "sessions",
    "users",
]
