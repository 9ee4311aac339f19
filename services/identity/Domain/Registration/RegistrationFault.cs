namespace EspaceFamille.Identity.Domain.Registration;

/// <summary>Why a field is refused.</summary>
internal enum RegistrationFault
{
    Missing,
    TooLong,
    WrongCharacters,
    NoPostCode,
    NoTelephone,
    NoEmail,

    /// <summary>It has other characters than letters without accents, digits, dots, hyphens and underscores, or fewer than 3.</summary>
    NoUserName,

    /// <summary>An account has it, or a letter suggests it to somebody: which of both is not stated.</summary>
    NameUnavailable,

    /// <summary>No letter has this key, or it was used or revoked, or its time is over.</summary>
    WrongKey,

    /// <summary>The key can be used, for another service of the town.</summary>
    OtherService,

    /// <summary>The key can be used, and was printed for another adult than the first key of the form.</summary>
    OtherAdult,
}
