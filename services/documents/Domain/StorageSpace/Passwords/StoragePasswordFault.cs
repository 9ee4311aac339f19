namespace EspaceFamille.Documents.Domain.StorageSpace.Passwords;

/// <summary>Why a new storage password is refused.</summary>
internal enum StoragePasswordFault
{
    Missing,

    /// <summary>More than 128 characters.</summary>
    TooLong,

    /// <summary>Neither 12 characters nor 5 different words.</summary>
    TooShort,

    /// <summary>Its structure is easy to guess: names, dates, keyboard patterns, repetitions.</summary>
    TooWeak,

    /// <summary>It is in the list of leaked passwords, at most with some digits or signs around the entry.</summary>
    Leaked,
}
