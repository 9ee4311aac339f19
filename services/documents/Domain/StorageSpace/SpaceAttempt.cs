namespace EspaceFamille.Documents.Domain.StorageSpace;

/// <summary>What a storage password or a recovery code is tried for. Each is counted apart: none of them blocks another.</summary>
internal enum SpaceAttempt
{
    Opening,

    /// <summary>With the space open.</summary>
    PasswordChange,

    /// <summary>By the recovery code, whose 155 bits nobody guesses: counted per session alone, so that no stranger blocks it.</summary>
    Recovery,
}
