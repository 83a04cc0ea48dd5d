"""Roles of the members of a team, for cases on a server."""

from __future__ import annotations

from onrecord.errors import NoMembers
from onrecord.store import CaseStore
from onrecord.store.members import Role, all_members, give_role
from onrecord.store.postgres import is_shared
from onrecord.workflow.casefile import note, now


def give(store: CaseStore, user: str, role: Role, *, who: str = "") -> None:
    """Give a user of the server a role in the case, in place of the one they had.

    Args:
        store: The open case.
        user: The name that the server knows them by; it must know them already.
        role: reader, editor, reviewer; none takes every right away.
        who: The name to put into the log; empty for none.

    Raises:
        NoMembers: The case is a file.
        CaseForbidden: The case is not yours.
        UserUnknown: The server knows nobody of that name.
    """
    _on_a_server(store)
    with store.changing() as rows:
        entry = {"at": now(), "who": who, "user": user, "role": role}
        number, own = give_role(rows, entry)
        note(rows, who, "member", member=number, user=user, role=role, digest=own)


def members_of(store: CaseStore, *, who: str = "") -> dict[str, Role]:
    """The role of each user who was given one.

    Raises:
        NoMembers: The case is a file.
    """
    _on_a_server(store)
    with store.changing() as rows:
        note(rows, who, "members")
        found = {one["user"]: one["role"] for one in all_members(rows)}
    return {user: role for user, role in sorted(found.items()) if role != "none"}


def _on_a_server(store: CaseStore) -> None:
    if not is_shared(store.case):
        raise NoMembers(store.case)
