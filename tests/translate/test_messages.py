"""One message, wherever it stands."""

from fieldschool.translate.messages import Message, merged


def test_the_same_words_are_one_message_with_all_their_places():
    found = merged(
        [Message("Fee", ("a.py",)), Message("Sent", ("a.py",)), Message("Fee", ("b.py", "a.py"), comments=("x",))]
    )
    assert [message.text for message in found] == ["Fee", "Sent"]
    assert found[0].places == ("a.py", "b.py")
    assert found[0].comments == ("x",)


def test_the_same_words_in_two_senses_are_two_messages():
    assert len(merged([Message("all", ("a.py",)), Message("all", ("a.py",), context="chance")])) == 2


def test_a_plural_is_kept_when_the_words_are_also_used_alone():
    assert merged([Message("day", ("a.py",)), Message("day", ("b.py",), plural="days")])[0].plural == "days"


def test_no_messages_are_no_messages():
    assert merged([]) == []
