namespace EspaceFamille.Identity.Domain.Passwords;

/// <summary>Why a new password is refused.</summary>
internal enum PasswordFault
{
    Missing,

    /// <summary>More than 128 characters.</summary>
    TooLong,

    /// <summary>Fewer than 8 characters (profile Commune).</summary>
    TooShort,
    NoUpperCase,
    NoLowerCase,
    NoDigit,

    /// <summary>Too short for its number of classes, and no phrase of 7 words (profile Cnil).</summary>
    TooWeak,

    /// <summary>It is in the list of leaked passwords, at most with some digits or signs around the entry.</summary>
    Leaked,

    /// <summary>Little remains without the user name, the names of the person and the town.</summary>
    Guessable,
}
