using EspaceFamille.Platform;

namespace EspaceFamille.Documents.Domain.StorageSpace.Passwords;

/// <summary>
/// Whether a storage password may be chosen. It is stricter than the password of an account, which is never tried outside this system: who
/// steals databases and secrets can try storage passwords at home.
/// </summary>
internal static class StoragePasswordRules
{
    public const int MinCharacters = 12;
    public const int MinWords = 5;
    public const int MaxCharacters = 128;
    private const int MinScore = 3;

    /// <summary>The estimate takes time that grows faster than the length; a longer password is as good as its start.</summary>
    private const int EstimatedCharacters = 64;

    /// <summary>What everybody who tries passwords against this system tries first.</summary>
    private static readonly string[] Context = ["espace", "famille", "espacefamille", "stockage", "justificatifs", "mairie", "cantine"];

    /// <returns>All faults, in the order in which the rules are shown; empty for a password that is accepted.</returns>
    public static IReadOnlyList<StoragePasswordFault> Check(string? password)
    {
        if (string.IsNullOrEmpty(password))
            return [StoragePasswordFault.Missing];
        // Before any work on it: composing is linear, but a form may be large.
        if (password.Length > MaxCharacters * 8)
            return [StoragePasswordFault.TooLong];
        var composed = PasswordText.Compose(password);
        var shape = PasswordShape.Of(composed);
        if (shape.Characters > MaxCharacters)
            return [StoragePasswordFault.TooLong];
        return
        [
            .. Where(shape is { Characters: < MinCharacters, Words: < MinWords }, StoragePasswordFault.TooShort),
            .. Where(ScoreOf(composed) < MinScore, StoragePasswordFault.TooWeak),
            .. Where(LeakedPasswords.Contain(PasswordText.Fold(composed)), StoragePasswordFault.Leaked),
        ];
    }

    /// <summary>From 0 (guessed at once) to 4.</summary>
    private static int ScoreOf(string composed) => new Zxcvbn.Zxcvbn().EvaluatePassword(
        composed.Length > EstimatedCharacters ? composed[..EstimatedCharacters] : composed, Context).Score;

    private static IEnumerable<StoragePasswordFault> Where(bool isFault, StoragePasswordFault fault) => isFault ? [fault] : [];
}
